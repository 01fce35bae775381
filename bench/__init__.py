"""What everything takes, against the least that could be done; `make bench` writes the page of it."""

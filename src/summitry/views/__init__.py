"""Views: what follows from the published tables and is made when it is asked for, never stored."""

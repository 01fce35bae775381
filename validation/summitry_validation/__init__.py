"""The contract of Summitry's tables, and the checks that hold data to it. Useful alone."""

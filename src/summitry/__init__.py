"""Summitry: diplomatic summits and negotiations as tidy, traceable tables."""

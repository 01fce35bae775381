"""Resolving: who is named in the records of all registers, and which offices these persons held."""

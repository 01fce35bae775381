"""From tables to published files: CSV, Parquet, the descriptor, and the one way in which they change on disk.

This room knows the contract's tables and no notes. `staging` and `recovery` are light: they load no Arrow.
"""

"""All files of a package, in memory: what is staged, validated and published, and what a check compares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.publishing.csv_files import csv_bytes
from summitry.publishing.descriptor import descriptor_bytes, table_path
from summitry.publishing.parquet_files import parquet_bytes
from summitry.publishing.tables import prepared, to_arrow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summitry.publishing.release import Release
    from summitry.publishing.tables import Tables
    from summitry_validation.contract import Table


def package_files(declared: Iterable[Table], tables: Tables, release: Release) -> dict[str, bytes]:
    """Return the bytes of every published file by its path from the root; `datapackage.json` is the last.

    Raises
    ------
    UnfitTablesError
        Where the tables hold what the contract does not admit.

    """
    declared = tuple(declared)
    rows = prepared(declared, tables)
    files = {}
    for table in declared:
        files[table_path(table, "csv")] = csv_bytes(table, rows[table.name])
        files[table_path(table, "parquet")] = parquet_bytes(table, to_arrow(table, rows[table.name]))
    return files | {"datapackage.json": descriptor_bytes(release, declared, files)}

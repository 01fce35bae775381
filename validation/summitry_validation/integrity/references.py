"""Foreign keys: every row that a row names exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry_validation import contract
from summitry_validation.integrity.columns import Rows, joined, missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry_validation.findings import Finding
    from summitry_validation.integrity.columns import Tables


def orphans(tables: Tables) -> Iterator[Finding]:
    """Yield a finding for each foreign key, of one column or several, that names no row."""
    for name, table in contract.tables().items():
        for key in table.foreign_keys:
            if name in tables and key.table in tables:
                yield from _orphans(tables, name, key)


def _orphans(tables: Tables, name: str, key: contract.ForeignKey) -> Iterator[Finding]:
    lost = missing(joined(tables[name], key.fields), joined(tables[key.table], key.reference))
    yield from Rows(name, tables[name], lost).findings("R020", key.fields, lambda row: key.table)

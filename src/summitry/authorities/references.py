"""References between authorities: every parent, person, actor and place that an entry names must exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry_validation import contract
from summitry_validation.findings import Finding
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summitry.authorities.entries import Entry

    Tables = Mapping[str, Mapping[str, Entry]]


def unknown(tables: Tables) -> Iterator[Finding]:
    """Yield a finding for each cell that names an entry which no authority has."""
    for name, rows in tables.items():
        for key in contract.tables()[name].foreign_keys:
            for entry in rows.values():
                yield from _missing(entry, key.fields[0], key.table, tables)
    for entry in tables["names"].values():
        yield from _missing(entry, "row_id", str(entry.cells["table_name"]), tables)


def _missing(entry: Entry, column: str, target: str, tables: Tables) -> Iterator[Finding]:
    value = entry.text(column)
    if value and target in tables and value not in tables[target]:
        near = nearest(value, tables[target])
        yield Finding("P029", value, entry.row.place(column), near=near, detail=target)

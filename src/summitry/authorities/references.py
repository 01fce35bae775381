"""References between authorities: every parent, person, actor and place that an entry names must exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry_validation import contract
from summitry_validation.findings import Finding
from summitry_validation.nearness import Vocabulary, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summitry.authorities.entries import Entry

    Tables = Mapping[str, Mapping[str, Entry]]


def unknown(tables: Tables) -> Iterator[Finding]:
    """Yield a finding for each cell that names an entry which no authority has."""
    hints = {name: Vocabulary(rows) for name, rows in tables.items()}
    for entry, column, target in _named(tables):
        value = entry.text(column)
        if value and target in tables and value not in tables[target]:
            near = nearest(value, hints[target])
            yield Finding("P029", value, entry.row.place(column), near=near, detail=target)


def _named(tables: Tables) -> Iterator[tuple[Entry, str, str]]:
    """Yield each entry with a column that may name another entry, and the table of that one."""
    for name, rows in tables.items():
        for key in contract.tables()[name].foreign_keys:
            yield from ((entry, key.fields[0], key.table) for entry in rows.values())
    yield from ((entry, "row_id", str(entry.cells["table_name"])) for entry in tables["names"].values())

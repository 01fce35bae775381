"""References between authorities: every parent, person, actor and place that an entry names must exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry_validation import contract
from summitry_validation.findings import Finding
from summitry_validation.nearness import Vocabulary, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summitry.authorities.entries import Entries

    Tables = Mapping[str, Entries]


def unknown(tables: Tables) -> Iterator[Finding]:
    """Yield a finding for each cell that names an entry which no authority has."""
    hints = {name: Vocabulary(rows) for name, rows in tables.items()}
    for name, line, column, target in _named(tables):
        value = tables[name].texts(column)[line]
        if value and target in tables and value not in tables[target]:
            near = nearest(value, hints[target])
            yield Finding("P029", value, tables[name].at(line).row.place(column), near=near, detail=target)


def _named(tables: Tables) -> Iterator[tuple[str, int, str, str]]:
    """Yield table, line and column of each cell that may name another entry, and the table of that one."""
    for name, rows in tables.items():
        for key in contract.tables()[name].foreign_keys:
            column = key.fields[0]
            yield from ((name, line, column, key.table) for line in range(len(rows.texts(column))))
    for line, table in enumerate(tables["names"].texts("table_name")):
        yield "names", line, "row_id", table

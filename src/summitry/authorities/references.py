"""References between authorities: every parent, person, actor and place that an entry names must exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry_validation import contract
from summitry_validation.findings import Finding
from summitry_validation.nearness import Vocabulary, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summitry.authorities.entries import Entries

    Tables = Mapping[str, Entries]


def unknown(tables: Tables) -> Iterator[Finding]:
    """Yield a finding for each cell that names an entry which no authority has."""
    hints = {name: Vocabulary(rows) for name, rows in tables.items()}
    for name, column, targets in _naming(tables):
        values = tables[name].texts(column)
        strangers = {
            (target, value)
            for target, value in set(zip(targets, values, strict=True))
            if value and target in tables and value not in tables[target]
        }
        for line, named in enumerate(zip(targets, values, strict=True)) if strangers else ():
            if named in strangers:
                yield _unknown(tables[name], line, column, named, hints)


def _unknown(
    rows: Entries, line: int, column: str, named: tuple[str, str], hints: Mapping[str, Vocabulary]
) -> Finding:
    target, value = named
    near = nearest(value, hints[target])
    return Finding("P029", value, rows.at(line).row.place(column), near=near, detail=target)


def _naming(tables: Tables) -> Iterator[tuple[str, str, Sequence[str]]]:
    """Yield table and name of each column that may name other entries, and their table in each line."""
    for name, rows in tables.items():
        for key in contract.tables()[name].foreign_keys:
            column = key.fields[0]
            yield name, column, [key.table] * len(rows.texts(column))
    yield "names", "row_id", tables["names"].texts("table_name")

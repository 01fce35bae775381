"""Lines of parents, priors and reversals: none comes back to where it began."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry_validation import contract
from summitry_validation.findings import Cell, Finding
from summitry_validation.integrity.columns import joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summitry_validation.integrity.columns import Tables

# The first row of a quantity names itself, and of two persons each may be the other.
_MAY_RETURN = frozenset((("amounts", "same_quantity_id"), ("persons", "possible_person_id")))


def circles(tables: Tables) -> Iterator[Finding]:
    """Yield a finding for each circle, at its smallest id."""
    for name, table in contract.tables().items():
        for key in table.foreign_keys:
            column = key.fields[0]
            if key.table == name and name in tables and (name, column) not in _MAY_RETURN:
                yield from _circles(tables, name, column)


def _circles(tables: Tables, name: str, column: str) -> Iterator[Finding]:
    ids = joined(tables[name], contract.tables()[name].primary_key).to_pylist()
    parents = joined(tables[name], [column]).to_pylist()
    line = {one: parent for one, parent in zip(ids, parents, strict=True) if one and parent}
    for circle in _closed(line):
        yield Finding("R021", min(circle), cell=Cell(name, min(circle), column), detail=column)


def _closed(line: Mapping[str, str]) -> Iterator[list[str]]:
    done: set[str] = set()
    for start in line:
        path: dict[str, int] = {}
        here: str | None = start
        while here is not None and here not in done and here not in path:
            path[here] = len(path)
            here = line.get(here)
        if here in path:
            yield list(path)[path[here] :]
        done.update(path)

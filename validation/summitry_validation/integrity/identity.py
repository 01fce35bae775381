"""Ids: no two rows of any two tables share one, and one that was retired is never used again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from summitry_validation import contract
from summitry_validation.findings import Cell, Finding
from summitry_validation.integrity.columns import Rows, row_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry_validation.integrity.columns import Tables


def shared_ids(tables: Tables) -> Iterator[Finding]:
    """Yield a finding for each id that stands in more than one table, at the later one."""
    ids = {name: pc.unique(row_ids(tables, name).drop_null()) for name in _with_ids(tables)}
    counts = pa.concat_arrays([*ids.values(), pa.array([], pa.string())]).value_counts()
    shared = counts.field("values").filter(pc.greater(counts.field("counts"), 1))
    homes: dict[str, str] = {}
    for name, own in ids.items():
        for one in own.filter(pc.is_in(own, value_set=shared)).to_pylist():
            if one in homes:
                yield Finding("R022", one, cell=Cell(name, one), detail=homes[one])
            homes.setdefault(one, name)


def reused_ids(tables: Tables) -> Iterator[Finding]:
    """Yield a finding for each row whose id stands in retired."""
    if "retired" not in tables:
        return
    retired = row_ids(tables, "retired")
    for name in _with_ids(tables):
        reused = pc.is_in(row_ids(tables, name), value_set=retired)
        key = contract.tables()[name].primary_key
        yield from Rows(name, tables[name], reused).findings("R023", key)


def case_twins(tables: Tables) -> Iterator[Finding]:
    """Yield a finding for each id that differs from another in capitals only, at the later one; names may."""
    ids = {name: row_ids(tables, name).drop_null() for name in _with_ids(tables) if name != "names"}
    low = {name: pc.ascii_lower(own) for name, own in ids.items()}
    whole = pc.unique(pa.concat_arrays([*ids.values(), pa.array([], pa.string())]))
    counts = pc.ascii_lower(whole).value_counts()
    shared = counts.field("values").filter(pc.greater(counts.field("counts"), 1))
    above: dict[str, str] = {}
    for name, own in ids.items():
        for one in own.filter(pc.is_in(low[name], value_set=shared)).to_pylist():
            twin = above.setdefault(one.lower(), one)
            if twin != one:
                yield Finding("R017", one, cell=Cell(name, one), detail=twin)


def _with_ids(tables: Tables) -> list[str]:
    """Return the tables with an id, that is a key of one column; retired lists the ids of others."""
    with_ids = [name for name, table in contract.tables().items() if len(table.primary_key) == 1]
    return [name for name in with_ids if name in tables and name != "retired"]

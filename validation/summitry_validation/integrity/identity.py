"""Ids: no two rows of any two tables share one, and one that was retired is never used again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from summitry_validation import contract
from summitry_validation.findings import Cell, Finding
from summitry_validation.integrity.columns import findings_at, row_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry_validation.integrity.columns import Tables


def shared_ids(tables: Tables) -> Iterator[Finding]:
    """Yield a finding for each id that stands in more than one table, at the later one."""
    homes: dict[str, str] = {}
    for name in _with_ids(tables):
        ids = pc.unique(row_ids(tables, name).drop_null())
        for one in ids.filter(pc.is_in(ids, value_set=pa.array(list(homes), pa.string()))).to_pylist():
            yield Finding("R022", one, cell=Cell(name, one), detail=homes[one])
        homes |= {one: name for one in ids.to_pylist() if one not in homes}


def reused_ids(tables: Tables) -> Iterator[Finding]:
    """Yield a finding for each row whose id stands in retired."""
    if "retired" not in tables:
        return
    retired = row_ids(tables, "retired")
    for name in _with_ids(tables):
        reused = pc.is_in(row_ids(tables, name), value_set=retired)
        yield from findings_at("R023", reused, tables, name, contract.tables()[name].primary_key)


def _with_ids(tables: Tables) -> list[str]:
    """Return the tables whose rows have an id, which is a key of one column; retired lists ids, it has none."""
    with_ids = [name for name, table in contract.tables().items() if len(table.primary_key) == 1]
    return [name for name in with_ids if name in tables and name != "retired"]

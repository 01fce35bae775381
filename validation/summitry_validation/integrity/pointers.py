"""References that may lead to any table: a table's name and a row's id, or an id alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from summitry_validation import contract
from summitry_validation.integrity.columns import findings_at, joined, labelled, missing, row_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry_validation.findings import Finding
    from summitry_validation.integrity.columns import Tables

# Table, the column with the table's name, the column with the row's id.
_POINTERS = (
    ("evidence", "table_name", "row_id"),
    ("caveats", "table_name", "row_id"),
    ("names", "table_name", "row_id"),
    ("statements", "about_table", "about_id"),
    ("changes", "table_name", "row_id"),
)
_LOOSE = (("caveats", "related_id"), ("retired", "replaced_by"))
_COLUMNS = ("evidence", "caveats", "changes")


def lost_pointers(tables: Tables) -> Iterator[Finding]:
    """Yield a finding for each pointer to no row; what changes, or replaces, may itself have retired."""
    known = pa.concat_arrays([labelled(name, row_ids(tables, name)) for name in tables])
    for name, table_column, id_column in _POINTERS:
        if name in tables:
            pointed = joined(tables[name], (table_column, id_column))
            lost = pc.and_(missing(pointed, known), _not_retired(tables, name, id_column))
            yield from _named(
                findings_at("R024", lost, tables, name, (id_column,)), tables, name, table_column
            )
    ids = pa.concat_arrays([row_ids(tables, name) for name in tables])
    for name, column in _LOOSE:
        if name in tables:
            yield from findings_at(
                "R027", missing(joined(tables[name], (column,)), ids), tables, name, (column,)
            )


def unknown_columns(tables: Tables) -> Iterator[Finding]:
    """Yield a finding for each column_name that the table in table_name does not have."""
    declared = contract.tables().values()
    known = pa.array([f"{table.name}\0{column}" for table in declared for column in table.columns])
    for name in _COLUMNS:
        if name in tables:
            lost = missing(joined(tables[name], ("table_name", "column_name")), known)
            found = findings_at("R025", lost, tables, name, ("column_name",))
            yield from _named(found, tables, name, "table_name")


def _not_retired(tables: Tables, name: str, column: str) -> pa.Array:
    """Return where a pointer does not lead to a retired row; only changes may."""
    values = joined(tables[name], (column,))
    if name != "changes" or "retired" not in tables:
        return pa.array([True] * len(values))
    return pc.invert(pc.is_in(values, value_set=row_ids(tables, "retired")))


def _named(found: Iterator[Finding], tables: Tables, name: str, table_column: str) -> Iterator[Finding]:
    """Yield the findings with the table that each names."""
    named = dict(
        zip(row_ids(tables, name).to_pylist(), joined(tables[name], (table_column,)).to_pylist(), strict=True)
    )
    for finding in found:
        yield replace(finding, detail=named.get(finding.cell.key if finding.cell else "") or "")

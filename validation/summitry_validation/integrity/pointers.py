"""References that may lead to any table: a table's name and a row's id, or an id alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from summitry_validation import contract
from summitry_validation.integrity.columns import Rows, joined, labelled, missing, row_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry_validation.findings import Finding
    from summitry_validation.integrity.columns import Tables

# Table, the column with the name of a table, the column with the id of a row of it.
_POINTERS = (
    ("evidence", "table_name", "row_id"),
    ("caveats", "table_name", "row_id"),
    ("names", "table_name", "row_id"),
    ("statements", "about_table", "about_id"),
    ("changes", "table_name", "row_id"),
)
_LOOSE = (("caveats", "related_id"), ("retired", "replaced_by"))
_WITH_COLUMN = ("evidence", "caveats", "changes")
# What changed may have left since; everything else points to rows that are there.
_MAY_POINT_TO_RETIRED = frozenset(("changes",))


def lost_pointers(tables: Tables) -> Iterator[Finding]:
    """Yield a finding for each pointer to no row of the table that it names."""
    known = pa.concat_arrays([labelled(name, row_ids(tables, name)) for name in tables])
    for name, table_column, id_column in _POINTERS:
        if name in tables:
            lost = missing(joined(tables[name], (table_column, id_column)), known)
            lost = pc.and_(lost, _can_be_judged(tables, name, table_column))
            lost = pc.and_(lost, _must_be_there(tables, name, id_column))
            yield from _about(tables, name, table_column, lost, "R024", id_column)


def lost_ids(tables: Tables) -> Iterator[Finding]:
    """Yield a finding for each id that may be of any table and is of none."""
    if len(tables) < len(contract.tables()):
        return
    known = pa.concat_arrays([row_ids(tables, name) for name in tables])
    for name, column in _LOOSE:
        if name in tables:
            lost = missing(joined(tables[name], (column,)), known)
            yield from Rows(name, tables[name], lost).findings("R027", (column,))


def unknown_columns(tables: Tables) -> Iterator[Finding]:
    """Yield a finding for each column_name that the table in table_name does not have."""
    declared = contract.tables().values()
    known = pa.concat_arrays([labelled(table.name, pa.array(table.columns)) for table in declared])
    for name in _WITH_COLUMN:
        if name in tables:
            lost = missing(joined(tables[name], ("table_name", "column_name")), known)
            yield from _about(tables, name, "table_name", lost, "R025", "column_name")


def _can_be_judged(tables: Tables, name: str, table_column: str) -> pa.Array:
    """Return where the table that a pointer names is at hand; a missing table is reported as a whole."""
    return pc.is_in(joined(tables[name], (table_column,)), value_set=pa.array(list(tables), pa.string()))


def _must_be_there(tables: Tables, name: str, column: str) -> pa.Array:
    values = joined(tables[name], (column,))
    if name not in _MAY_POINT_TO_RETIRED or "retired" not in tables:
        return pa.repeat(True, len(values))
    return pc.invert(pc.is_in(values, value_set=row_ids(tables, "retired")))


def _about(  # noqa: PLR0913, PLR0917 - a pointer is a table, two columns, and what is wrong with it
    tables: Tables, name: str, table_column: str, lost: pa.Array, code: str, column: str
) -> Iterator[Finding]:
    named = tables[name].column(table_column)
    yield from Rows(name, tables[name], lost).findings(code, (column,), lambda row: str(named[row].as_py()))

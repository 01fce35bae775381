"""Which columns two codings are compared in, and what each of them says in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.agreement.likeness import MARKS
from summitry.agreement.units import TABLES
from summitry_validation import contract

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.assembly.facts import Row
    from summitry_validation.contract import Field

    Cells = tuple[object, object]

_TYPES = ("number", "integer", "boolean")
_NAMES = ("unit", "about_id")
# What no coder decides: it follows from the source, the order of the note, a place, a record or a column.
_FOLLOW = ("language", "sequence", "sovereign_actor_id", "origin", "about_table")

HANGING = (
    *("start_basis", "end_basis", "made_basis", "decided_basis", "meeting_basis"),
    *("prior_relation", "min_inclusive", "max_inclusive", "stance"),
)
"""Columns that are empty exactly where another column says so, which is compared itself."""


def columns(table: str) -> tuple[Field, ...]:
    """Return the columns that a coder decides: terms, ids, dates, and the parts of an amount.

    Words of the coder's own, and what follows from other columns, are not compared.

    >>> [field.name for field in columns("demand_outcomes")]
    ['compliance', 'compliance_reason', 'compliance_basis', 'assessed_as_of']
    """
    schema = contract.tables()[table]
    idle = {*schema.primary_key, *_FOLLOW, *MARKS[table].within}
    return tuple(one for one in schema.fields if one.name not in idle and _decided(one, _targets(table)))


def cells(table: str, field: Field, pair: tuple[Row, Row], same: Mapping[str, str]) -> Cells | None:
    """Return what a pair has in a column, equal where the coders agree, or None where that is no question.

    An id of another unit is that of the unit that it is paired with, since coders choose ids freely; `same`
    gives the first coding's id by the second's. An empty cell is a value, not stated, unless it hangs on
    another column.
    """
    first, second = (row.cells.get(field.name) for row in pair)
    if field.name in HANGING and None in (first, second):
        return None
    if second is None or not (field.name == "about_id" or _targets(table).get(field.name) in TABLES):
        return first, second
    return first, same.get(str(second), ("unpaired", second))


def _targets(table: str) -> dict[str, str]:
    """Return the table that each column with an id names a row of."""
    return {key.fields[0]: key.table for key in contract.tables()[table].foreign_keys}


def _decided(field: Field, targets: Mapping[str, str]) -> bool:
    if field.derived:
        return False
    dated = field.name.endswith(("_edtf", "_as_of"))
    return bool(field.codelist or dated or field.type in _TYPES or field.name in (*_NAMES, *targets))

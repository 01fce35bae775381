"""The rows from which something can be derived, and the comparison with what follows from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import narwhals as nw

from summitry_validation import contract
from summitry_validation.findings import Cell, Finding
from summitry_validation.rules.rule import filled, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry_validation.rules.rule import Frame

Row = Mapping[str, Any]
Rows = Mapping[str, Sequence[Row]]


def sound(frame: Frame, table: str) -> list[Row]:
    """Return the rows that lack no required cell; what is no term of its codelist is null in them.

    Both are reported cell by cell. Derived columns stay as they are, since they are what is compared.
    """
    declared = contract.tables()[table]
    given = [field for field in declared.fields if not field.derived]
    needed = dict.fromkeys((*declared.primary_key, *(field.name for field in given if field.required)))
    known = frame.with_columns(_term(field) for field in given if field.codelist)
    rows = known.filter(*map(filled, needed)).rows(named=True)
    return [{name: plain(value) for name, value in row.items()} for row in rows]


def compare(table: str, row: Row, key: str, expected: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield a finding for each cell of a row that is not what is expected."""
    for column, value in expected.items():
        if row[column] != value:
            shown = "empty" if row[column] is None else str(row[column])
            yield Finding("T095", shown, cell=Cell(table, row[key], column), detail=str(value))


def _term(field: contract.Field) -> nw.Expr:
    column = nw.col(field.name)
    return nw.when(column.is_in(contract.terms(field.codelist))).then(column)

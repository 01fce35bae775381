"""What pandera found, as findings: each failed cell by its key, under the code of the constraint."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from pandera.errors import SchemaErrorReason

from summitry_validation.contract import terms
from summitry_validation.findings import Cell, Finding, ordered
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pandera.errors import SchemaError, SchemaErrors

    from summitry_validation.contract import Field, Table

_CODES = {
    "enum": "T004",
    "pattern": "T003",
    "minimum": "T005",
    "maximum": "T005",
    "minLength": "T006",
    "maxLength": "T006",
    "digits": "T017",
}
_WORDS = {"minimum": "at least", "maximum": "at most", "minLength": "at least", "maxLength": "at most"}


def findings_of(errors: SchemaErrors, frame: pd.DataFrame, table: Table) -> list[Finding]:
    """Return the findings of a lazy validation of `frame`, whose index counts its rows from 0."""
    return ordered(finding for error in errors.schema_errors for finding in _findings(error, frame, table))


def _findings(error: SchemaError, frame: pd.DataFrame, table: Table) -> Iterator[Finding]:
    yield from _BY_REASON.get(error.reason_code, _wrong_type)(error, frame, table)


def _missing(error: SchemaError, frame: pd.DataFrame, table: Table) -> Iterator[Finding]:
    yield Finding("T008", str(error.failure_cases), cell=Cell(table.name, column=str(error.failure_cases)))


def _unknown(error: SchemaError, frame: pd.DataFrame, table: Table) -> Iterator[Finding]:
    column = str(error.failure_cases)
    yield Finding("T009", column, cell=Cell(table.name, column=column), near=nearest(column, table.columns))


def _empty(error: SchemaError, frame: pd.DataFrame, table: Table) -> Iterator[Finding]:
    column = str(error.schema.name)
    for key in _keys(error, frame, table):
        yield Finding("T002", cell=Cell(table.name, key, column))


def _repeated(error: SchemaError, frame: pd.DataFrame, table: Table) -> Iterator[Finding]:
    yield from _twice([str(error.schema.name)], error, frame, table)


def _repeated_key(error: SchemaError, frame: pd.DataFrame, table: Table) -> Iterator[Finding]:
    yield from _twice(list(table.primary_key), error, frame, table)


def _twice(columns: list[str], error: SchemaError, frame: pd.DataFrame, table: Table) -> Iterator[Finding]:
    """Name each repeated value once, where pandera lists all rows that have it."""
    rows = sorted({int(row) for row in error.failure_cases["index"]})
    for values in frame.loc[rows, columns].dropna().drop_duplicates().itertuples(index=False):
        value = ".".join(str(part) for part in values)
        yield Finding("T007", value, cell=Cell(table.name, value, columns[0]), detail=", ".join(columns))


def _failed(error: SchemaError, frame: pd.DataFrame, table: Table) -> Iterator[Finding]:
    field = table.field(str(error.schema.name))
    name = error.check.name
    if name == "type":
        yield from _wrong_type(error, frame, table)
        return
    keys, values = _keys(error, frame, table), error.failure_cases["failure_case"]
    for key, value in zip(keys, values, strict=True):
        cell = Cell(table.name, key, field.name)
        near = nearest(str(value), terms(field.codelist)) if name == "enum" else ""
        yield Finding(_CODES[name], str(value), cell=cell, near=near, detail=_limit(field, name))


def _wrong_type(error: SchemaError, frame: pd.DataFrame, table: Table) -> Iterator[Finding]:
    field = table.field(str(error.schema.name))
    dtype = str(frame[field.name].dtype)
    yield Finding(
        "T019", dtype, cell=Cell(table.name, column=field.name), detail=field.codelist or field.type
    )


def _limit(field: Field, check: str) -> str:
    if check == "enum":
        return field.codelist
    limit = str(field.constraints.get(check, ""))
    return f"{_WORDS[check]} {limit}" if check in _WORDS else limit


def _keys(error: SchemaError, frame: pd.DataFrame, table: Table) -> Iterator[str]:
    """Yield the key of each row that failed, or its number where a cell of its key is missing."""
    rows = [int(row) for row in error.failure_cases["index"]]
    cells = frame.reindex(columns=list(table.primary_key)).loc[rows]
    for row, parts in zip(rows, cells.itertuples(index=False, name=None), strict=True):
        yield f"row {row + 1}" if any(map(pd.isna, parts)) else ".".join(map(str, parts))


_BY_REASON: dict[SchemaErrorReason, Callable[[SchemaError, pd.DataFrame, Table], Iterator[Finding]]] = {
    SchemaErrorReason.COLUMN_NOT_IN_DATAFRAME: _missing,
    SchemaErrorReason.COLUMN_NOT_IN_SCHEMA: _unknown,
    SchemaErrorReason.SERIES_CONTAINS_NULLS: _empty,
    SchemaErrorReason.SERIES_CONTAINS_DUPLICATES: _repeated,
    SchemaErrorReason.DUPLICATES: _repeated_key,
    SchemaErrorReason.DATAFRAME_CHECK: _failed,
}

"""The contract as pandera schemas: `schemas.amounts` is the DataFrameSchema of the table amounts.

`schemas.amounts.validate(frame, lazy=True)` reports as pandera does; `check` reports in our findings.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pandas as pd
import pandera.pandas as pandera
import pyarrow as pa

from summitry_validation import contract
from summitry_validation.reading.lexical import too_precise
from summitry_validation.reporting import findings_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from summitry_validation.contract import Field, Table
    from summitry_validation.findings import Finding

# The dtypes that `read`, and a bare `pandas.read_parquet` of a published file, give.
_DTYPES: dict[str, object] = {
    "string": str,
    "number": "float64",
    "integer": "Int64",
    "boolean": "boolean",
    "date": pd.ArrowDtype(pa.date32()),
}
# One entry for each constraint that the contract may declare, beside those that are arguments of a column.
_CHECKS: dict[str, Callable[[Any], pandera.Check]] = {
    "pattern": lambda form: pandera.Check.str_matches(rf"\A(?:{form})\Z", name="pattern"),
    "minimum": lambda least: pandera.Check.ge(least, name="minimum"),
    "maximum": lambda most: pandera.Check.le(most, name="maximum"),
    "minLength": lambda least: pandera.Check.str_length(min_value=least, name="minLength"),
    "maxLength": lambda most: pandera.Check.str_length(max_value=most, name="maxLength"),
}
_ARGUMENTS = frozenset(("required", "unique"))


def __getattr__(name: str) -> pandera.DataFrameSchema:
    if name not in contract.tables():
        raise AttributeError(f"there is no table {name!r}")
    return _declared(name)


def __dir__() -> list[str]:
    return ["check", "schema", *contract.tables()]


def check(frame: pd.DataFrame, table: str) -> list[Finding]:
    """Return what is wrong with a frame of this table, types, constraints and codelists; none is capped."""
    declared = contract.tables()[table]
    numbered = frame.reset_index(drop=True)
    try:
        _declared(table).validate(numbered, lazy=True)
    except pandera.errors.SchemaErrors as errors:
        return findings_of(errors, numbered, declared)
    return []


@cache
def _declared(name: str) -> pandera.DataFrameSchema:
    return schema(contract.tables()[name])


def schema(table: Table) -> pandera.DataFrameSchema:
    """Return the pandera schema of a table; nothing is coerced, and columns may stand in any order."""
    return pandera.DataFrameSchema(
        {field.name: _column(field) for field in table.fields},
        strict=True,
        unique=list(table.primary_key),
        coerce=False,
        name=table.name,
        title=table.title,
        description=table.description,
    )


def _column(field: Field) -> pandera.Column:
    constraints = {name: limit for name, limit in field.constraints.items() if name not in _ARGUMENTS}
    checks = [*_type_checks(field), *(_CHECKS[name](limit) for name, limit in constraints.items())]
    return pandera.Column(
        None if field.codelist else _DTYPES[field.type],
        checks,
        nullable=not field.required,
        unique=bool(field.constraints.get("unique")),
        title=field.title,
        description=field.description,
        metadata={"unit": field.unit, "codelist": field.codelist, "derived": field.derived},
    )


def _type_checks(field: Field) -> list[pandera.Check]:
    if field.codelist:
        text = pandera.Check(_is_text, name="type", error="text or category")
        return [text, pandera.Check.isin(contract.terms(field.codelist), name="enum")]
    if field.type == "number":
        return [pandera.Check(_is_precise, name="digits", error="at most 15 significant digits")]
    return []


def _is_text(column: pd.Series[Any]) -> bool:
    """Accept any text and any category: one with fewer levels, or plain text, is valid data."""
    return isinstance(column.dtype, pd.CategoricalDtype) or pd.api.types.is_string_dtype(column)


def _is_precise(column: pd.Series[float]) -> pd.Series[bool]:
    return column.map(lambda number: not too_precise(repr(float(number))))

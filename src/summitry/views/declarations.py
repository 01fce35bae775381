"""The columns of each view, declared once beside its module, and frames that have them as declared."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from summitry_validation import arrow, contract, reading

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Mapping, Sequence

    import pandas as pd

    from summitry_validation.contract import Field, Table

Record = dict[str, Any]


@cache
def declaration(name: str) -> Table:
    """Return the columns of a view in the form of the contract."""
    text = files(__package__).joinpath(f"{name}.json").read_text(encoding="utf-8")
    return contract.declared(name, json.loads(text))


def only(declared: Table, columns: Collection[Hashable]) -> Table:
    """Return a declaration with those of its columns that are among `columns`."""
    key = tuple(name for name in declared.primary_key if name in columns)
    fields = tuple(field for field in declared.fields if field.name in columns)
    return replace(declared, fields=fields, primary_key=key)


def shaped(frame: pd.DataFrame, declared: Table) -> pd.DataFrame:
    """Return the declared columns with the dtypes that `load` gives: dates, nullable integers, categories."""
    columns = {field.name: _column(frame, field) for field in declared.fields}
    return reading.frame(pa.table(columns), declared)


def records(frame: pd.DataFrame) -> list[Record]:
    """Return the rows of a frame as plain values, None for null."""
    plain = frame.astype(object)
    rows: Sequence[Mapping[Hashable, Any]] = plain.where(plain.notna(), None).to_dict("records")
    return [{str(name): value for name, value in row.items()} for row in rows]


def _column(frame: pd.DataFrame, field: Field) -> pa.Array:
    return pa.Array.from_pandas(frame[field.name].astype(object), type=arrow.TYPES[field.type])

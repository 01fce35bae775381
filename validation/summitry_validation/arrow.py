"""The contract as Arrow schemas, with the footer that gives a bare `pandas.read_parquet` typed columns."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pyarrow as pa

from summitry_validation import contract

if TYPE_CHECKING:
    from summitry_validation.contract import Field, Table

TYPES: dict[str, pa.DataType] = {
    "string": pa.string(),
    "number": pa.float64(),
    "integer": pa.int64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}

# pyarrow gives a column the dtype that `numpy_type` names if it is one of pandas' own; `pandas_type` only
# informs. Text and dictionaries come out right by themselves.
PANDAS_TYPES = {
    "string": ("unicode", "str"),
    "number": ("float64", "float64"),
    "integer": ("int64", "Int64"),
    "boolean": ("bool", "boolean"),
    "date": ("date", "date32[day][pyarrow]"),
}


def schema(table: Table) -> pa.Schema:
    """Return the Arrow schema of a table: typed, described, with the `pandas` footer and no version in it."""
    return pa.schema([field(column) for column in table.fields], metadata={"pandas": _footer(table)})


def field(column: Field) -> pa.Field:
    """Return one column as an Arrow field; a required one admits no null."""
    description = {"description": column.description}
    return pa.field(column.name, data_type(column), nullable=not column.required, metadata=description)


def data_type(column: Field) -> pa.DataType:
    """Return the Arrow type of a column; a codelist is a dictionary, ordered where its terms have a rank.

    >>> from summitry_validation.contract import Field
    >>> data_type(Field("value_min", "number", "", "", ""))
    DataType(double)
    """
    if column.codelist:
        return pa.dictionary(pa.int32(), pa.string(), ordered=contract.is_ordered(column.codelist))
    return TYPES[column.type]


def levels(column: Field) -> pa.StringArray:
    """Return all terms of a column's codelist in their order: the dictionary of that column, used or not."""
    return pa.array(contract.terms(column.codelist), pa.string())


def _footer(table: Table) -> str:
    columns = [_pandas_column(column) for column in table.fields]
    return json.dumps({"index_columns": [], "column_indexes": [], "columns": columns})


def _pandas_column(column: Field) -> dict[str, object]:
    pandas_type, numpy_type = ("categorical", "int32") if column.codelist else PANDAS_TYPES[column.type]
    return {
        "name": column.name,
        "field_name": column.name,
        "pandas_type": pandas_type,
        "numpy_type": numpy_type,
        "metadata": _categories(column) if column.codelist else None,
    }


def _categories(column: Field) -> dict[str, object]:
    return {
        "num_categories": len(contract.terms(column.codelist)),
        "ordered": contract.is_ordered(column.codelist),
    }

"""Tables on their way out: rows that fit the contract, sorted by key, and the Arrow table made from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import pyarrow as pa

from summitry.publishing.cells import Row, Value, fits
from summitry_validation import arrow, contract
from summitry_validation.findings import Cell, Finding, FindingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summitry_validation.contract import Field, Table

Tables = Mapping[str, Sequence[Row]]
"""Rows by table name. A column that a row leaves out is null, a table that is left out has no rows."""


class UnfitTablesError(FindingsError):
    """The tables hold what the contract does not admit; `findings` name every such cell."""


def prepared(declared: Iterable[Table], tables: Tables) -> dict[str, tuple[Row, ...]]:
    """Return the rows of every declared table, sorted by key.

    Raises
    ------
    UnfitTablesError
        Where a table or column is not declared, a required cell is empty, or a value has not the type of its
        column or is no term of its codelist.
    """
    known = {table.name: table for table in declared}
    findings = [Finding("X023", cell=Cell(name)) for name in tables if name not in known]
    for table in known.values():
        findings += _unfit(table, tables.get(table.name, ()))
    if findings:
        raise UnfitTablesError(findings)
    return {name: _by_key(table, tables.get(name, ())) for name, table in known.items()}


def to_arrow(table: Table, rows: Sequence[Row]) -> pa.Table:
    """Return prepared rows as an Arrow table with the schema of the contract, one chunk a column."""
    columns = [_array(column, [row.get(column.name) for row in rows]) for column in table.fields]
    return pa.Table.from_arrays(columns, schema=arrow.schema(table))


def _by_key(table: Table, rows: Sequence[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: [row[column] for column in table.primary_key]))


def _unfit(table: Table, rows: Sequence[Row]) -> Iterator[Finding]:
    undeclared = {name for row in rows for name in row}.difference(table.columns)
    yield from (Finding("X023", name, cell=Cell(table.name, column=name)) for name in sorted(undeclared))
    for column in table.fields:
        terms = frozenset(contract.terms(column.codelist)) if column.codelist else None
        for row in rows:
            code = _fault(column, row.get(column.name), terms)
            if code:
                yield _finding(code, table, column, row)


def _fault(column: Field, value: Value, terms: frozenset[str] | None) -> str:
    if value is None:
        return "X022" if column.required else ""
    if not fits(column, value):
        return "X020"
    return "X021" if terms is not None and value not in terms else ""


def _finding(code: str, table: Table, column: Field, row: Row) -> Finding:
    value = row.get(column.name)
    key = ".".join(str(row.get(name) or "") for name in table.primary_key)
    shown = "" if value is None else str(value)
    detail = column.codelist if code == "X021" else column.type
    return Finding(code, shown, cell=Cell(table.name, key, column.name), detail=detail)


def _array(column: Field, values: Sequence[Value]) -> pa.Array:
    if column.codelist:
        return _dictionary(column, values)
    if column.type == "number":
        values = [None if value is None else float(value) for value in values]  # type: ignore[arg-type]  # `fits` has seen it
    return pa.array(values, arrow.data_type(column))


def _dictionary(column: Field, values: Sequence[Value]) -> pa.DictionaryArray:
    terms = arrow.levels(column)
    place = {term: index for index, term in enumerate(terms.to_pylist())}
    indices = pa.array([None if value is None else place[value] for value in values], pa.int32())
    return pa.DictionaryArray.from_arrays(indices, terms, ordered=arrow.data_type(column).ordered)

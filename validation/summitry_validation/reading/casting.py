"""Columns of any Arrow type as the types of the contract, with every cell that does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from summitry_validation import arrow
from summitry_validation.contract import terms
from summitry_validation.findings import Cell, Finding
from summitry_validation.nearness import nearest
from summitry_validation.reading.keys import row_keys
from summitry_validation.reading.lexical import FORMS, MAX_DIGITS, parse, plain, too_precise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summitry_validation.contract import Field, Table

_NUMERIC = (pa.types.is_integer, pa.types.is_floating, pa.types.is_decimal)
# Which types a value may have before it is cast: a boolean is no number, and 1 is no boolean.
_ADMITTED: dict[str, tuple[Callable[[pa.DataType], bool], ...]] = {
    "integer": _NUMERIC,
    "number": _NUMERIC,
    "boolean": (pa.types.is_boolean,),
    "date": (pa.types.is_date, pa.types.is_timestamp),
    "string": (pa.types.is_string,),
}
_OTHER_TEXTS = (pa.types.is_large_string, pa.types.is_string_view)


class Typed(NamedTuple):
    """A table whose columns have the types of the contract; codelists are text, misfits are null."""

    table: pa.Table
    findings: list[Finding]


def cast(raw: pa.Table, table: Table) -> Typed:
    """Return the columns of `raw` that the contract has, typed, and a finding for each cell that misfits."""
    fields = [field for field in table.fields if field.name in raw.column_names]
    before = {field.name: _plain_column(raw.column(field.name)) for field in fields}
    typed = pa.table({field.name: _column(before[field.name], field) for field in fields})
    findings = [f for field in fields for f in _misfits(before[field.name], typed, field, table)]
    return Typed(typed, findings)


def unknown_terms(typed: pa.Table, table: Table) -> Iterator[Finding]:
    """Yield a finding for each cell of a codelist column that is no term of its list."""
    for field in table.fields:
        if field.codelist:
            column = typed.column(field.name)
            known = pc.is_in(column, value_set=arrow.levels(field))
            unknown = pc.and_(pc.is_valid(column), pc.invert(known))
            yield from _findings("T004", unknown, column, typed, field, table)


def _plain_column(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Return the column as text where it is some kind of text, with empty texts as null."""
    if pa.types.is_dictionary(column.type):
        chunks = [chunk.dictionary_decode() for chunk in column.chunks]
        column = pa.chunked_array(chunks, column.type.value_type)
    if any(is_text(column.type) for is_text in _OTHER_TEXTS):
        column = column.cast(pa.string())
    if not pa.types.is_string(column.type):
        return column
    return pc.if_else(pc.equal(column, ""), pa.scalar(None, pa.string()), column)


def _column(column: pa.ChunkedArray, field: Field) -> pa.ChunkedArray:
    target = arrow.TYPES[field.type]
    if column.null_count == len(column):
        return pa.chunked_array([pa.nulls(len(column), target)])
    fast = _fast(column, field)
    return _slow(column, field) if fast is None else fast


def _fast(column: pa.ChunkedArray, field: Field) -> pa.ChunkedArray | None:
    """Return all cells cast at once, or None where one does not fit."""
    target = arrow.TYPES[field.type]
    if field.type == "string" and column.type == target:
        return column
    try:
        values = column.cast(target) if _looks_right(column, field) else None
    except pa.ArrowInvalid:
        return None
    finite = field.type != "number" or values is None or pc.all(pc.is_finite(values)).as_py() is not False
    return values if finite else None


def _looks_right(column: pa.ChunkedArray, field: Field) -> bool:
    """Return whether Arrow may cast the cells: left alone it reads `0x1F`, and `1` as true."""
    if pa.types.is_string(column.type):
        form = rf"\A(?:{FORMS[field.type]})\z"
        return pc.all(pc.match_substring_regex(column, form)).as_py() is not False
    return any(admits(column.type) for admits in _ADMITTED[field.type])


def _slow(column: pa.ChunkedArray, field: Field) -> pa.ChunkedArray:
    texts = [None if value is None else plain(value, field.type) for value in column.to_pylist()]
    values = {text: None if text is None else parse(text, field.type) for text in set(texts)}
    return pa.chunked_array([pa.array([values[text] for text in texts], arrow.TYPES[field.type])])


def _misfits(before: pa.ChunkedArray, typed: pa.Table, field: Field, table: Table) -> Iterator[Finding]:
    after = typed.column(field.name)
    if before.null_count != after.null_count:
        misfit = pc.and_(pc.is_valid(before), pc.is_null(after))
        yield from _findings("T001", misfit, before, typed, field, table)
    # a number that was no text and no number has been judged as text, and misfits
    if field.type == "number" and any(kind(before.type) for kind in (*_NUMERIC, pa.types.is_string)):
        yield from _imprecise(before, typed, field, table)


def _imprecise(before: pa.ChunkedArray, typed: pa.Table, field: Field, table: Table) -> Iterator[Finding]:
    texts = before if pa.types.is_string(before.type) else before.cast(pa.string())
    long = {text for text in pc.unique(texts).to_pylist() if text and len(text) > MAX_DIGITS}
    if imprecise := [text for text in long if parse(text, "number") is not None and too_precise(text)]:
        mask = pc.is_in(texts, value_set=pa.array(imprecise, pa.string()))
        yield from _findings("T017", mask, texts, typed, field, table)


def _findings(  # noqa: PLR0913, PLR0917 - a cell is named by table, column, row and value
    code: str, mask: pa.ChunkedArray, values: pa.ChunkedArray, typed: pa.Table, field: Field, table: Table
) -> Iterator[Finding]:
    rows = pc.indices_nonzero(mask).to_pylist()
    for row, key in zip(rows, row_keys(typed, table.primary_key, rows), strict=True):
        value = plain(values[row].as_py(), field.type)
        near = nearest(value, terms(field.codelist)) if code == "T004" else ""
        cell = Cell(table.name, key, field.name)
        yield Finding(code, value, cell=cell, near=near, detail=field.codelist or field.type)

"""A fast look at typed Arrow tables: does anything break a constraint? If so, pandera tells exactly what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from summitry_validation import arrow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summitry_validation.contract import Field, Table


def suspect(typed: pa.Table, table: Table) -> bool:
    """Return whether a typed table with the columns of the contract breaks one of its constraints.

    Types are not looked at: casting has judged them, digits included. Everything else that the pandera
    schema of the table checks is.
    """
    if any(_breaks(typed.column(field.name), field) for field in table.fields):
        return True
    return _has_twins(typed, table.primary_key)


def _breaks(column: pa.ChunkedArray, field: Field) -> bool:
    if field.codelist and not _all(pc.is_in(column, value_set=arrow.levels(field), skip_nulls=True), column):
        return True
    return any(_BROKEN[name](column, limit) for name, limit in field.constraints.items())


def _is_empty(column: pa.ChunkedArray, required: bool) -> bool:
    return required and column.null_count > 0


def _is_repeated(column: pa.ChunkedArray, unique: bool) -> bool:
    return unique and _has_twins(pa.table({"value": column}), ["value"])


def _misses(column: pa.ChunkedArray, form: str) -> bool:
    return not _all(pc.match_substring_regex(column, rf"\A(?:{form})\z"), column)


def _has_twins(table: pa.Table, columns: Sequence[str]) -> bool:
    """Return whether two rows are equal in these columns; of a sorted column its neighbours tell."""
    if len(columns) == 1 and _rises(table.column(columns[0])):
        return False
    distinct = table.group_by(list(columns), use_threads=False).aggregate([])
    return bool(distinct.num_rows < table.num_rows)


def _rises(column: pa.ChunkedArray) -> bool:
    values = column.combine_chunks()
    return values.null_count == 0 and _all(pc.less(values[:-1], values[1:]))


def _all(mask: pa.ChunkedArray | pa.Array, column: pa.ChunkedArray | None = None) -> bool:
    """Return whether a mask is true wherever the column that it judges has a value."""
    judged = mask if column is None else pc.or_(mask, pc.is_null(column))
    return pc.all(judged).as_py() is not False


_BROKEN: dict[str, Callable[[pa.ChunkedArray, Any], bool]] = {
    "required": _is_empty,
    "unique": _is_repeated,
    "pattern": _misses,
    "minimum": lambda column, least: not _all(pc.greater_equal(column, least)),
    "maximum": lambda column, most: not _all(pc.less_equal(column, most)),
    "minLength": lambda column, least: not _all(pc.greater_equal(pc.utf8_length(column), least)),
    "maxLength": lambda column, most: not _all(pc.less_equal(pc.utf8_length(column), most)),
}

"""The footer of a Parquet file: where each column of each group of rows lies, by what the file says.

Of some damaged footers Arrow tells Python in a way that ends the process, which is why this is read here.
"""

from __future__ import annotations

from typing import NamedTuple

from summitry_validation.limits import FOOTER
from summitry_validation.reading.thrift import (
    BINARY,
    I32,
    I64,
    LIST,
    STRUCT,
    MalformedError,
    Reader,
    Shape,
    Struct,
    integer,
    value,
)

MAGIC = b"PAR1"
_TAIL = 8

# The lists below each struct, by the numbers of parquet.thrift.
_SIZES = {2: Shape(LIST, I64), 3: Shape(LIST, I64)}
_PLACES = {2: Shape(LIST, I32)}
_COLUMN = {
    2: Shape(LIST, I32),
    3: Shape(LIST, BINARY),
    8: Shape(LIST),
    13: Shape(LIST),
    16: Shape(STRUCT, below=_SIZES),
    17: Shape(STRUCT, below=_PLACES),
}
_CHUNK = {3: Shape(STRUCT, below=_COLUMN)}
_GROUP = {1: Shape(LIST, below=_CHUNK), 4: Shape(LIST)}
_FILE = {2: Shape(LIST), 4: Shape(LIST, below=_GROUP), 5: Shape(LIST), 7: Shape(LIST)}

_SCHEMA, _ROWS, _GROUPS = 2, 3, 4
_CHUNKS = 1
_PATH, _ABOUT = 1, 3
_VALUES, _STORED, _START, _DICTIONARY_START = 5, 7, 9, 11
# The same in the file and in a column.
_ENCRYPTION = (8, 9)


class Chunk(NamedTuple):
    """A column in a group of rows: its number of values, and where its pages begin and end."""

    values: int
    start: int
    end: int


def rows_and_chunks(data: bytes) -> tuple[int, list[Chunk]]:
    """Return the number of rows of a file, and its columns, each in each group of rows.

    Raises MalformedError where there is no footer, or a large or encrypted one, where columns are nested or
    stand in other files, and where numbers contradict each other.
    """
    footer = _footer(data)
    rows, groups = integer(footer, _ROWS), value(footer, _GROUPS, LIST)
    if sum(integer(group, _ROWS) for group in groups) != rows:
        raise MalformedError("its numbers of rows contradict each other")
    columns = len(value(footer, _SCHEMA, LIST)) - 1
    if any(len(value(group, _CHUNKS, LIST)) != columns for group in groups):
        raise MalformedError("its columns are nested, or contradict each other")
    return rows, [
        _chunk(chunk, integer(group, _ROWS)) for group in groups for chunk in value(group, _CHUNKS, LIST)
    ]


def _footer(data: bytes) -> Struct:
    length, end = int.from_bytes(data[-_TAIL:-4], "little"), len(data) - _TAIL
    if data[-4:] != MAGIC or not 0 <= length <= end - len(MAGIC):
        raise MalformedError("it does not end as a Parquet file does")
    if length > FOOTER.most:
        raise MalformedError(f"its footer has more than {FOOTER.most} bytes")
    footer = Reader(data, end - length, end).struct(_FILE)
    _refuse_encryption(footer)
    return footer


def _chunk(chunk: Struct, rows: int) -> Chunk:
    _refuse_encryption(chunk)
    column = value(chunk, _ABOUT, STRUCT)
    if _PATH in chunk or integer(column, _VALUES) != rows:
        raise MalformedError("a column stands elsewhere, or has not a value for each row")
    start = integer(column, _START)
    if _DICTIONARY_START in column and 0 < integer(column, _DICTIONARY_START) < start:
        start = integer(column, _DICTIONARY_START)
    return Chunk(rows, start, start + integer(column, _STORED))


def _refuse_encryption(struct: Struct) -> None:
    if any(number in struct for number in _ENCRYPTION):
        raise MalformedError("it is encrypted")

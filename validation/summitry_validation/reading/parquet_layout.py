"""What a Parquet file would take up, by its metadata and the headers of its pages, before Arrow reads it.

A few kilobytes can unpack to gigabytes: a page of noughts, one long text that every row points to, a thousand
million rows that are all null. Arrow trusts what the file says of itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa

from summitry_validation.limits import FOOTER, PAGES
from summitry_validation.reading.page_headers import DICTIONARY, MalformedError, Page, page

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow.parquet as pq

_MAGIC = b"PAR1"
_TAIL = 8
_CELL = 64
# Plain, dictionary (old and new) and run-length; the delta encodings state numbers of their own.
_ENCODINGS = frozenset((0, 2, 3, 8))


class Layout(NamedTuple):
    """The bytes of all pages when they are read, and at most how many texts of dictionaries become."""

    size: int
    texts: int


def refuse_footer(data: bytes) -> None:
    """Raise MalformedError where a file has no footer, or one that is too large to be looked at."""
    length = int.from_bytes(data[-_TAIL:-4], "little")
    if len(data) < _TAIL + len(_MAGIC) or data[-4:] != _MAGIC:
        raise MalformedError("it does not end as a Parquet file does")
    if length > FOOTER.most:
        raise MalformedError(f"its footer has more than {FOOTER.most} bytes")


def layout(data: bytes, file: pq.ParquetFile) -> Layout:
    """Return what an opened file would take up.

    Raises
    ------
    MalformedError
        Where columns are nested or stand in other files, where numbers contradict each other, or a page is
        encoded in a way that is not read.

    """
    _refuse_schema(file.schema_arrow)
    metadata = file.metadata
    groups = [metadata.row_group(number) for number in range(metadata.num_row_groups)]
    if sum(group.num_rows for group in groups) != metadata.num_rows:
        raise MalformedError("its numbers of rows contradict each other")
    chunks = [_chunk(data, group, column) for group in groups for column in range(metadata.num_columns)]
    if sum(len(pages) for pages in chunks) > PAGES.most:
        raise MalformedError(f"it has more than {PAGES.most} pages")
    cells = metadata.num_rows * sum(map(_width, file.schema_arrow.types))
    return Layout(cells + sum(one.size for pages in chunks for one in pages), sum(map(_texts, chunks)))


def _width(kind: pa.DataType) -> int:
    """Return how many bytes a cell takes, its text left out."""
    try:
        bits: int = kind.bit_width
    except ValueError:
        bits = _CELL
    return max(bits, _CELL) // 8


def _refuse_schema(schema: pa.Schema) -> None:
    for field in schema:
        kind = field.type.value_type if pa.types.is_dictionary(field.type) else field.type
        if pa.types.is_nested(kind) or isinstance(kind, pa.BaseExtensionType):
            raise MalformedError(f"the column {field.name!r} has the type {field.type}")


def _chunk(data: bytes, group: pq.RowGroupMetaData, column: int) -> list[Page]:
    """Return the pages of a column in a group of rows; together they must be all that it says it has."""
    chunk = group.column(column)
    if chunk.file_path or chunk.num_values != group.num_rows:
        raise MalformedError("a column stands elsewhere, or has not a value for each row")
    start, length = chunk.data_page_offset, chunk.total_compressed_size
    if chunk.has_dictionary_page and 0 < chunk.dictionary_page_offset < start:
        start = chunk.dictionary_page_offset
    pages = list(_pages(data, start, start + length)) if group.num_rows else []
    if sum(one.values for one in pages if one.kind != DICTIONARY) != group.num_rows:
        raise MalformedError("the pages of a column have not a value for each row")
    return pages


def _pages(data: bytes, start: int, end: int) -> Iterator[Page]:
    if not len(_MAGIC) <= start <= end <= len(data):
        raise MalformedError("a column lies outside of the file")
    while start < end:
        one = page(data, start)
        if one.end > end or one.encoding not in _ENCODINGS:
            raise MalformedError(f"a page is longer than its column, or has the encoding {one.encoding}")
        # A value of a dictionary takes at least a byte, and one of a column may be nothing but a null.
        if one.kind == DICTIONARY and one.values > one.size:
            raise MalformedError("a dictionary has more values than bytes")
        yield one
        start = one.end


def _texts(pages: list[Page]) -> int:
    """Return how many bytes the texts of a column take if each row has the longest of its dictionary."""
    longest = max((one.size for one in pages if one.kind == DICTIONARY), default=0)
    return longest * sum(one.values for one in pages if one.kind != DICTIONARY)

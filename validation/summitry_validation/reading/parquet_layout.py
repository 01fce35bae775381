"""What a Parquet file would take up, by what it says of itself, before Arrow reads it.

A few kilobytes can unpack to gigabytes: a page of noughts, one long text that every row points to, a thousand
million rows that are all null. Arrow trusts what the file says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa

from summitry_validation.reading.parquet_footer import rows_and_chunks
from summitry_validation.reading.parquet_pages import pages
from summitry_validation.reading.thrift import MalformedError

if TYPE_CHECKING:
    from summitry_validation.reading.parquet_pages import Page

_CELL = 64


class Layout(NamedTuple):
    """Rows, the bytes of all pages when they are read, and at most how many texts of dictionaries become."""

    rows: int
    size: int
    texts: int


def layout(data: bytes) -> Layout:
    """Return what a file takes up beside its cells; raise MalformedError where it is not what it says."""
    rows, chunks = rows_and_chunks(data)
    size = texts = 0
    for chunk in chunks:
        found = pages(data, chunk)
        size += sum(page.size for page in found)
        texts += _texts(found)
    return Layout(rows, size, texts)


def width(schema: pa.Schema) -> int:
    """Return how many bytes a row takes, its texts left out; raise MalformedError for nested columns."""
    for field in schema:
        kind = field.type.value_type if pa.types.is_dictionary(field.type) else field.type
        if pa.types.is_nested(kind) or isinstance(kind, pa.BaseExtensionType):
            raise MalformedError(f"the column {field.name!r} has the type {field.type}")
    return sum(max(_bits(kind), _CELL) // 8 for kind in schema.types)


def _bits(kind: pa.DataType) -> int:
    try:
        bits: int = kind.bit_width
    except ValueError:
        return _CELL
    return bits


def _texts(found: list[Page]) -> int:
    """Return how many bytes the texts of a column take if each row has the longest of its dictionary."""
    longest = max((page.size for page in found if page.is_dictionary), default=0)
    return longest * sum(page.values for page in found if not page.is_dictionary)

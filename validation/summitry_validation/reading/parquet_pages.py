"""The pages of a column in a Parquet file: how many values each has, and how large it gets."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from summitry_validation.limits import PAGES
from summitry_validation.reading.parquet_footer import MAGIC
from summitry_validation.reading.thrift import I32, STRUCT, MalformedError, Reader, integer, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry_validation.reading.parquet_footer import Chunk

# Plain, dictionary (old and new) and run-length; the delta encodings state numbers of their own.
_ENCODINGS = frozenset((0, 2, 3, 8))
_DATA, _DICTIONARY, _DATA_V2 = 0, 2, 3
# By kind of page: the field with what only such a page has, and in it the fields of values and encoding.
_OWN = {_DATA: (5, 1, 2), _DICTIONARY: (7, 1, 2), _DATA_V2: (8, 1, 4)}
_KIND, _SIZE, _STORED = 1, 2, 3


class Page(NamedTuple):
    """A page: whether it is a dictionary, its values, and the bytes that it takes up when it is read."""

    is_dictionary: bool
    values: int
    size: int


def pages(data: bytes, chunk: Chunk) -> list[Page]:
    """Return the pages of a column, which are together all that it says it has.

    Raises MalformedError where they are not, or one is encoded in a way that is not read.
    """
    found = list(islice(_pages(data, chunk), PAGES.most + 1)) if chunk.values else []
    if len(found) > PAGES.most:
        raise MalformedError(f"a column has more than {PAGES.most} pages")
    if sum(page.values for page in found if not page.is_dictionary) != chunk.values:
        raise MalformedError("the pages of a column have not a value for each row")
    return found


def _pages(data: bytes, chunk: Chunk) -> Iterator[Page]:
    position = chunk.start
    if not len(MAGIC) <= position <= chunk.end <= len(data):
        raise MalformedError("a column lies outside of the file")
    while position < chunk.end:
        reader = Reader(data, position, chunk.end)
        yield _page(reader)
        position = reader.position


def _page(reader: Reader) -> Page:
    header = reader.struct({})
    kind = integer(header, _KIND, I32)
    if kind not in _OWN:
        raise MalformedError(f"there is no page of the kind {kind}")
    field, values, encoding = _OWN[kind]
    own = value(header, field, STRUCT)
    if integer(own, encoding, I32) not in _ENCODINGS:
        raise MalformedError(f"a page has the encoding {integer(own, encoding, I32)}")
    page = Page(kind == _DICTIONARY, integer(own, values, I32), integer(header, _SIZE, I32))
    # A value of a dictionary takes at least a byte, and one of a column may be nothing but a null.
    if page.is_dictionary and page.values > page.size:
        raise MalformedError("a dictionary has more values than bytes")
    reader.skip(integer(header, _STORED, I32))
    return page

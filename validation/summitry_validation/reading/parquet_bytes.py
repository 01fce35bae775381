"""The bytes of a Parquet file as an Arrow table, as it stands in the file."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from summitry_validation.findings import Cell, Finding
from summitry_validation.limits import PUBLISHED_FILE
from summitry_validation.reading import decoding
from summitry_validation.reading.decoder import is_text
from summitry_validation.reading.errors import InvalidTable
from summitry_validation.reading.parquet_layout import layout, width

if TYPE_CHECKING:
    from collections.abc import Iterator

# No table of ours comes near to this, however well it is packed.
_ROOM, _TIMES = 64 * 1024**2, 200
_TWIN_ROOM, _TWIN_TIMES = 16 * 1024**2, 4


@dataclass(frozen=True, slots=True)
class Opened:
    """A Parquet file of which nothing has been read but what it says of itself.

    `size` is what it takes up, `texts` at most what texts take beside it that many rows point to.
    """

    name: str
    data: bytes
    schema: pa.Schema
    rows: int
    size: int
    texts: int

    def twin_of(self, table: pa.Table) -> pa.Table:
        """Return the table, which should hold the cells of another, and may take up a few times as much.

        Raises InvalidTable where it is damaged, longer or shorter, or takes up more than that.
        """
        if self.rows != table.num_rows:
            detail = f"{self.rows} rows, not {table.num_rows}"
            raise InvalidTable([Finding("X013", self.name, cell=Cell(self.name), detail=detail)])
        return self.read(_TWIN_ROOM + _TWIN_TIMES * table.nbytes)

    def read(self, room: int) -> pa.Table:
        """Return the table; raise InvalidTable where it is damaged, or takes up more than `room` bytes."""
        if self.size > room:
            raise InvalidTable([self._bomb(self.size, room)])
        with _reported(self.name):
            return self._table(room)

    def _table(self, room: int) -> pa.Table:
        if self.texts <= room:
            return decoding.table(self.data)
        # A text that many rows point to is kept once until it is known what all of them take.
        table = decoding.table(self.data, packed=True)
        size = sum(_size(chunk) for column in table.columns for chunk in column.chunks)
        if size > room:
            raise InvalidTable([self._bomb(size, room)])
        return pa.table({field.name: _as(table.column(field.name), field.type) for field in self.schema})

    def _bomb(self, size: int, room: int) -> Finding:
        return Finding("T021", str(size), cell=Cell(self.name), detail=str(room))


def from_parquet(data: bytes, name: str) -> pa.Table:
    """Return the file of the table `name`.

    Raises
    ------
    InvalidTable
        Where it is damaged, names a column twice, or takes up more than any table does.

    """
    return opened(data, name).read(min(PUBLISHED_FILE.most, _ROOM + _TIMES * len(data)))


def opened(data: bytes, name: str) -> Opened:
    """Return a file with its metadata, which hold true; raise InvalidTable where they do not."""
    with _reported(name):
        found = layout(data)
        schema = decoding.schema(data)
        if twice := [column for column, count in Counter(schema.names).items() if count > 1]:
            raise InvalidTable(Finding("T011", column, cell=Cell(name, column=column)) for column in twice)
        return Opened(name, data, schema, found.rows, found.rows * width(schema) + found.size, found.texts)


@contextmanager
def _reported(name: str) -> Iterator[None]:
    try:
        yield
    except InvalidTable:
        raise
    # ValueError: a name in a damaged footer is no UTF-8, or the pages are not what the metadata say
    except (pa.ArrowException, OSError, ValueError) as error:
        raise InvalidTable([Finding("T013", "Parquet", cell=Cell(name), detail=str(error))]) from error


def _as(column: pa.ChunkedArray, kind: pa.DataType) -> pa.ChunkedArray:
    return column if column.type == kind else column.cast(kind)


def _size(chunk: pa.Array) -> int:
    """Return how many bytes the texts of a dictionary take where each stands in its row."""
    if not pa.types.is_dictionary(chunk.type) or not is_text(chunk.type.value_type):
        return 0
    lengths = pc.cast(pc.binary_length(chunk.dictionary), pa.int64())
    return pc.sum(lengths.take(chunk.indices)).as_py() or 0

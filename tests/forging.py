"""Parquet files that say of themselves whatever a test wants; Arrow would not write them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_MAGIC = b"PAR1"
_I32, _I64, _BINARY, _LIST, _STRUCT = 5, 6, 8, 9, 12
_DATA, _DICTIONARY = 0, 2
_REQUIRED, _INT64, _BYTE_ARRAY, _PLAIN = 0, 2, 6, 0


@dataclass(frozen=True, slots=True)
class Forgery:
    """A file of one column with one page; every number may be a lie, None stands for the truth."""

    rows: int = 1
    values: int | None = None
    page_values: int | None = None
    size: int | None = None
    stored: int | None = None
    encoding: int = _PLAIN
    body: bytes = b"\1\0\0\0\0\0\0\0"
    kind: int = _INT64
    name: bytes = b"a"
    path: bytes = b""
    nesting: int = 0
    offset: int | None = None
    repeated: bool = False

    def write(self) -> bytes:
        """Return the bytes of the file."""
        page = self._page() + self.body
        footer = self._footer(len(page))
        return _MAGIC + page + footer + len(footer).to_bytes(4, "little") + _MAGIC

    def _page(self) -> bytes:
        values = self.rows if self.page_values is None else self.page_values
        counts = _struct(
            (1, _I32, _integer(values)),
            (2, _I32, _integer(self.encoding)),
            (3, _I32, _integer(3)),
            (4, _I32, _integer(3)),
        )
        size = len(self.body) if self.size is None else self.size
        stored = len(self.body) if self.stored is None else self.stored
        twice = ((2, _I32, _integer(size)),) if self.repeated else ()
        return _struct(
            (1, _I32, _integer(_DATA)),
            (2, _I32, _integer(size)),
            *twice,
            (3, _I32, _integer(stored)),
            (5, _STRUCT, counts),
        )

    def _footer(self, length: int) -> bytes:
        values = self.rows if self.values is None else self.values
        about = _struct(
            (1, _I32, _integer(self.kind)),
            (2, _LIST, _list(_I32, [_integer(self.encoding)])),
            (3, _LIST, _list(_BINARY, [_binary(self.name)] * (self.nesting + 1))),
            (4, _I32, _integer(0)),
            (5, _I64, _integer(values)),
            (6, _I64, _integer(length)),
            (7, _I64, _integer(length)),
            (9, _I64, _integer(len(_MAGIC) if self.offset is None else self.offset)),
        )
        path = ((1, _BINARY, _binary(self.path)),) if self.path else ()
        chunk = _struct(*path, (2, _I64, _integer(0)), (3, _STRUCT, about))
        group = _struct(
            (1, _LIST, _list(_STRUCT, [chunk])), (2, _I64, _integer(length)), (3, _I64, _integer(self.rows))
        )
        return _struct(
            (1, _I32, _integer(2)),
            (2, _LIST, _list(_STRUCT, self._schema())),
            (3, _I64, _integer(self.rows)),
            (4, _LIST, _list(_STRUCT, [group])),
        )

    def _schema(self) -> list[bytes]:
        root = _struct((4, _BINARY, _binary(b"schema")), (5, _I32, _integer(1)))
        inner = _struct(
            (3, _I32, _integer(_REQUIRED)), (4, _BINARY, _binary(self.name)), (5, _I32, _integer(1))
        )
        leaf = _struct(
            (1, _I32, _integer(self.kind)), (3, _I32, _integer(_REQUIRED)), (4, _BINARY, _binary(self.name))
        )
        return [root, *[inner] * self.nesting, leaf]


def _struct(*fields: tuple[int, int, bytes]) -> bytes:
    written, last = b"", 0
    for number, kind, value in fields:
        step = number - last
        header = bytes([step << 4 | kind]) if step > 0 else bytes([kind]) + _integer(number)
        written, last = written + header + value, number
    return written + b"\0"


def _list(kind: int, values: Iterable[bytes]) -> bytes:
    values = list(values)
    size = (
        bytes([len(values) << 4 | kind]) if len(values) < 15 else bytes([0xF0 | kind]) + _natural(len(values))
    )
    return size + b"".join(values)


def _binary(value: bytes) -> bytes:
    return _natural(len(value)) + value


def _integer(value: int) -> bytes:
    return _natural((value << 1) ^ (value >> 63) if value >= 0 else (-value << 1) - 1)


def _natural(value: int) -> bytes:
    written = b""
    while value > 0x7F:
        written, value = written + bytes([value & 0x7F | 0x80]), value >> 7
    return written + bytes([value])

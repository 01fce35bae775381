"""The headers of the pages of a Parquet file: how many values a page says that it has, and how large it gets.

Arrow makes room for what a header says before it looks at the page. Headers are written in Thrift's compact
protocol; what two readers of it could understand in two ways is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    Struct = dict[int, tuple[int, Any]]

DATA, DICTIONARY, DATA_V2 = 0, 2, 3

_INT32 = range(-(2**31), 2**31)
_DEEPEST = 4
# A number stands in bytes of 7 bits, the last of which has no 8th; ten bytes hold 64 bits.
_BITS, _LAST, _LONGEST = 7, 0x7F, 70


class MalformedError(ValueError):
    """The bytes are no header of a page."""


class Page(NamedTuple):
    """A page: its kind, values, encoding, bytes when read, bytes as stored, and where these begin and end."""

    kind: int
    values: int
    encoding: int
    size: int
    start: int
    end: int


# By kind: the field with what only such a page has, and in it the fields of values and encoding.
_OWN = {DATA: (5, 1, 2), DICTIONARY: (7, 1, 2), DATA_V2: (8, 1, 4)}


def page(data: bytes, position: int) -> Page:
    """Return the page whose header begins at this position; raise MalformedError where there is none."""
    reader = _Reader(data, position)
    header = reader.struct()
    kind = _int32(header, 1)
    if kind not in _OWN:
        raise MalformedError(f"there is no page of the kind {kind}")
    own, values, encoding = _OWN[kind]
    about = _field(header, own, _STRUCT)
    size, stored = _int32(header, 2), _int32(header, 3)
    counted = _int32(about, values)
    if min(size, stored, counted) < 0:
        raise MalformedError("a size is less than nothing")
    start = reader.position
    return Page(kind, counted, _int32(about, encoding), size, start, start + stored)


def _int32(struct: Struct, number: int) -> int:
    value: int = _field(struct, number, _I32)
    if value not in _INT32:
        raise MalformedError(f"the field {number} is no integer of 32 bits")
    return value


def _field(struct: Struct, number: int, kind: int) -> Any:
    found, value = struct.get(number, (None, None))
    if found != kind:
        raise MalformedError(f"the field {number} is missing or of another type")
    return value


class _Reader:
    """Reads values one behind the other; `position` is where the next one begins."""

    def __init__(self, data: bytes, position: int) -> None:
        self.position = position
        self._data = data

    def struct(self, depth: int = 0) -> Struct:
        """Return the fields of the struct that begins here, each with its type, by number."""
        if depth > _DEEPEST:
            raise MalformedError("it is too deep")
        fields: Struct = {}
        number = 0
        while header := self._byte():
            number = number + (header >> 4) if header >> 4 else self._integer()
            if number in fields:
                raise MalformedError(f"the field {number} stands twice")
            fields[number] = header & 0x0F, self._value(header & 0x0F, depth)
        return fields

    def _value(self, kind: int, depth: int) -> Any:
        if kind == _STRUCT:
            return self.struct(depth + 1)
        if kind not in _PLAIN:
            raise MalformedError(f"no header has a value of the type {kind}")
        return _PLAIN[kind](self)

    def _nothing(self) -> None:
        """Read no byte: the type of a truth value says which one it is."""

    def _bytes(self) -> bytes:
        return self._take(self._natural())

    def _double(self) -> bytes:
        return self._take(8)

    def _integer(self) -> int:
        natural = self._natural()
        return (natural >> 1) ^ -(natural & 1)

    def _natural(self) -> int:
        number = 0
        for shift in range(0, _LONGEST, _BITS):
            byte = self._byte()
            number |= (byte & _LAST) << shift
            if byte <= _LAST:
                return number
        raise MalformedError("a number has too many bytes")

    def _byte(self) -> int:
        return self._take(1)[0]

    def _take(self, size: int) -> bytes:
        start, self.position = self.position, self.position + size
        if self.position > len(self._data):
            raise MalformedError("it ends too early")
        return self._data[start : self.position]


_I32, _STRUCT = 5, 12
_PLAIN: dict[int, Callable[[_Reader], Any]] = {
    1: _Reader._nothing,
    2: _Reader._nothing,
    3: _Reader._byte,
    4: _Reader._integer,
    5: _Reader._integer,
    6: _Reader._integer,
    7: _Reader._double,
    8: _Reader._bytes,
}

"""Thrift's compact protocol, in which a Parquet file describes itself, read without trust in any number.

A struct is a dict of types and values by field number. What two readers could understand in two ways is
refused: a field that stands twice, and a list whose values are of another type than they should be.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

Struct = dict[int, tuple[int, Any]]

TRUE, FALSE, I32, I64, BINARY, LIST, STRUCT = 1, 2, 5, 6, 8, 9, 12

_DEEPEST = 12
_LONG_LIST = 15
# A number stands in bytes of 7 bits, the last of which has no 8th; ten bytes hold 64 bits.
_BITS, _LAST, _LONGEST = 7, 0x7F, 70


class MalformedError(ValueError):
    """The bytes are no Thrift, or not what they should describe."""


class Shape(NamedTuple):
    """What stands under a field: a struct, or a list of values of one type; `below` is for its structs."""

    kind: int
    element: int = STRUCT
    below: Mapping[int, Shape] = {}


Shapes = Mapping[int, Shape]


def value(struct: Struct, number: int, kind: int) -> Any:
    """Return the value of a field; raise MalformedError where it is missing or of another type."""
    found, held = struct.get(number, (None, None))
    if found != kind:
        raise MalformedError(f"the field {number} is missing or of another type")
    return held


def integer(struct: Struct, number: int, kind: int = I64) -> int:
    """Return a number that is not negative and fits its type; raise MalformedError where it is none."""
    held: int = value(struct, number, kind)
    if not 0 <= held < (2**31 if kind == I32 else 2**63):
        raise MalformedError(f"the field {number} has an impossible value")
    return held


class Reader:
    """Reads values one behind the other; `position` is where the next one begins."""

    def __init__(self, data: bytes, position: int, end: int) -> None:
        self.position = position
        self._data = data
        self._end = end

    def struct(self, shapes: Shapes, depth: int = 0) -> Struct:
        """Return the fields of the struct that begins here."""
        if depth > _DEEPEST:
            raise MalformedError(f"it is more than {_DEEPEST} levels deep")
        fields: Struct = {}
        number = 0
        while header := self._byte():
            number = number + (header >> 4) if header >> 4 else self._integer()
            kind, shape = header & 0x0F, shapes.get(number)
            if number in fields or (shape and shape.kind != kind):
                raise MalformedError(f"the field {number} stands twice, or has another type")
            fields[number] = kind, self._value(kind, shape or Shape(kind, 0), depth)
        return fields

    def skip(self, size: int) -> None:
        """Go on behind so many bytes; raise MalformedError where there are fewer."""
        self.position += size
        if self.position > self._end:
            raise MalformedError("it ends too early")

    def _value(self, kind: int, shape: Shape, depth: int) -> Any:
        if kind == STRUCT:
            return self.struct(shape.below, depth + 1)
        if kind == LIST:
            return self._list(shape, depth + 1)
        if kind not in _PLAIN:
            raise MalformedError(f"nothing has the type {kind}")
        return _PLAIN[kind](self)

    def _list(self, shape: Shape, depth: int) -> list[Any]:
        header = self._byte()
        size, element = header >> 4, header & 0x0F
        size = self._natural() if size == _LONG_LIST else size
        if size > self._end - self.position or (size and shape.element not in (0, element)):
            raise MalformedError("a list is longer than its bytes, or of another type")
        if element in (TRUE, FALSE):
            return list(self._take(size))
        return [self._value(element, Shape(element, 0, shape.below), depth) for _ in range(size)]

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
        start = self.position
        self.skip(size)
        return self._data[start : self.position]


_PLAIN: dict[int, Callable[[Reader], Any]] = {
    TRUE: Reader._nothing,
    FALSE: Reader._nothing,
    3: Reader._byte,
    4: Reader._integer,
    I32: Reader._integer,
    I64: Reader._integer,
    7: Reader._double,
    BINARY: Reader._bytes,
}

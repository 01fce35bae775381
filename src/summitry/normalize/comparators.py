"""What a comparator says of a number: which of point and bounds are known, and which are included."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Bounds:
    """What is known of a quantity; an inclusive flag is null exactly where its bound is."""

    comparator: str
    point: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    low_inclusive: bool | None = None
    high_inclusive: bool | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """What a comparator makes of its number: a point, and bounds that are included, excluded, or absent."""

    point: bool
    low: bool | None
    high: bool | None


SHAPES: Mapping[str, Shape] = {
    "exact": Shape(point=True, low=True, high=True),
    "about": Shape(point=True, low=None, high=None),
    "just_under": Shape(point=False, low=None, high=False),
    "just_over": Shape(point=False, low=False, high=None),
    "less_than": Shape(point=False, low=None, high=False),
    "at_most": Shape(point=False, low=None, high=True),
    "more_than": Shape(point=False, low=False, high=None),
    "at_least": Shape(point=False, low=True, high=None),
}


def bounded(comparator: str, number: Decimal) -> Bounds:
    """Return what a comparator other than `between` and `unknown` says of one number.

    >>> from decimal import Decimal
    >>> bounds = bounded("less_than", Decimal(4))
    >>> bounds.point, bounds.low, bounds.high, bounds.high_inclusive
    (None, None, Decimal('4'), False)
    """
    shape = SHAPES[comparator]
    return Bounds(
        comparator,
        point=number if shape.point else None,
        low=None if shape.low is None else number,
        high=None if shape.high is None else number,
        low_inclusive=shape.low,
        high_inclusive=shape.high,
    )


def between(low: Decimal, high: Decimal) -> Bounds:
    """Return what a range says: both ends are included, and nothing is made of the middle."""
    return Bounds("between", None, low, high, low_inclusive=True, high_inclusive=True)


UNKNOWN = Bounds("unknown")

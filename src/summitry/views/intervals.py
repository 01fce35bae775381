"""Quantities that lie between two bounds, in exact arithmetic; a float is taken as its shortest decimal."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Bound:
    """One end of an interval, and whether the quantity may equal it."""

    value: Fraction
    inclusive: bool


@dataclass(frozen=True, slots=True)
class Interval:
    """All values between two bounds; one that is None is not known, and stands for no 0 and no infinity."""

    low: Bound | None = None
    high: Bound | None = None


def exact(number: float) -> Fraction:
    """Return the number that the shortest decimal of a float says.

    >>> exact(0.1)
    Fraction(1, 10)
    """
    return Fraction(repr(number))


def bound(value: float | None, inclusive: bool | None) -> Bound | None:
    """Return a bound from its two cells; None where there is none."""
    return None if value is None or inclusive is None else Bound(exact(value), inclusive)


def stated(amount: Mapping[str, Any]) -> Interval:
    """Return the interval that a row of amounts states: `about` 5 has a point and states none."""
    ends = (bound(amount[f"value_{end}"], amount[f"{end}_inclusive"]) for end in ("min", "max"))
    return Interval(*ends)


def minus(one: Interval, other: Interval) -> Interval:
    """Return all differences of a value of `one` and a value of `other`.

    Exactly 5 minus less than 1 is more than 4, and no more is known:

    >>> five, below_one = bound(5.0, True), bound(1.0, False)
    >>> minus(Interval(five, five), Interval(high=below_one))
    Interval(low=Bound(value=Fraction(4, 1), inclusive=False), high=None)
    """
    return Interval(_difference(one.low, other.high), _difference(one.high, other.low))


def times(interval: Interval, factor: Fraction) -> Interval:
    """Return all values of an interval times a factor above zero."""
    return Interval(_product(interval.low, factor), _product(interval.high, factor))


def cells(interval: Interval, prefix: str = "") -> dict[str, float | bool | None]:
    """Return an interval as its four cells, each bound as the nearest float; one that no float holds is None.

    >>> cells(Interval(high=bound(0.3, False)))
    {'min': None, 'max': 0.3, 'min_inclusive': None, 'max_inclusive': False}
    """
    (low, low_inclusive), (high, high_inclusive) = _cells(interval.low), _cells(interval.high)
    values = {"min": low, "max": high, "min_inclusive": low_inclusive, "max_inclusive": high_inclusive}
    return {f"{prefix}{name}": value for name, value in values.items()}


def nearest_float(number: Fraction) -> float | None:
    """Return the float nearest to a number, None where it is too large for any."""
    try:
        return float(number)
    except OverflowError:
        return None


def _cells(end: Bound | None) -> tuple[float | None, bool | None]:
    value = nearest_float(end.value) if end else None
    return (None, None) if end is None or value is None else (value, end.inclusive)


def _difference(one: Bound | None, other: Bound | None) -> Bound | None:
    if one is None or other is None:
        return None
    return Bound(one.value - other.value, one.inclusive and other.inclusive)


def _product(end: Bound | None, factor: Fraction) -> Bound | None:
    return Bound(end.value * factor, end.inclusive) if end else None

"""Interval arithmetic: sound, tight, exact, and silent where a bound is not known."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from summitry.views.intervals import Bound, Interval, bound, cells, exact, minus, stated, times

NUMBERS = st.fractions(-1000, 1000, max_denominator=1000)
SHARES = st.fractions(0, 1)
LEAST, MOST, NEAR = Fraction(0), Fraction(1), Fraction(1, 10**9)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Return an interval that holds a value: its ends differ, unless both belong to it."""
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    flags = (True, True) if low == high else (draw(st.booleans()), draw(st.booleans()))
    return Interval(
        Bound(low, flags[0]) if draw(st.booleans()) else None,
        Bound(high, flags[1]) if draw(st.booleans()) else None,
    )


def low_end(interval: Interval) -> Fraction:
    """Return a value of an interval, as near to its lower bound as one may come."""
    if not interval.low:
        return interval.high.value - 1 if interval.high else Fraction(0)
    width = interval.high.value - interval.low.value if interval.high else Fraction(1)
    return interval.low.value + (0 if interval.low.inclusive else min(NEAR, width / 2))


def mirrored(interval: Interval) -> Interval:
    low, high = (Bound(-end.value, end.inclusive) if end else None for end in (interval.high, interval.low))
    return Interval(low, high)


def member(interval: Interval, share: Fraction) -> Fraction:
    """Return a value of an interval, between its two ends in that proportion."""
    low, high = low_end(interval), -low_end(mirrored(interval))
    return low + (high - low) * share


def contains(interval: Interval, value: Fraction) -> bool:
    low, high = interval.low, interval.high
    above = not low or value > low.value or (low.inclusive and value == low.value)
    return above and (not high or value < high.value or (high.inclusive and value == high.value))


@given(intervals(), SHARES)
def test_a_member_is_a_member(interval: Interval, share: Fraction) -> None:
    assert contains(interval, member(interval, share))


@given(intervals(), intervals(), SHARES, SHARES)
def test_every_difference_of_two_values_lies_in_the_difference_of_their_intervals(
    one: Interval, other: Interval, first: Fraction, second: Fraction
) -> None:
    assert contains(minus(one, other), member(one, first) - member(other, second))


@given(intervals(), intervals())
def test_a_known_bound_of_a_difference_is_approached_and_reached_if_it_is_inclusive(
    one: Interval, other: Interval
) -> None:
    low = minus(one, other).low
    assert bool(low) == bool(one.low and other.high)
    if low and one.low and other.high:
        assert member(one, LEAST) - member(other, MOST) - low.value <= 2 * NEAR
        reached = contains(one, one.low.value) and contains(other, other.high.value)
        assert low.inclusive == reached


@given(intervals(), intervals())
def test_the_difference_turned_round_is_the_difference_mirrored(one: Interval, other: Interval) -> None:
    assert minus(other, one) == mirrored(minus(one, other))


@given(intervals(), intervals(), st.fractions(min_value="1/1000", max_value=1000))
def test_to_multiply_and_then_compare_is_to_compare_and_then_multiply(
    one: Interval, other: Interval, factor: Fraction
) -> None:
    assert minus(times(one, factor), times(other, factor)) == times(minus(one, other), factor)


def test_five_billion_minus_less_than_one_billion_is_more_than_four_billion() -> None:
    five, below_one = bound(5e9, True), bound(1e9, False)
    gap = cells(minus(Interval(five, five), Interval(high=below_one)))
    assert gap == {"min": 4e9, "max": None, "min_inclusive": False, "max_inclusive": None}


def test_a_point_without_bounds_states_no_interval() -> None:
    about = {
        "value_point": 5.0,
        "value_min": None,
        "value_max": None,
        "min_inclusive": None,
        "max_inclusive": None,
    }
    assert stated(about) == Interval()


@given(st.decimals(-(10**9), 10**9, places=4, allow_nan=False), st.integers(1, 12))
def test_values_of_up_to_fifteen_digits_come_out_exactly(number: object, factor: int) -> None:
    written = float(str(number))
    product = exact(written) * factor
    assert exact(float(product)) == product == Fraction(str(number)) * factor


def test_what_no_float_holds_is_the_nearest_float() -> None:
    third = times(Interval(high=bound(1.0, True)), Fraction(1, 3))
    assert cells(third)["max"] == 1 / 3


def test_a_bound_beyond_all_floats_is_not_known() -> None:
    huge = times(Interval(high=bound(1.7e308, True)), Fraction(12))
    assert set(cells(huge).values()) == {None}

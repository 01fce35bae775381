"""EDTF strings of the closed list have exactly the bounds that the calendar gives them."""

from __future__ import annotations

import csv
import re
from calendar import monthrange
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edtf_texts import DAYS, MARKS, MONTHS_OF_YEARS, SIMPLE, YEARLESS
from summitry_validation.edtf import Bounds, EdtfError, bounds

with (Path(__file__).parent / "corpus" / "edtf.csv").open(encoding="utf-8", newline="") as lines:
    CORPUS = [tuple(row.values()) for row in csv.DictReader(lines)]


def refusal(text: str) -> str:
    """Return the message of the refusal, or an empty text where there is none."""
    try:
        bounds(text)
    except EdtfError as error:
        return str(error)
    return ""


@pytest.mark.parametrize(("text", "first", "last", "error"), [row for row in CORPUS if not row[3]])
def test_each_form_has_its_bounds(text: str, first: str, last: str, error: str) -> None:
    """A form of the list has the first and last day that the corpus gives, empty meaning none."""
    days = [date.fromisoformat(day) if day else None for day in (first, last)]
    assert bounds(text) == Bounds(*days)


@pytest.mark.parametrize(("text", "first", "last", "error"), [row for row in CORPUS if row[3]])
def test_each_wrong_text_is_refused_with_its_reason(text: str, first: str, last: str, error: str) -> None:
    """What is no form of the list, or no real date, is refused in the words of the corpus."""
    with pytest.raises(EdtfError, match=f"^{re.escape(error)}$"):
        bounds(text)


def test_a_date_ends_with_its_last_character() -> None:
    """A line end after a date is not part of any form."""
    assert refusal("2018\n") == r"'2018\n' is none of the forms of a date"


@given(DAYS, MARKS)
def test_a_day_bounds_itself(day: date, mark: str) -> None:
    """Every real day from 0001 to 9999 is its own first and last day, whatever its mark."""
    assert bounds(f"{day}{mark}") == Bounds(day, day)


@given(st.integers(1, 9999), st.integers(1, 12), st.integers(0, 99))
def test_only_real_days_are_days(year: int, month: int, day: int) -> None:
    """A day that its month does not have is refused, and no other."""
    real = 1 <= day <= monthrange(year, month)[1]
    assert (refusal(f"{year:04}-{month:02}-{day:02}") == "") is real


@given(MONTHS_OF_YEARS)
def test_a_month_ends_where_the_next_begins(text: str) -> None:
    """A month begins on its first day, and the day after its last is a first again."""
    span = bounds(text)
    assert span.min == date.fromisoformat(f"{text}-01")
    assert span.max
    assert span.max == date.max or (span.max + timedelta(1)).day == 1


@given(st.integers(1, 9998), st.sampled_from([("21", "24"), ("33", "36")]))
def test_seasons_and_quarters_share_no_day(year: int, codes: tuple[str, str]) -> None:
    """The four seasons of a year, and its four quarters, follow each other without a gap."""
    spans = [bounds(f"{year:04}-{code}") for code in range(int(codes[0]), int(codes[1]) + 1)]
    gaps = [later.min - earlier.max for earlier, later in pairwise(spans) if later.min and earlier.max]
    assert gaps == [timedelta(1)] * 3


@given(YEARLESS)
def test_what_has_no_year_has_no_bounds(text: str) -> None:
    """Months, days, seasons and quarters without a year are valid and bound nothing."""
    assert bounds(text) == Bounds(None, None)


@given(SIMPLE, SIMPLE)
def test_an_interval_runs_from_its_first_to_its_last_day(first: str, last: str) -> None:
    """An interval has the outer bounds of its ends; one that ends before it begins is refused."""
    start, end = bounds(first).min, bounds(last).max
    assert start
    assert end
    if start > end:
        assert "before it begins" in refusal(f"{first}/{last}")
    else:
        assert bounds(f"{first}/{last}") == Bounds(start, end)


@given(st.one_of(st.text(), st.text("0123456789X-/.?~%")))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text does anything but give ordered bounds or an EdtfError that says why."""
    if not refusal(text):
        span = bounds(text)
        assert span.min is None or span.max is None or span.min <= span.max

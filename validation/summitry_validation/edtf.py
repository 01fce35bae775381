"""EDTF date strings and the real days that bound them, for the closed list of forms that Summitry publishes.

A subset of ISO 8601-2:2019 (Extended Date/Time Format): day, month and year, each with `?`, `~` or `%`;
unspecified digits; seasons 21-24; quarters 33-36; intervals of these; open ends `..`. Both ends of an
interval may lack the year (`XXXX`); it then lies in one year that is not known.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

OPEN = ".."
# Code to first month. Seasons are those of the northern hemisphere; winter begins in December of its year.
_SEASONS = {"21": 3, "22": 6, "23": 9, "24": 12}
_QUARTERS = {"33": 1, "34": 4, "35": 7, "36": 10}
_THREE_MONTHS = _SEASONS | _QUARTERS
_MONTHS = {f"{month:02}": month for month in range(1, 13)}
_LEAP_YEAR = 2000
_ANY_YEAR = "XXXX"


class EdtfError(ValueError):
    """The text is no EDTF string of the closed list; the message says what is wrong with it."""


class Bounds(NamedTuple):
    """The first and the last day that a date may mean; None where it is open or where no year is known."""

    min: date | None
    max: date | None


@lru_cache(maxsize=65536)
def bounds(text: str) -> Bounds:
    """Return the first and the last day of an EDTF string; raise EdtfError for any other text.

    >>> bounds("2018-24")
    Bounds(min=datetime.date(2018, 12, 1), max=datetime.date(2019, 2, 28))
    >>> bounds("2018-06/..").max, bounds("XXXX-04"), bounds("XXXX-09-14/XXXX-09-16")
    (None, Bounds(min=None, max=None), Bounds(min=None, max=None))
    >>> bounds("2018-06-31")
    Traceback (most recent call last):
    summitry_validation.edtf.EdtfError: 2018-06 has no day 31
    """
    first, slash, last = text.partition("/")
    return _interval(first, last) if slash else _simple(text)


def precision(text: str) -> str:
    """Return how exact an EDTF string is: the finest thing that it names, or `interval`.

    >>> precision("2018-06~"), precision("2018-24"), precision("199X"), precision("2018-06/..")
    ('month', 'season', 'decade', 'interval')
    >>> precision("XXXX-04-11"), precision("2018-XX")
    ('day', 'year')
    """
    if "/" in text:
        return "interval"
    year, _, rest = text.rstrip("?~%").partition("-")
    month, _, day = rest.replace("XX", "").partition("-")
    if day:
        return "day"
    if month:
        return "season" if month in _SEASONS else "quarter" if month in _QUARTERS else "month"
    return {"X": "decade", "XX": "century"}.get(year[year.index("X") :] if "X" in year else "", "year")


def _interval(first: str, last: str) -> Bounds:
    if first == last == OPEN:
        raise EdtfError("an interval needs an end that is not open")
    if first.startswith(_ANY_YEAR) and last.startswith(_ANY_YEAR):
        return _within_any_year(first, last)
    start, end = _end(first).min, _end(last).max
    if start and end and start > end:
        raise EdtfError(f"the interval ends on {end}, before it begins on {start}")
    return Bounds(start, end)


def _within_any_year(first: str, last: str) -> Bounds:
    """Return no bounds for an interval without years, which begins and ends in the same one."""
    start, end = (_in_leap_year(text) for text in (first, last))
    if start.min and end.max and start.min > end.max:
        raise EdtfError(f"the interval ends with {last}, before it begins with {first}")
    return Bounds(None, None)


def _in_leap_year(text: str) -> Bounds:
    """Return the bounds that a date without a year has in a year with all days."""
    _simple(text)
    return _simple(text.replace(_ANY_YEAR, str(_LEAP_YEAR)))


def _end(text: str) -> Bounds:
    if not text:
        raise EdtfError("an open end is written .. and never left empty")
    if text == OPEN:
        return Bounds(None, None)
    end = _simple(text)
    if end.min is None:
        raise EdtfError(f"{text} has no year and cannot be the end of an interval")
    return end


def _simple(text: str) -> Bounds:
    for form, read in _FORMS:
        if match := form.fullmatch(text):
            return read(*match.groups())
    raise EdtfError(f"{text!r} is none of the forms of a date")


def _day(year: str, month: str, day: str) -> Bounds:
    try:
        exact = date(int(year), int(month), int(day))
    except ValueError as error:
        raise EdtfError(f"{_year(year):04}-{_month(month):02} has no day {day}") from error
    return Bounds(exact, exact)


def _month_or_three(year: str, code: str, mark: str) -> Bounds:
    if code not in _THREE_MONTHS:
        return _whole_month(year, code)
    if mark:
        raise EdtfError(f"a season or quarter takes no {mark}")
    return _stretch(_year(year), _THREE_MONTHS[code], 3)


def _whole_month(year: str, month: str) -> Bounds:
    return _stretch(_year(year), _month(month), 1)


def _stretch(year: int, month: int, months: int) -> Bounds:
    """Return the bounds of some months in a row, which may run into the next year."""
    later, last = divmod(month + months - 2, 12)
    if year + later > date.max.year:
        raise EdtfError(f"the date runs into {year + later}, and years run from 0001 to 9999")
    end = date(year + later, last + 1, monthrange(year + later, last + 1)[1])
    return Bounds(date(year, month, 1), end)


def _years(digits: str) -> Bounds:
    first, last = digits.replace("X", "0"), digits.replace("X", "9")
    return Bounds(date(_year(first), 1, 1), date(_year(last), 12, 31))


def _yearless(code: str, day: str | None) -> Bounds:
    if code in _THREE_MONTHS and not day:
        return Bounds(None, None)
    length = monthrange(_LEAP_YEAR, _month(code))[1]
    if day and not 1 <= int(day) <= length:
        raise EdtfError(f"month {code} has no day {day} in any year")
    return Bounds(None, None)


def _year(digits: str) -> int:
    if int(digits) == 0:
        raise EdtfError("years run from 0001 to 9999")
    return int(digits)


def _month(digits: str) -> int:
    if digits not in _MONTHS:
        raise EdtfError(f"{digits} is no month, season or quarter")
    return _MONTHS[digits]


_FORMS: tuple[tuple[re.Pattern[str], Callable[..., Bounds]], ...] = (
    (re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})[?~%]?"), _day),
    (re.compile("([0-9]{4})-([0-9]{2})([?~%]?)"), _month_or_three),
    (re.compile("([0-9]{4})[?~%]?"), _years),
    (re.compile("([0-9]{3}X|[0-9]{2}XX)"), _years),
    (re.compile("([0-9]{4})-XX(?:-XX)?"), _years),
    (re.compile("([0-9]{4})-([0-9]{2})-XX"), _whole_month),
    (re.compile("XXXX-([0-9]{2})(?:-([0-9]{2}))?"), _yearless),
)

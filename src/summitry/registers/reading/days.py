"""Days in a text: "July 9-11", "May 3-4, 12, and 14", "December 4, 1929-January 16, 1930"."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SHORT = {name[:3]: number for number, name in enumerate(MONTHS, start=1)} | {"Sept": 9}
_MONTH = "(?:" + "|".join((*MONTHS, *(f"{short}[.]" for short in _SHORT))) + ")"
_DAY = r"[0-9]{1,2}(?![0-9])(?:, [0-9]{4})?"
_DAYS = f"{_DAY}(?: ?- ?(?:{_MONTH} )?{_DAY})?"
_RUN = re.compile(rf"(?P<month>{_MONTH}) (?P<days>{_DAYS}(?:(?:, and |, | and ){_DAYS})*)")
_ONE = re.compile(
    r"(?P<first>[0-9]{1,2})(?![0-9])(?:, (?P<year>[0-9]{4}))?"
    rf"(?: ?- ?(?:(?P<month>{_MONTH}) )?(?P<last>[0-9]{{1,2}})(?![0-9])(?:, (?P<until>[0-9]{{4}}))?)?"
)
_WHAT = (
    ("stay", re.compile(r"\b(?:in|visited) (?:the )?US *\Z|\bwas in (?:Canada|Mexico) *\Z", re.IGNORECASE)),
    ("left", re.compile(r"\b(?:left|departed|departure|embarked)\b[^.;]*\Z", re.IGNORECASE)),
    ("returned", re.compile(r"\breturned\b[^.;]*\Z", re.IGNORECASE)),
    ("arrived", re.compile(r"\barriv\w*\b[^.;]*\Z", re.IGNORECASE)),
    ("after", re.compile(r"\b(?:after|from|until|before|beginning)\b[^.;,]{0,12}\Z", re.IGNORECASE)),
    (
        "met",
        re.compile(
            r"\b(?:met|meeting|meetings|discuss\w*|conferred|conversations|talks)\b[^.;]*\Z", re.IGNORECASE
        ),
    ),
)
# An autumn date in a record of January belongs to the year before, and the other way round.
_HALF = 183


class Days(NamedTuple):
    """Days that a text names, and what for: stay, left, returned, arrived, after, met, segment or other."""

    what: str
    first: date
    last: date


def days(text: str, start: date) -> Iterator[Days]:
    """Yield the days that a plain text names; `start` is the first day of the record and tells the year."""
    text = text.replace("U.S.", "US")
    for run in _RUN.finditer(text):
        singles = list(_ONE.finditer(run["days"]))
        what = "segment" if len(singles) > 1 else _what(text[: run.start()])
        month = _number(run["month"])
        for one in singles:
            found = _span(one, month, start)
            if found:
                yield Days(what, *found)
                month = found[1].month


def _span(one: re.Match[str], month: int, start: date) -> tuple[date, date] | None:
    first = _date(one["year"], month, one["first"], start)
    until = _number(one["month"]) if one["month"] else month
    last = _date(one["until"] or one["year"], until, one["last"], start) if one["last"] else first
    return (first, last) if first and last and first <= last else None


def _date(year: str | None, month: int, day: str, start: date) -> date | None:
    try:
        found = date(int(year or start.year), month, int(day))
    except ValueError:
        return None
    if year or abs((found - start).days) <= _HALF:
        return found
    return (
        found.replace(year=found.year + (1 if found < start else -1))
        if (found.month, found.day) != (2, 29)
        else None
    )


def _number(month: str) -> int:
    return _SHORT[month[:3]]


def _what(before: str) -> str:
    return next((what for what, pattern in _WHAT if pattern.search(before)), "other")

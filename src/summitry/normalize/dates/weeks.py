"""Weeks and the weekdays of a month: seven days from Monday, "the second Tuesday of May 2018"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from summitry.normalize.dates import parts, points
from summitry.normalize.results import Assumption, unreadable
from summitry_validation.edtf import bounds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.normalize.dates.points import Point
    from summitry.normalize.results import Word
    from summitry.text import Phrase

    Words = Sequence[Word]

_WEEK = timedelta(6)
_WEEK_LENGTH = 7
# The end of this month depends on the year.
_ANY_FEBRUARY = f"{parts.ANY_YEAR}-02"
# Nobody counts further than the weekdays of a month.
_MOST = 5


def of_day(phrase: Phrase, groups: Mapping[str, Words]) -> Point:
    """Read the week of a day, from Monday to Sunday: "the week of July 9, 2018"."""
    point, day = _day(phrase, groups["own"])
    monday = day - timedelta(day.weekday())
    return _week(phrase, point.words, monday, "week-from-monday")


def from_day(phrase: Phrase, groups: Mapping[str, Words]) -> Point:
    """Read the seven days from a day on: "the week beginning 9 July 2018"."""
    point, day = _day(phrase, groups["own"])
    return _week(phrase, point.words, day)


def to_day(phrase: Phrase, groups: Mapping[str, Words]) -> Point:
    """Read the seven days up to a day: "the week ending 15 July 2018"."""
    point, day = _day(phrase, groups["own"])
    return _week(phrase, point.words, day - _WEEK)


def of_year(phrase: Phrase, groups: Mapping[str, Words]) -> Point:
    """Read a numbered week, or a day of it: "KW 28/2018", "2018-W28-1"."""
    words = groups["own"]
    values = {word.kind: word.value for word in words}
    number = next(values[kind] for kind in ("iso_week", "day", "month") if kind in values)
    try:
        day = date.fromisocalendar(int(values["year"]), int(number), int(values.get("iso_day", 1)))
    except ValueError as error:
        raise unreadable("D003", phrase, words, detail=str(error).lower()) from error
    if "iso_day" in values:
        return points.Point(str(day), str(day), words)
    return _week(phrase, words, day, "week-by-iso-8601" if "week" in values else "")


def weekday_of(phrase: Phrase, groups: Mapping[str, Words]) -> Point:
    """Read one of the same weekdays of a month or year: "the first Tuesday of October 2014"."""
    nth, weekday = groups["nth"]
    whole = points.read(phrase, groups["whole"], points.bag(phrase, groups["whole"]))
    span = bounds(whole.edtf)
    days = [day for day in _days(span.min, span.max) if day.isoweekday() == int(weekday.value)]
    return _chosen(phrase, nth, days[:_MOST] if nth.kind != "last" else days)


def day_of(phrase: Phrase, groups: Mapping[str, Words]) -> Point:
    """Read the first or last day of a month or year: "the last day of October 2015"."""
    whole = points.read(phrase, groups["whole"], points.bag(phrase, groups["whole"]))
    span = bounds(whole.edtf)
    return _chosen(phrase, groups["nth"][0], _days(span.min, span.max))


def week_of_month(phrase: Phrase, groups: Mapping[str, Words]) -> Point:
    """Read seven days, counted from the first or to the last of a month: "the second week of July 2018"."""
    nth, whole = groups["nth"][0], groups["whole"]
    point = points.read(phrase, whole, points.bag(phrase, whole))
    if nth.kind == "last" and point.edtf == _ANY_FEBRUARY:
        raise unreadable("D010", phrase, detail="no such week")
    span = bounds(point.edtf.replace(parts.ANY_YEAR, parts.LEAP_YEAR))
    days = _days(span.min, span.max)
    number = len(days) // _WEEK_LENGTH if nth.kind == "last" else int(nth.value)
    if not 1 <= number <= len(days) // _WEEK_LENGTH:
        raise unreadable("D010", phrase, detail="no such week")
    first = days[-_WEEK_LENGTH if nth.kind == "last" else (number - 1) * _WEEK_LENGTH]
    start, end = (f"{point.edtf}-{day.day:02}" for day in (first, first + _WEEK))
    return points.Point(start, end, whole, (Assumption("week-of-month", phrase.text, f"{start}/{end}"),))


def _days(start: date | None, end: date | None) -> list[date]:
    if not (start and end):
        return []
    return [start + timedelta(number) for number in range((end - start).days + 1)]


def _chosen(phrase: Phrase, nth: Word, days: Sequence[date]) -> Point:
    number = len(days) if nth.kind == "last" else int(nth.value)
    if not 1 <= number <= len(days):
        raise unreadable("D010", phrase, detail="no such day")
    text = str(days[number - 1])
    return points.Point(text, text, (nth,))


def _day(phrase: Phrase, words: Words) -> tuple[Point, date]:
    point = points.read(phrase, words, points.bag(phrase, words))
    span = bounds(point.edtf)
    if not span.min or span.min != span.max:
        raise unreadable("D010", phrase, words, detail="week without its day and year")
    return point, span.min


def _week(phrase: Phrase, words: Words, monday: date, rule: str = "") -> Point:
    try:
        start, end = str(monday), str(monday + _WEEK)
    except OverflowError as error:
        raise unreadable("D003", phrase, words, detail="years run from 0001 to 9999") from error
    assumed = (Assumption(rule, phrase.text, f"{start}/{end}"),) if rule else ()
    return points.Point(start, end, words, assumed)

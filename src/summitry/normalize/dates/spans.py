"""Spans of the calendar: two points and the word that joins them."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from summitry.normalize.dates import lending, points
from summitry.normalize.dates.parts import ANY_YEAR, LEAP_YEAR
from summitry.normalize.dates.points import finest
from summitry.normalize.dates.shortened import in_full
from summitry.normalize.results import Assumption, unreadable
from summitry_validation.edtf import EdtfError, bounds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.normalize.dates.points import Bag, Point
    from summitry.normalize.results import Word
    from summitry.text import Phrase
    from summitry_validation.edtf import Bounds

    Words = Sequence[Word]

# Days of a month are not written so: "12-Jul-18".
_SHORT_YEAR = re.compile(r"[0-9]{1,2}-[^\W\d_]+[.]?-[0-9]{2}")
# Words that join two dates whatever they are, and mean all that lies between them.
_LOOSE = frozenset({"to", "till", "through", "at"})


def span(phrase: Phrase, groups: Mapping[str, Words]) -> Point:
    """Read two points as a span: "12.-13. Juli 2018", "between June and August 2018", "1914-18"."""
    own, join = groups["own"], groups["join"][0]
    _refuse_short_year(phrase, own, groups["last"])
    first: Bag = points.bag(phrase, own)
    last: Bag = points.bag(phrase, groups["last"])
    last = in_full(phrase, first, last, join)
    if not finest(last) and "year" in last and not points.HAVE_THEIR_YEAR & first.keys():
        raise unreadable("D018", phrase)
    _refuse_day_or_year(phrase, groups)
    may_have_gap = join.kind == "dash" or (join.kind == "slash" and "year" in first)
    marks = {} if "opener" in groups else lending.mark_of_first(phrase, own, first, last)
    first, last = lending.by_last(first, last), {**lending.by_first(phrase, first, last), **marks}
    start, end = points.read(phrase, own, first), points.read(phrase, groups["last"], last)
    if not _is_loose(groups):
        _refuse_mixed(phrase, first, last)
        if not may_have_gap:
            _refuse_gap(phrase, start, end)
    found = joined(phrase, start, end)
    signed = tuple(Assumption("mark-of-both-ends", mark.text, found.edtf) for mark in marks.values())
    return found._replace(assumptions=found.assumptions + signed)


def days(phrase: Phrase, groups: Mapping[str, Words]) -> Point:
    """Read days that follow each other: "am 11., 12. und 13. Juli 2018"."""
    last = {**points.bag(phrase, groups["last"]), **points.bag(phrase, groups.get("month", groups["last"]))}
    single = [points.read(phrase, [day], {**last, "day": day}) for day in groups["days"]]
    final = points.read(phrase, [*groups.get("month", ()), *groups["last"]], last)
    for before, after in zip(single, [*single[1:], final], strict=True):
        _refuse_gap(phrase, before, after)
    return joined(phrase, single[0], final)


def joined(phrase: Phrase, start: Point, end: Point) -> Point:
    """Return the span from the first date of one point to the last of another."""
    if _is_yearless(start) != _is_yearless(end):
        need_year(phrase, start)
        need_year(phrase, end)
    text = f"{start.start}/{end.end}"
    try:
        bounds(text)
    except EdtfError as error:
        raise unreadable("D004", phrase, detail=str(error)) from error
    words = (*start.words, *end.words)
    return points.Point(start.start, end.end, words, start.assumptions + end.assumptions)


def need_year(phrase: Phrase, point: Point) -> None:
    """Refuse a point without a year, which can be no end of an open span, nor of one with a year."""
    if _is_yearless(point):
        raise unreadable("D013", phrase, point.words)


def _refuse_day_or_year(phrase: Phrase, groups: Mapping[str, Words]) -> None:
    """Refuse two digits that touch the year of a day, as in `4 May 2018-19`: a day or a year."""
    own, join, last = groups["own"], groups["join"][0], groups["last"]
    is_day = own[-1].kind == "year" and "day" in [word.kind for word in own]
    if is_day and own[-1].end == join.start and [word.kind for word in last] == ["day"]:
        raise unreadable("D016", phrase, detail="a day or a year")


def _refuse_short_year(phrase: Phrase, own: Words, last: Words) -> None:
    if _SHORT_YEAR.fullmatch(phrase.text[own[0].start : last[-1].end]):
        raise unreadable("D005", phrase, last)


def _is_yearless(point: Point) -> bool:
    return point.start.startswith(ANY_YEAR)


def _is_loose(groups: Mapping[str, Words]) -> bool:
    return groups["join"][0].kind in _LOOSE or ("opener" in groups and groups["opener"][0].kind == "between")


def _refuse_mixed(phrase: Phrase, first: Bag, last: Bag) -> None:
    """Refuse two dates of different precision; a year goes up to a part of a decade: `1857-mid 1860s`."""
    precisions = [finest(known) - {"third", "half"} for known in (first, last)]
    years = "third" in last and precisions[0] | precisions[1] <= {"decade", "century"}
    if precisions[0] != precisions[1] and not years:
        raise unreadable("D018", phrase)


def _refuse_gap(phrase: Phrase, start: Point, end: Point) -> None:
    """Refuse two points that `and` joins though they are no neighbours."""
    early, late = _bounds(start).max, _bounds(end).min
    if early and late and late - early != timedelta(1):
        raise unreadable("D014", phrase)


def _bounds(point: Point) -> Bounds:
    """Return the first and last day of a point; one without a year has those of a leap year."""
    return bounds(point.edtf.replace(ANY_YEAR, LEAP_YEAR))

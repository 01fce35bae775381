"""Spans of the calendar: two points and the word that joins them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from summitry.normalize.dates import points
from summitry.normalize.dates.shortened import in_full
from summitry.normalize.results import Assumption, unreadable
from summitry_validation.edtf import EdtfError, bounds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.normalize.dates.points import Bag, Point
    from summitry.normalize.results import Word
    from summitry.text import Phrase

    Words = Sequence[Word]

_WINTER = "24"
# What a first date lacks and its last one lends: beside the year, one kind that is coarser than both.
_LENT = ("month", "season", "quarter", "half", "decade", "century")


def span(phrase: Phrase, groups: Mapping[str, Words]) -> Point:
    """Read two points as a span: "12.-13. Juli 2018", "between June and August 2018", "1914-18"."""
    own, join, after = groups["own"], groups["join"][0], groups["last"]
    opener = groups.get("opener")
    loose = join.kind in ("to", "till", "through", "at") or bool(opener and opener[0].kind == "between")
    first = points.bag(phrase, own)
    last = points.bag(phrase, after)
    last = in_full(phrase, first, last, join)
    signed = ()
    stands_for_to = join.kind == "slash" and "year" in first and _precision(last) <= {"day"}
    if not opener:
        first, last, signed = _with_mark_of_first(phrase, own, first, last)
    first, last = _with_lent(first, last), _with_lent_by_first(phrase, last, first)
    if not loose and _precision(first) != _precision(last) and not _is_mixed(first, last):
        raise unreadable("D018", phrase)
    start, end = points.read(phrase, own, first), points.read(phrase, after, last)
    if not loose and join.kind != "dash" and not stands_for_to:
        _refuse_gap(phrase, start, end)
    found = joined(phrase, start, end)
    marked = (Assumption("mark-of-both-ends", signed[0].text, found.edtf),) if signed else ()
    return found._replace(assumptions=found.assumptions + marked)


def one_winter(phrase: Phrase, groups: Mapping[str, Words]) -> Point:
    """Read the two years of one winter: "Winter 2018/19"."""
    known = points.bag(phrase, groups["own"])
    later = in_full(phrase, {"year": known["year"]}, points.bag(phrase, groups["last"]))
    if known["season"].value != _WINTER or int(later["year"].value) != int(known["year"].value) + 1:
        raise unreadable("D018", phrase)
    point = points.read(phrase, (*groups["own"], *groups["last"]), known)
    kept = tuple(each for each in point.assumptions if each.rule != "winter-begins-in-its-year")
    return point._replace(assumptions=kept)


def turn_of_year(phrase: Phrase, groups: Mapping[str, Words]) -> Point:
    """Read the months on both sides of a new year: "Jahreswende 2018/19"."""
    first = points.bag(phrase, groups["own"])
    last = in_full(phrase, first, points.bag(phrase, groups["last"]))
    year, later = int(first["year"].value), int(last["year"].value)
    if later != year + 1:
        raise unreadable("D018", phrase)
    text = f"{year:04}-12/{later:04}-01"
    assumed = Assumption("turn-of-year", phrase.text, text)
    return points.Point(f"{year:04}-12", f"{later:04}-01", groups["own"], (assumed,))


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
    """Refuse a point without a year, which can be no end of a span."""
    if point.start.startswith("XXXX"):
        raise unreadable("D013", phrase, point.words)


def _precision(known: Bag) -> frozenset[str]:
    """Return what must be the same of two dates that a hyphen joins."""
    return points.finest(known) - {"third", "half"}


def _is_mixed(first: Bag, last: Bag) -> bool:
    """Return whether a year, decade or century goes up to a part of another, as in `1857-mid 1860s`."""
    return "third" in last and _precision(first) | _precision(last) <= {"decade", "century"}


def _with_mark_of_first(phrase: Phrase, own: Words, first: Bag, last: Bag) -> tuple[Bag, Bag, Words]:
    """Return both points with the mark before the first; one behind the last may stand for either."""
    firsts, lasts = points.MARKS & first.keys(), points.MARKS & last.keys()
    if firsts and not lasts and own[0].kind in firsts:
        return first, {**last, **{kind: first[kind] for kind in firsts}}, own[:1]
    if "unsure" in lasts and not firsts and last["unsure"].text == "?":
        raise unreadable("D012", phrase, [last["unsure"]])
    return first, last, ()


def _with_lent(first: Bag, last: Bag) -> Bag:
    """Return the first point with the year, and the month, that only the last one writes."""
    if points.HAVE_THEIR_YEAR & first.keys():
        return first
    kinds = {"year"}
    for kind in _LENT:
        if points.finest(last) == points.finest(first) | {kind}:
            kinds |= {kind}
    return {kind: word for kind, word in last.items() if kind in kinds} | dict(first)


def _with_lent_by_first(phrase: Phrase, last: Bag, first: Bag) -> Bag:
    """Return the last point with what only the first one writes, as in `July 12-13, 2018`, `2018-07-12/13`."""
    if points.finest(last) != {"day"}:
        return last
    if "month" not in first:
        raise unreadable("D005", phrase, [last["day"]])
    lent = {kind: first[kind] for kind in ("month", "year") if kind in first}
    return {**lent, **last}


def _refuse_gap(phrase: Phrase, start: Point, end: Point) -> None:
    """Refuse two points that `and` joins though they are no neighbours."""
    early, late = bounds(start.edtf).max, bounds(end.edtf).min
    if early and late and late - early != timedelta(1):
        raise unreadable("D014", phrase)

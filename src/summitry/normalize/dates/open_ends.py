"""Spans that are open on one side: before, after, since or until a point."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from summitry.normalize.dates import points, spans
from summitry.normalize.results import Assumption, unreadable
from summitry_validation.edtf import OPEN, bounds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.normalize.dates.points import Point
    from summitry.normalize.results import Word
    from summitry.text import Phrase

    Words = Sequence[Word]

_STEPS = {"before": -timedelta(1), "after": timedelta(1)}
# What has an edge of its own accord that is only about so.
_PARTS = frozenset({"third", "half", "season", "quarter", "decade", "century"})
_EXACT = set("0123456789-X/")


def before_or_after(phrase: Phrase, groups: Mapping[str, Words]) -> Point:
    """Read a span that ends before a point or begins after it: "vor 2018", "after 30 June 2019"."""
    kind = groups["bound"][0].kind
    own = [word for word in groups["own"] if word.kind != "unsure"]
    mark = "?" if groups.get("mark") or len(own) < len(groups["own"]) else ""
    point = _point(phrase, own)
    if _is_about(own):
        point = _about(phrase, point)
        return point._replace(start=OPEN) if kind == "before" else point._replace(end=OPEN)
    if kind == "before" and any(word.value == "late" for word in own):
        # Whatever comes before the end of a year may still lie in its last months.
        return point._replace(start=OPEN)
    beside = _beside(phrase, point, _STEPS[kind]) + mark
    start, end = (OPEN, beside) if kind == "before" else (beside, OPEN)
    return point._replace(start=start, end=end)


def since(phrase: Phrase, groups: Mapping[str, Words]) -> Point:
    """Read a span that begins with a point: "seit 2014", "from 2014 onwards", "1990-present"."""
    return _point(phrase, groups["own"])._replace(end=OPEN)


def until(phrase: Phrase, groups: Mapping[str, Words]) -> Point:
    """Read a span that ends with a point: "bis 2018", "by June 2018", "spätestens Ende 2019"."""
    return _point(phrase, groups["own"])._replace(start=OPEN)


def of_day(phrase: Phrase, groups: Mapping[str, Words]) -> Point:
    """Read the date of what has one: "vom 8. Dezember 1971", as in a treaty of that day.

    Raises
    ------
    UnreadablePhrase
        Where `von` may as well open a span, as it does before a year (D017).

    """
    own = groups["own"]
    known = points.bag(phrase, own)
    if "month" not in known or groups["bound"][0].text.casefold() != "vom":
        raise unreadable("D017", phrase)
    point = points.read(phrase, own, known)
    return point._replace(
        assumptions=(*point.assumptions, Assumption("of-that-date", phrase.text, point.edtf))
    )


def both_sides(phrase: Phrase, groups: Mapping[str, Words]) -> Point:
    """Read a span with two bounds of its own: "after 1850 and before 1860"."""
    first = (before_or_after if groups["first"][0].kind == "after" else since)(
        phrase, {"bound": groups["first"], "own": groups["own"]}
    )
    last = (before_or_after if groups["second"][0].kind == "before" else until)(
        phrase, {"bound": groups["second"], "own": groups["last"]}
    )
    start, end = first._replace(end=first.start), last._replace(start=last.end)
    return spans.joined(phrase, start, end)


def _point(phrase: Phrase, words: Words) -> Point:
    point = points.read(phrase, words, points.bag(phrase, words))
    spans.need_year(phrase, point)
    return point


def _is_about(words: Words) -> bool:
    return any(word.kind == "about" for word in words) and all(word.kind not in _PARTS for word in words)


def _about(phrase: Phrase, point: Point) -> Point:
    """Return a point that is only about so as an edge itself: what is beside it is no better known."""
    made = Assumption("edge-is-about", phrase.text, point.edtf)
    return point._replace(assumptions=(*point.assumptions, made))


def _beside(phrase: Phrase, point: Point, step: timedelta) -> str:
    """Return what lies just before or after a point, as exact as the point is."""
    if point.assumptions or set(point.edtf) - _EXACT:
        raise unreadable("D019", phrase, point.words)
    span = bounds(point.edtf)
    edge = span.max if step > timedelta(0) else span.min
    try:
        return str(edge and edge + step)[: len(point.start)]
    except OverflowError as error:
        raise unreadable("D003", phrase, point.words, detail="years run from 0001 to 9999") from error

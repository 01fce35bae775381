"""Spans of the calendar: two points and the word that joins them."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from summitry.normalize.dates import open_ends, points
from summitry.normalize.results import Date, unreadable
from summitry_validation.edtf import EdtfError, bounds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.dates.points import Bag
    from summitry.normalize.results import Word
    from summitry.text import Phrase

    Words = Sequence[Word]

_JOINS = {"to", "and", "dash"}
OPENERS = {"from", "between"}
_WINTER = "24"


def read(phrase: Phrase, words: Words) -> Date:
    """Return the point or span that the words of a phrase name, fillers left out."""
    words = _unhyphenated(words)
    at = next((index for index, word in enumerate(words) if word.kind in _JOINS), None)
    if at is None:
        return _unjoined(phrase, words)
    before, join, after = words[:at], words[at], words[at + 1 :]
    if join.value == "to" and all(word.value == "until" for word in before):
        return open_ends.read(phrase, "until", after)
    return _joined(phrase, before, join, after)


def _unhyphenated(words: Words) -> Words:
    """Return the words without the hyphen of `mid-June`."""
    hyphens = {late for early, late in pairwise(words) if early.kind == "third" and late.kind == "dash"}
    return [word for word in words if word not in hyphens]


def _unjoined(phrase: Phrase, words: Words) -> Date:
    opener = words[0].kind if words else ""
    if opener in OPENERS:
        raise unreadable("D017", phrase, words)
    if opener == "bound":
        return open_ends.read(phrase, words[0].value, words[1:])
    return points.read(phrase, words, points.bag(phrase, words))


def _joined(phrase: Phrase, before: Words, join: Word, after: Words) -> Date:
    opener = before[0] if before and _opens(before[0], join) else None
    loose = join.kind == "to" or (opener and opener.kind == "between")
    own = before[1:] if opener else before
    first: Bag = points.bag(phrase, own)
    last: Bag = points.bag(phrase, after)
    if join.kind != "to" and _is_one_winter(first, last):
        return Date(f"{first['year'].value}-{_WINTER}", (*own, *after))
    if not opener:
        _refuse_unclear_mark(phrase, own, last)
    first, last = _with_lent(first, last), _with_lent_month(phrase, last, first)
    if not loose and points.finest(first) != points.finest(last):
        raise unreadable("D018", phrase)
    start, end = points.read(phrase, own, first), points.read(phrase, after, last)
    if join.kind == "and" and not loose:
        _refuse_gap(phrase, start, end)
    return _span(phrase, start, end)


def _opens(word: Word, join: Word) -> bool:
    return word.kind in OPENERS or (word.value == "since" and join.kind != "and")


def _is_one_winter(first: Bag, last: Bag) -> bool:
    """Return whether these are the two years of one winter, as in `Winter 2018/2019`."""
    if set(first) != {"season", "year"} or set(last) != {"year"} or first["season"].value != _WINTER:
        return False
    return int(first["year"].value) + 1 == int(last["year"].value)


def _refuse_unclear_mark(phrase: Phrase, own: Words, last: Bag) -> None:
    """Refuse a mark before a whole span, which may stand for both of its ends."""
    if own[0].kind in points.MARKS and not points.MARKS & set(last):
        raise unreadable("D012", phrase, own[:1])


def _with_lent(first: Bag, last: Bag) -> Bag:
    """Return the first point with the year, and the month, that only the last one writes."""
    kinds = {"year"} if not points.HAVE_THEIR_YEAR & set(first) else set()
    if points.finest(last) == points.finest(first) | {"month"}:
        kinds |= {"month"}
    return {kind: word for kind, word in last.items() if kind in kinds} | dict(first)


def _with_lent_month(phrase: Phrase, last: Bag, first: Bag) -> Bag:
    """Return the last point with the month that only the first one writes, as in `July 12-13, 2018`."""
    if points.finest(last) != {"day"}:
        return last
    if "month" not in first:
        raise unreadable("D005", phrase, [last["day"]])
    return {"month": first["month"], **last}


def _refuse_gap(phrase: Phrase, start: Date, end: Date) -> None:
    """Refuse two points that `and` joins though they are no neighbours."""
    early, late = bounds(start.edtf).max, bounds(end.edtf).min
    if early and late and late - early != timedelta(1):
        raise unreadable("D014", phrase)


def _span(phrase: Phrase, start: Date, end: Date) -> Date:
    open_ends.need_year(phrase, start)
    open_ends.need_year(phrase, end)
    text = f"{start.edtf.partition('/')[0]}/{end.edtf.rpartition('/')[2]}"
    try:
        bounds(text)
    except EdtfError as error:
        raise unreadable("D004", phrase, detail=str(error)) from error
    return Date(text, start.words + end.words, start.assumptions + end.assumptions)

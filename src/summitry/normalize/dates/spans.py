"""Spans of the calendar: two points and what joins them, or one point and an open end."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from summitry.normalize.dates import points
from summitry.normalize.results import Date, unreadable
from summitry_validation.edtf import OPEN, EdtfError, bounds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.results import Word
    from summitry.text import Phrase

    Words = Sequence[Word]

_JOINS = {"to", "and", "dash"}
_OPENERS = {"from", "between"}
_HAVE_THEIR_YEAR = {"year", "decade", "century"}
_DAY = timedelta(1)
_WINTER = "24"


def read(phrase: Phrase, words: Words) -> Date:
    """Return the point or span that the words of a phrase name, fillers left out."""
    words = _unhyphenated(words)
    at = next((index for index, word in enumerate(words) if word.kind in _JOINS), None)
    if at is None:
        return _without_join(phrase, words)
    before, join, after = words[:at], words[at], words[at + 1 :]
    if join.kind == "to" and all(word.value == "until" for word in before):
        return _open(phrase, "until", after)
    return _joined(phrase, before, join, after)


def _unhyphenated(words: Words) -> Words:
    """Return the words without the hyphen of `mid-June`."""
    hyphens = {late for early, late in pairwise(words) if early.kind == "third" and late.kind == "dash"}
    return [word for word in words if word not in hyphens]


def _without_join(phrase: Phrase, words: Words) -> Date:
    opener = words[0].kind if words else ""
    if opener in _OPENERS:
        raise unreadable("D017", phrase, words)
    if opener == "bound":
        return _open(phrase, words[0].value, words[1:])
    return points.read(phrase, words, points.bag(phrase, words))


def _open(phrase: Phrase, bound: str, words: Words) -> Date:
    point = points.read(phrase, words, points.bag(phrase, words))
    _need_year(phrase, point)
    text = _OPEN_FORMS[bound](phrase, point)
    return Date(text, point.words, point.assumptions)


def _until(phrase: Phrase, point: Date) -> str:
    return f"{OPEN}/{_end(point)}"


def _since(phrase: Phrase, point: Date) -> str:
    return f"{_start(point)}/{OPEN}"


def _before(phrase: Phrase, point: Date) -> str:
    return f"{OPEN}/{_beside(phrase, point, -1)}"


def _after(phrase: Phrase, point: Date) -> str:
    return f"{_beside(phrase, point, 1)}/{OPEN}"


_OPEN_FORMS = {"until": _until, "since": _since, "before": _before, "after": _after}


def _beside(phrase: Phrase, point: Date, step: int) -> str:
    """Return the day, month or year just before or just after a point, as exact as the point is."""
    if not point.edtf.replace("-", "").removesuffix("XX").removesuffix("X").isdigit() or point.assumptions:
        raise unreadable("D019", phrase)
    span = bounds(point.edtf)
    edge = span.min if step < 0 else span.max
    try:
        return (edge + step * _DAY).isoformat()[: len(point.edtf)] if edge else ""
    except OverflowError as error:
        raise unreadable("D003", phrase, point.words, detail="years run from 0001 to 9999") from error


def _joined(phrase: Phrase, before: Words, join: Word, after: Words) -> Date:
    opened = bool(before) and (before[0].kind in _OPENERS or before[0].value == "since")
    firsts = before[1:] if opened else before
    first, last = points.bag(phrase, firsts), points.bag(phrase, after)
    _refuse_unclear_mark(phrase, firsts, last, opened)
    if _is_winter_of_two_years(first, last):
        return points.read(phrase, firsts, first)
    first, last = _lent(first, last), _lent_month(last, first)
    if join.kind != "to" and not opened and points.finest(first) != points.finest(last):
        raise unreadable("D018", phrase)
    span = _span(phrase, points.read(phrase, firsts, first), points.read(phrase, after, last))
    ...

"""Brackets around a sum, which restate it or stand for a minus: "four million dollars ($4,000,000)"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from summitry.normalize.asides import FIGURES
from summitry.normalize.results import Assumption, UnreadablePhrase, unreadable
from summitry.normalize.units import is_money

if TYPE_CHECKING:
    from collections.abc import Callable

    from summitry.normalize.results import Amount
    from summitry.text import Phrase

    Read = Callable[[Phrase], Amount]

_BRACKETS = re.compile(r"(?P<before>[^()]*)[(](?P<inner>[^()]+)[)](?P<after>[^()]*)")
_MINUS = "brackets-are-a-minus"
_PLAIN = frozenset(("digits", "currency", "code", "sign", "filler"))


def read(phrase: Phrase, read_plain: Read) -> Amount | None:
    """Return what a phrase with brackets states, or None where it has none that restate a sum.

    Raises
    ------
    UnreadablePhrase
        Where the brackets hold another sum (A006).

    """
    match = _BRACKETS.fullmatch(phrase.text)
    if not match:
        return None
    start, end = match.span("inner")
    inner = _blank(phrase, 0, start, end, len(phrase.text))
    if not match["before"].strip() and match["after"].strip() in ("", "."):
        return _negative(inner, read_plain)
    outer = _try(_blank(phrase, start - 1, end + 1), read_plain)
    if not outer:
        return None
    whole, figure = _try(inner, read_plain), _try(_in_place(phrase, outer, start, end), read_plain)
    if (whole and _same(outer, whole)) or (figure and _same(outer, figure)):
        return outer
    if whole:
        raise unreadable("A006", phrase, outer.words, "sum")
    return None


def _in_place(phrase: Phrase, outer: Amount, start: int, end: int) -> Phrase:
    """Return a phrase with the figures in brackets in the place of those before them: "five (5) dollars"."""
    before = [word for word in outer.words if word.end < start]
    last = next((index for index, word in reversed([*enumerate(before)]) if word.kind in FIGURES), 0)
    first = last
    while first and before[first - 1].kind in FIGURES:
        first -= 1
    bounds = (before[first].start, before[last].end) if before else (0, 0)
    return _blank(phrase, *bounds, start - 1, start, end, end + 1)


def _blank(phrase: Phrase, *bounds: int) -> Phrase:
    """Return a phrase with blanks from the first to the second bound, from the third to the fourth, ..."""
    text = phrase.text
    for start, end in zip(bounds[::2], bounds[1::2], strict=True):
        text = text[:start] + " " * (end - start) + text[end:]
    return replace(phrase, text=text)


def _try(phrase: Phrase, read_plain: Read) -> Amount | None:
    try:
        return read_plain(phrase)
    except UnreadablePhrase:
        return None


def _same(outer: Amount, inner: Amount) -> bool:
    """Return whether two amounts name the same numbers of the same unit, and the second no other bound."""
    numbers = [{one.point, one.low, one.high} - {None} for one in (outer, inner)]
    return (
        numbers[0] == numbers[1]
        and outer.unit == inner.unit
        and inner.comparator in ("exact", outer.comparator)
    )


def _negative(inner: Phrase, read_plain: Read) -> Amount | None:
    """Return a sum in digits that stands in brackets as accounts write what is lacking."""
    found = _try(inner, read_plain)
    is_plain = found and is_money(found.unit) and found.comparator == "exact" and found.point
    if not found or not is_plain or not found.point or {word.kind for word in found.words} - _PLAIN:
        return None
    point = -found.point
    assumption = Assumption(_MINUS, inner.text.strip(), f"{point:f}")
    return replace(found, point=point, low=point, high=point, assumptions=(*found.assumptions, assumption))

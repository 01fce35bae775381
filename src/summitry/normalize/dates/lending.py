"""What the two ends of a span lend each other: the year and month that only one of them writes, a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.normalize.dates.points import HAVE_THEIR_YEAR, MARKS, finest
from summitry.normalize.results import unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.dates.points import Bag
    from summitry.normalize.results import Word
    from summitry.text import Phrase

# What a first date lacks and its last one lends: beside the year, one kind that is coarser than both.
_LENT = ("month", "season", "quarter", "half", "decade", "century")


def by_last(first: Bag, last: Bag) -> Bag:
    """Return the first point with the year, and the month, that only the last one writes."""
    if HAVE_THEIR_YEAR & first.keys():
        return first
    kinds = {"year"} | {kind for kind in _LENT if finest(last) == finest(first) | {kind}}
    return {kind: word for kind, word in last.items() if kind in kinds} | dict(first)


def by_first(phrase: Phrase, first: Bag, last: Bag) -> Bag:
    """Return the last point with what only the first one writes: `July 12-13, 2018`, `2018-07-12/13`."""
    if finest(last) != {"day"}:
        return last
    if "month" not in first:
        raise unreadable("D005", phrase, [last["day"]])
    return {kind: first[kind] for kind in ("month", "year") if kind in first} | dict(last)


def mark_of_first(phrase: Phrase, own: Sequence[Word], first: Bag, last: Bag) -> dict[str, Word]:
    """Return the marks that stand before a whole span; one behind it may stand for either end.

    Raises
    ------
    UnreadablePhrase
        Where a question mark stands behind the last date alone (D012).

    """
    firsts, lasts = MARKS & first.keys(), MARKS & last.keys()
    if firsts and not lasts and own[0].kind in firsts:
        return {kind: first[kind] for kind in firsts}
    if "unsure" in lasts and not firsts and last["unsure"].text == "?":
        raise unreadable("D012", phrase, [last["unsure"]])
    return {}

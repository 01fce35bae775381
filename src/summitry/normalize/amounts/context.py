"""Words of a running text that are no part of an amount, though an amount could have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.normalize.amounts import times
from summitry.normalize.amounts.carriers import CHANGE
from summitry.normalize.asides import MONEY, WINDOW, joins
from summitry.normalize.lexicon import DIGITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitry.normalize.results import Word

_NAMED = MONEY | {"unit", "hundredth", "subunit", "scale"}
_PERIODS = frozenset(("period", "article_period"))
_BORDERS = frozenset(("/", "&"))
_STOPS = frozenset((".", ";", ":", "!", "?"))
_YEARS = range(1000, 2200)
# How many words a change may stand before its ends, and an exchange before its price.
_NEAR, _FAR = 5, 14
_THOUSAND = 1000


def borders(text: str, words: Sequence[Word]) -> set[int]:
    """Return where words stand at which no amount begins, and which none contains."""
    found = {index for index, word in enumerate(words) if word.text in _BORDERS}
    found |= {
        index for index, word in enumerate(words) if word.text == "," and not joins(words, index, _THOUSAND)
    }
    for index, word in enumerate(words[:-1]):
        if word.kind == "period" and _is_dated(words, index):
            found |= {index, index + 1}
        elif word.kind in _PERIODS and times.is_point(text, word):
            found.add(index)
        elif word.kind == CHANGE or (word.kind == "carrier" and word.value == CHANGE):
            found.update(_ends(words, index))
        elif word.text.lower() == "gegen" and _is_exchange(words, index):
            found.add(index)
    return found


def _is_dated(words: Sequence[Word], index: int) -> bool:
    """Return whether "im Jahr" stands before a year, and so names no period."""
    after = words[index + 1]
    is_year = after.kind == DIGITS and after.value.isdecimal() and int(after.value) in _YEARS
    return is_year and not (index + 2 < len(words) and words[index + 2].kind in _NAMED)


def _ends(words: Sequence[Word], index: int) -> Iterator[int]:
    """Yield where "from" and "to" stand that lead to the two ends of a change."""
    start = _find(words, range(index, index + _NEAR), "from")
    if start is not None:
        end = _find(words, range(start + 1, start + _FAR), "to")
        yield from (() if end is None else (start, end))


def _find(words: Sequence[Word], places: range, text: str) -> int | None:
    """Return where a word ends with this text, in the same sentence."""
    for place in places:
        if place >= len(words) or words[place].text in _STOPS:
            return None
        if words[place].text.lower().split()[-1:] == [text]:
            return place
    return None


def _is_exchange(words: Sequence[Word], index: int) -> bool:
    """Return whether "gegen" tells what something is given for, or done against, and not "about"."""
    for word in reversed(words[max(index - WINDOW, 0) : index]):
        if word.text in _STOPS:
            return False
        if word.kind == "exchange" or word.kind in MONEY:
            return True
    return False

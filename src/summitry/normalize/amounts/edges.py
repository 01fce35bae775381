"""Where an amount in a running text may begin and end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.normalize.asides import ARTICLES, FIGURES, MONEY, SCALES
from summitry.normalize.lengths import TIMES
from summitry.normalize.lexicon import DIGITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.results import Word

_BOUNDS = frozenset(("comparator", "over", "from", "between", "to"))
_STARTS = FIGURES | MONEY | _BOUNDS | {"minus", "dash", "period", "other_period", "cost", "vague"}
_NAMED = MONEY | {"unit", "hundredth", "subunit"}
_ENDS = (
    FIGURES
    | _NAMED
    | {"base", "period", "other_period", "article_period", "comparator_after", "plus", "length"}
)
# What may stand behind the plus of a formula.
IN_FORMULA = FIGURES | _NAMED | _BOUNDS | {"plus", "dash", "term"}
# Counted, but no things: "three times as much".
_NO_THINGS = frozenset(("time", "times", "mal", "round", "runde"))


def can_start(text: str, run: Sequence[Word], start: int) -> bool:
    """Return whether a phrase may begin here.

    It does not with the 35 of "F-35", the hundred of "several hundred", or an idle article.
    """
    word, after = run[start], run[start + 1 : start + 2]
    if word.kind not in _STARTS or _is_attached(text, word.start):
        return False
    if word.kind in SCALES and start and run[start - 1].kind == "vague":
        return False
    if word.text.lower() in ARTICLES:
        return bool(after) and _counts(after[0])
    return word.kind not in MONEY or not word.text.isalpha() or word.text.isupper()


def _counts(after: Word) -> bool:
    """Return whether the article before a word counts it: "a dollar", but not "a $5 billion loan"."""
    is_share = after.kind == "unit" and after.value.startswith("percent")
    return (
        is_share
        or after.kind in FIGURES - {DIGITS, "number"}
        or (after.kind in MONEY and after.text.isalpha())
    )


def _is_attached(text: str, start: int) -> bool:
    """Return whether what begins here goes on with a word: "G7", "F-35"."""
    before = text[max(start - 2, 0) : start]
    return before[-1:].isalnum() or (
        before[-1:] in ("-", "–", "/") and before[:1].isalnum() and len(before) > 1
    )


def can_end(run: Sequence[Word], end: int) -> bool:
    """Return whether a phrase may end before word `end`: not within a number, nor before its own sum."""
    last, after = run[end - 1], run[end].kind if end < len(run) else ""
    if last.kind not in _ENDS:
        return False
    if last.kind in FIGURES:
        return after not in FIGURES and after not in _NAMED
    is_sign = last.kind in MONEY and not last.text.isalpha()
    return not (is_sign and after == DIGITS)


def may_read(words: Sequence[Word]) -> bool:
    """Return whether there is a number and something that it is a number of."""
    return not FIGURES.isdisjoint({word.kind for word in words}) and any(map(_is_thing, words))


def _is_thing(word: Word) -> bool:
    return word.kind in _NAMED and word.value not in TIMES and word.text.lower() not in _NO_THINGS

"""What stands beside the words of a quantity, and what parts two figures, as a comma does."""

from __future__ import annotations

from decimal import Decimal
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.results import Word

ASIDE = frozenset(("filler", "period", "other_period", "carrier"))
FIGURES = frozenset(("digits", "number", "half", "fraction", "scale", "lone_scale"))
ARTICLES = frozenset(("a", "an", "ein", "eine", "einen", "einem", "einer", "eines", "un", "une"))
_COUNTS = FIGURES - {"scale"}
SCALES = frozenset(("scale", "lone_scale"))
MONEY = frozenset(("currency", "code", "sign", "ambiguous", "uncoded", "thousands"))
_WORDS = SCALES | {"number"}
# No phrase has more words; it bounds the time that a hostile text of known words can take.
WINDOW = 24
_TWO, _HUNDRED, _THOUSAND = 2, 100, 1000


def parted(words: Sequence[Word]) -> list[Word]:
    """Return the words without those aside; one that parts two figures stays, as a break."""
    core = [word for word in words if word.kind not in ASIDE]
    if len(core) == len(words) or len([word for word in core if word.kind in FIGURES]) < _TWO:
        return core
    return [
        word if word.kind not in ASIDE else word._replace(kind="break")
        for index, word in enumerate(words)
        if word.kind not in ASIDE or _parts(words, index)
    ]


def joins(words: Sequence[Word], index: int, least: int = _HUNDRED) -> bool:
    """Return whether a comma stands inside a number in words: "six million, two hundred thousand".

    What follows it is at least so much, and less than the scale before it.
    """
    if words[index].text != "," or not index or words[index - 1].kind not in SCALES:
        return False
    after = list(takewhile(lambda word: word.kind in _WORDS, words[index + 1 : index + WINDOW]))
    sizes = [Decimal(word.value) for word in after]
    above = Decimal(words[index - 1].value)
    return above >= _THOUSAND and bool(sizes) and least <= max(sizes) < above


def _parts(words: Sequence[Word], index: int) -> bool:
    """Return whether a word keeps two figures apart: "5 million in 2018", but not "a one-off 10 million"."""
    word, before, after = words[index], words[max(index - 1, 0)], words[index + 1 : index + 2]
    is_idle = word.text != "," and before.text.lower() in ARTICLES
    is_between = before.kind in FIGURES and bool(after) and after[0].kind in _COUNTS
    return is_between and not is_idle and not joins(words, index)

"""The "in" of "5 Milliarden Euro in fünf Jahren", which spreads a sum as "for" does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.normalize.asides import FIGURES, MONEY, SCALES
from summitry.normalize.lengths import TIMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.results import Word

_SUMS = MONEY | SCALES | {"digits"}


def settle(words: list[Word]) -> None:
    """Read as "for" each "in" between a sum and a length of time; before the sum it says when."""
    for index, word in enumerate(words):
        is_behind = word.kind == "filler" and bool(index) and words[index - 1].kind in _SUMS
        if is_behind and word.text.lower() == "in" and _is_length(words, index + 1):
            words[index] = word._replace(kind="for", value="exact")


def _is_length(words: Sequence[Word], start: int) -> bool:
    """Return whether a number of years, months, weeks or days stands here."""
    end = start
    while end < len(words) and words[end].kind in FIGURES:
        end += 1
    return start < end < len(words) and words[end].value in TIMES and words[end].kind == "unit"

"""The "p" of "75p", and of nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.normalize.lexicon import DIGITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.results import Word

# A hundred of them is a pound, and "720p" a picture.
_MOST_DIGITS = 2


def settle(words: list[Word]) -> None:
    """Make a unit of each "p" that touches two digits and no further word, and a stray of any other."""
    for index, word in enumerate(words):
        if word.kind == "attached":
            is_price = bool(index) and _is_price(words[index - 1], word) and not _goes_on(words, index)
            words[index] = word._replace(kind="subunit" if is_price else "")


def _is_price(digits: Word, word: Word) -> bool:
    return digits.kind == DIGITS and digits.end == word.start and len(digits.value) <= _MOST_DIGITS


def _goes_on(words: Sequence[Word], index: int) -> bool:
    """Return whether letters follow without a blank, as in "5p.m."."""
    ends = [word.end for word in words[index : index + 2]]
    after = words[index + 1 : index + 3]
    touching = [word for word, end in zip(after, ends, strict=False) if word.start == end]
    return len(touching) == len(after) > 0 and touching[-1].text[0].isalnum()

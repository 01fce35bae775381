"""What a comparator belongs to: not "less than a year" beside a sum, nor "over the $5 billion"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summitry.normalize.asides import ARTICLES
from summitry.normalize.results import unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.clauses import Clause
    from summitry.normalize.results import Word
    from summitry.text import Phrase

_BOUNDS = frozenset(("comparator", "over"))
_DEFINITE = frozenset(("the", "die", "den", "der", "das", "dem"))
# Words of place and matter, and bounds only before a bare number: one talks about the five billion.
_PREPOSITIONS = frozenset(
    ("over", "under", "above", "below", "beyond", "about", "around", "über", "unter", "gegen")
)


def refuse_place(phrase: Phrase, words: Sequence[Word], main: Clause) -> None:
    """Refuse a comparator that may be a preposition, or that bounds a length of time beside a sum.

    Raises
    ------
    UnreadablePhrase
        Where an article that counts nothing, or a period, stands behind it (A010).

    """
    if "c" not in main.kinds and "v" not in main.kinds:
        return
    kept = {word.start for word in main.words}
    for word, after in pairwise(words):
        if (
            word.start in kept
            and word.kind in _BOUNDS
            and word.value != "exact"
            and _governs(word, after, kept)
        ):
            raise unreadable("A010", phrase, [word, after])


def _governs(word: Word, after: Word, kept: set[int]) -> bool:
    text = after.text.lower()
    if after.kind == "period" and text.split()[0] in ARTICLES:
        return True
    is_idle = text in _DEFINITE or text in ARTICLES
    return is_idle and after.start not in kept and word.text.lower() in _PREPOSITIONS

"""The nearest known word, for hints; a hint is never applied.

A hint takes about a tenth of a millisecond, however many words are known and however often one is asked for.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

SIMILAR = 70.0
# Nobody misspells a word of this length, and to compare such words takes long.
LONGEST = 200
_MANY = 1000
# One slip leaves the beginning or the end of a word as it was, so that it sorts beside the right one.
_BESIDE = 100
_REMEMBERED = 1 << 16


class Vocabulary:
    """Known words, prepared for hints once the first is asked for."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(word for word in words if len(word) <= 2 * LONGEST)
        self.nearest = lru_cache(maxsize=_REMEMBERED)(self._nearest)

    def _nearest(self, word: str) -> str:
        # Only a mistake needs a hint; a clean run need not load the matcher.
        fuzz, process = import_module("rapidfuzz.fuzz"), import_module("rapidfuzz.process")
        match = process.extractOne(
            word, self._alike(word), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=SIMILAR
        )
        return match[0] if match else ""

    def _alike(self, word: str) -> Sequence[str]:
        """Return the words to compare: of many, only those that begin or end as this one does."""
        if len(self._words) <= _MANY:
            return self._words
        start = word.casefold()
        places = {*_beside(start, self._by_start), *_beside(start[::-1], self._by_end)}
        return [self._words[place] for place in sorted(places)]

    @cached_property
    def _by_start(self) -> Sequence[tuple[str, int]]:
        return sorted((word.casefold(), place) for place, word in enumerate(self._words))

    @cached_property
    def _by_end(self) -> Sequence[tuple[str, int]]:
        return sorted((word.casefold()[::-1], place) for place, word in enumerate(self._words))


class Kinds(dict[str, str]):
    """The kind of each known word, prepared for hints among the words of some kinds.

    >>> Kinds({"KOR": "actors", "seoul": "places"}).nearest("soul", ["places", "summits"])
    'seoul'
    """

    def nearest(self, word: str, kinds: Collection[str]) -> str:
        """Return the word of one of these kinds that is most like another, "" where none is alike."""
        asked = tuple(kinds)
        if asked not in self._vocabularies:
            self._vocabularies[asked] = Vocabulary(one for one, kind in self.items() if kind in asked)
        return nearest(word, self._vocabularies[asked])

    @cached_property
    def _vocabularies(self) -> dict[tuple[str, ...], Vocabulary]:
        return {}


def nearest(word: str, known: Iterable[str] | Vocabulary) -> str:
    """Return the known word most like this one, or an empty string where none is alike.

    >>> nearest("NO", ["NOR", "KOR", "USA"]), nearest("xyz", ["NOR"])
    ('NOR', '')
    """
    if len(word) > LONGEST:
        return ""
    vocabulary = known if isinstance(known, Vocabulary) else _vocabulary(tuple(known))
    return vocabulary.nearest(word)


@lru_cache(maxsize=64)
def _vocabulary(words: tuple[str, ...]) -> Vocabulary:
    return Vocabulary(words)


def _beside(word: str, ordered: Sequence[tuple[str, int]]) -> list[int]:
    at = bisect_left(ordered, (word, 0))
    return [place for _, place in ordered[max(at - _BESIDE, 0) : at + _BESIDE]]

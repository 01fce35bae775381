"""The words of a phrase for a length of time: the known ones, long numbers, nouns, numbers in brackets."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from summitry.normalize import numbers
from summitry.normalize.durations import nouns
from summitry.normalize.durations.quantities import value
from summitry.normalize.lexicon import DIGITS, refuse_strays, skim
from summitry.normalize.results import Word, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summitry.normalize.lexicon import Room
    from summitry.text import Phrase

_KIND = attrgetter("kind")
_NUMBERS = frozenset({DIGITS, "number", "half", "scale", "lone_scale", "and"})


def words(phrase: Phrase, room: Room) -> Sequence[Word]:
    """Return the words of a phrase in their order.

    Raises
    ------
    UnreadablePhrase
        With one finding for each unknown word, or where a number is restated as another (D016).

    """
    found = skim(phrase, room)
    if all(map(_KIND, found)):
        return found
    settled = [word if word.kind else numbers.settled(word, phrase.language) for word in found]
    kept = nouns.set_aside(_without_restated(phrase, settled), phrase.language)
    refuse_strays(phrase, room, kept)
    return kept


def _without_restated(phrase: Phrase, words: Sequence[Word]) -> list[Word]:
    """Return the words with a number in brackets behind the same number as fillers: "sixty (60) days"."""
    texts = [word.text for word in words]
    if "(" not in texts or ")" not in texts:
        return list(words)
    opening, closing = texts.index("("), texts.index(")")
    inside, stated = words[opening + 1 : closing], _number_before(words, opening)
    if not stated or not inside or not _are_numbers(inside):
        return list(words)
    first, second = value(phrase, stated), value(phrase, inside)
    if first != second:
        raise unreadable("D016", phrase, [*stated, words[closing]], detail=f"{first} or {second}")
    fillers = [_filler(word) for word in words[opening : closing + 1]]
    return [*words[:opening], *fillers, *_without_restated(phrase, words[closing + 1 :])]


def _number_before(words: Sequence[Word], end: int) -> Sequence[Word]:
    start = end
    while start and words[start - 1].kind in _NUMBERS:
        start -= 1
    return words[start:end]


def _are_numbers(words: Iterable[Word]) -> bool:
    return all(word.kind in _NUMBERS for word in words)


def _filler(word: Word) -> Word:
    return Word(word.text, word.start, word.end, "filler", "")

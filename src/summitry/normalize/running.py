"""Phrases in running text: the longest stretches of known words that a grammar reads."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

from summitry.normalize.lexicon import skim
from summitry.normalize.results import Hit, UnreadablePhrase
from summitry.text import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summitry.normalize.lexicon import Room
    from summitry.normalize.results import Word

Reading = TypeVar("Reading")

# No phrase has more words; it bounds the time that a hostile text of known words can take.
_MOST_WORDS = 24


def find(
    phrase: Phrase, room: Room, read: Callable[[Phrase], Reading], can_end: Callable[[Word], bool]
) -> Iterator[Hit[Reading]]:
    """Yield what a grammar reads in a text, from left to right, each hit the longest that begins there.

    `read` raises UnreadablePhrase for what it does not read; a phrase begins and ends with words for which
    `can_end` holds.
    """
    for known, run in groupby(skim(phrase, room), key=lambda word: bool(word.kind)):
        if known:
            yield from _in_run(phrase, list(run), read, can_end)


def _in_run(
    phrase: Phrase, run: Sequence[Word], read: Callable[[Phrase], Reading], can_end: Callable[[Word], bool]
) -> Iterator[Hit[Reading]]:
    start = 0
    while start < len(run):
        after = start + 1
        if can_end(run[start]):
            for end in range(min(len(run), start + _MOST_WORDS), start, -1):
                hit = _hit(phrase, run[start], run[end - 1], read) if can_end(run[end - 1]) else None
                if hit:
                    yield hit
                    after = end
                    break
        start = after


def _hit(phrase: Phrase, first: Word, last: Word, read: Callable[[Phrase], Reading]) -> Hit[Reading] | None:
    text = phrase.text[first.start : last.end]
    try:
        return Hit(first.start, last.end, text, read(Phrase(text, phrase.language)))
    except UnreadablePhrase:
        return None

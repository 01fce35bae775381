"""A place or a heading before a date: "Bonn, den 24. Mai 1950", "Stand: 30.11.2017"."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from summitry.normalize.dates.listed import numbers_what_follows
from summitry.normalize.lexicon import rows
from summitry.normalize.results import Word
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from difflib import SequenceMatcher

    from summitry.normalize.lexicon import Lexicon
    from summitry.text import Phrase
    from summitry_validation.nearness import Vocabulary

RULE = "words-set-aside"
_ENDS = frozenset(",:")
_MOST_WORDS = 2
# What a name may hold between its words: Frankfurt am Main, St. Petersburg, Brest-Litowsk.
_INSIDE = ("", "filler", "dash", "slash")
# From here on a word is a known one with a slip in it, such as `Saamstag`.
_SLIP = 0.8
# From here on a word is a month, perhaps in a language without words.
_MONTH = 0.65
# Every word of so few letters is like some other.
_SHORT = 3
# No name is longer; it bounds the time that a hostile one takes.
_LONGEST = 40
# How many words are remembered, so that the names of a table are compared once.
_REMEMBERED = 1 << 14


def set_aside(phrase: Phrase, words: Sequence[Word], known: Lexicon) -> Sequence[Word]:
    """Return the words, unknown ones that name a place or head the date as a filler that says so.

    These are one or two words with a capital, before the first comma or colon or behind `done at`. All words
    come back as they were where others are unknown, or where one is like a known word.
    """
    strays = [index for index, word in enumerate(words) if not word.kind]
    first, last = strays[0], strays[-1]
    if len(strays) > _MOST_WORDS or not _are_fillers(words[first : last + 1], *_INSIDE):
        return words
    if not _is_heading(words, first, last) or not all(
        _is_name(words[index].text, known.spellings) for index in strays
    ):
        return words
    if numbers_what_follows(words[last].text, phrase.language):
        return words
    start, end = words[first].start, words[last].end
    name = Word(phrase.text[start:end], start, end, "filler", "nothing", RULE)
    return (*words[:first], name, *words[last + 1 :])


def _is_heading(words: Sequence[Word], first: int, last: int) -> bool:
    """Return whether words stand before a comma or colon with nothing but fillers, or behind `done at`."""
    if not _are_fillers(words[:first], "filler"):
        return False
    after = words[last + 1].text if last + 1 < len(words) else ""
    return after in _ENDS or (first > 0 and words[first - 1].value == "place")


def _are_fillers(words: Sequence[Word], *kinds: str) -> bool:
    """Return whether all words are of these kinds, and none is a comma or colon."""
    return all(word.kind in kinds and word.text not in _ENDS for word in words)


@lru_cache(maxsize=_REMEMBERED)
def _is_name(word: str, known: Vocabulary) -> bool:
    """Return whether a word has a capital and is none that is known, with a slip in it."""
    if not (word.isalpha() and word[0].isupper()) or len(word) > _LONGEST:
        return False
    text = word.casefold()
    if len(text) <= _SHORT:
        return True
    if any(text[0] == month[0] and _likeness(text, month) > _MONTH for month in _months()):
        return False
    return _likeness(text, nearest(word, known).casefold()) < _SLIP


def _likeness(text: str, other: str) -> float:
    # Only an unknown word before a date needs the matcher.
    matcher: SequenceMatcher[str] = import_module("difflib").SequenceMatcher(None, text, other)
    return matcher.ratio()


@cache
def _months() -> frozenset[str]:
    """Return the names of the months in every language; to set one aside would lose what it says."""
    names = (row["word"].casefold() for row in rows("dates") if row["kind"] == "month")
    return frozenset(name for name in names if len(name) > _SHORT)

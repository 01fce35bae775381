"""A place or a heading before a date: "Bonn, den 24. Mai 1950", "Stand: 30.11.2017", "Done at Paris this .."."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from summitry.normalize.dates.bare_years import numbers_what_follows
from summitry.normalize.results import Word
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.lexicon import Lexicon
    from summitry.text import Phrase

RULE = "words-set-aside"
_ENDS = frozenset(",:")
_MOST_WORDS = 2
# From here on a word is a known one with a slip in it, such as `Saamstag`.
_SLIP = 0.85


def set_aside(phrase: Phrase, words: Sequence[Word], known: Lexicon) -> Sequence[Word]:
    """Return the words, unknown ones that name a place or head the date as a filler that says so.

    These are one or two words with a capital, before the first comma or colon or behind `done at`. All words
    come back as they were where others are unknown, or where one is like a known word.
    """
    strays = [index for index, word in enumerate(words) if not word.kind]
    first, last = strays[0], strays[-1]
    if last - first >= _MOST_WORDS or len(strays) != last - first + 1:
        return words
    if not _is_heading(words, first, last) or not all(_is_name(words[index], known) for index in strays):
        return words
    if numbers_what_follows(words[last].text, phrase.language):
        return words
    start, end = words[first].start, words[last].end
    name = Word(phrase.text[start:end], start, end, "filler", "", RULE)
    return (*words[:first], name, *words[last + 1 :])


def _is_heading(words: Sequence[Word], first: int, last: int) -> bool:
    """Return whether words stand before a comma or colon with nothing but fillers, or behind `done at`."""
    if any(word.kind != "filler" or word.text in _ENDS for word in words[:first]):
        return False
    after = words[last + 1].text if last + 1 < len(words) else ""
    return after in _ENDS or (first > 0 and words[first - 1].value == "place")


def _is_name(word: Word, known: Lexicon) -> bool:
    if not (word.text.isalpha() and word.text[0].isupper()):
        return False
    near = nearest(word.text, known.spellings).casefold()
    return SequenceMatcher(None, word.text.casefold(), near).ratio() < _SLIP

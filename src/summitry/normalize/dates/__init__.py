"""Date phrases to EDTF: the words of a phrase, then one point or span of the calendar that they name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from summitry.normalize import running
from summitry.normalize.dates import digits, spans
from summitry.normalize.lexicon import Room, scan
from summitry.normalize.results import REMEMBERED, Date, Hit, UnreadablePhrase, Word, assumed, unreadable
from summitry.text import Phrase
from summitry_validation.edtf import EdtfError, bounds

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOM = Room("dates", "D001", "D002", digits.PATTERN)
# Words of these kinds keep a phrase from naming a date, whatever stands beside them.
_REFUSED = {"relative": "D007", "short_year": "D005"}
_EDTF = re.compile("[0-9X./?~%-]+")
# What stands in no phrase, and so shows that EDTF is meant.
_ONLY_EDTF = re.compile(r"[X?~%]|\.\.")
_YEAR_AND_TWO_DIGITS = re.compile("([0-9]{2})([0-9]{2})-([0-9]{2})")
# What begins and ends no phrase in running text.
_INSIDE = {"filler", "and"}


def read(phrase: Phrase) -> Date:
    """Return the date or span that a phrase states, as EDTF with the words and assumptions behind it.

    Nothing depends on the day of reading. A year is never guessed: without one, a date has the year XXXX.

    >>> from summitry.text import Phrase
    >>> read(Phrase("12.-13. Juli 2018", "de")).edtf, read(Phrase("im April", "de")).edtf
    ('2018-07-12/2018-07-13', 'XXXX-04')
    >>> read(Phrase("early 2019", "en")).assumptions
    (Assumption(rule='third-of-year', words='early 2019', reading='2019-01/2019-04'),)
    >>> read(Phrase("32 June 2018", "en"))
    Traceback (most recent call last):
    summitry.normalize.results.UnreadablePhrase: D003 '32 June 2018' is no real date: 2018-06 has no day 32

    Raises
    ------
    UnreadablePhrase
        With the words that no rule reads, that name no real date, or that may mean two.

    """
    try:
        return _read(phrase.text, phrase.language)
    except UnreadablePhrase:
        # Once more, with the place of the phrase, which the findings name.
        return _edtf(phrase) or _words(phrase)


def find(phrase: Phrase) -> tuple[Hit[Date], ...]:
    """Return what a running text states, from left to right."""
    return tuple(running.find(phrase, ROOM, read, _can_end))


def _can_end(word: Word) -> bool:
    return word.kind not in _INSIDE


@lru_cache(maxsize=REMEMBERED)
def _read(text: str, language: str) -> Date:
    phrase = Phrase(text, language)
    return _edtf(phrase) or _words(phrase)


def _edtf(phrase: Phrase) -> Date | None:
    """Return the date of a phrase that is itself an EDTF string, or None where it may be words."""
    text = phrase.text.strip()
    span = _YEAR_AND_TWO_DIGITS.fullmatch(text)
    if span and span[2] < span[3]:
        raise unreadable("D016", phrase, detail=f"{text[:4]} to {span[1]}{span[3]}, or a part of {text[:4]}")
    try:
        bounds(text)
    except EdtfError as error:
        if _EDTF.fullmatch(text) and _ONLY_EDTF.search(text):
            raise unreadable("D015", phrase, detail=str(error)) from error
        return None
    start = phrase.text.index(text)
    return Date(text, (Word(text, start, start + len(text), "edtf", text),))


def _words(phrase: Phrase) -> Date:
    words = tuple(part for word in scan(phrase, ROOM) for part in digits.parts(phrase, word))
    for index, word in enumerate(words):
        if word.kind in _REFUSED:
            raise unreadable(_REFUSED[word.kind], phrase, words[index:][: 1 + (word.kind == "short_year")])
    date = spans.read(phrase, _telling(phrase, [word for word in words if word.kind != "filler"]))
    return Date(date.edtf, words, assumed(words) + date.assumptions)


def _telling(phrase: Phrase, words: Sequence[Word]) -> Sequence[Word]:
    """Return the words without `year` and `month` beside what they name; elsewhere they count time."""
    kinds = ["", *(word.kind for word in words), ""]
    for before, word, after in zip(kinds, words, kinds[2:], strict=False):
        if word.kind == "unit" and before != "decade" and after not in {word.value, *spans.OPENERS}:
            raise unreadable("D026", phrase, [word], detail=word.value)
    return [word for word in words if word.kind != "unit"]

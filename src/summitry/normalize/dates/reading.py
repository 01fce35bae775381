"""Date phrases to EDTF: the words of a phrase, then one point or span of the calendar that they name."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING

from summitry.normalize.dates import digits, headings, refusals, rules, tokens
from summitry.normalize.dates.layout import UNKNOWN, layout
from summitry.normalize.lexicon import Room, lexicon, refuse_strays, skim
from summitry.normalize.results import Date, Word, assumed, unreadable
from summitry_validation.edtf import EdtfError, bounds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.text import Phrase

ROOM = Room("dates", "D001", "D002", tokens.PATTERN)
_EDTF = re.compile("[0-9X./?~%-]+")
# What stands in no phrase, and so shows that EDTF is meant.
_ONLY_EDTF = re.compile(r"X|(?<=.)[~%]|\.\.|\?/")
_KIND = attrgetter("kind")
_YEAR_AND_TWO_DIGITS = re.compile("([0-9]{2})([0-9]{2})-([0-9]{2})")


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
    return _edtf(phrase) or _words(phrase)


def _edtf(phrase: Phrase) -> Date | None:
    """Return the date of a phrase that is itself an EDTF string, or None where it may be words."""
    text = phrase.text.strip()
    if not _EDTF.fullmatch(text):
        return None
    try:
        bounds(text)
    except EdtfError as error:
        if _ONLY_EDTF.search(text):
            raise unreadable("D015", phrase, detail=str(error)) from error
        return None
    span = _YEAR_AND_TWO_DIGITS.fullmatch(text)
    if span and span[2] < span[3]:
        raise unreadable("D016", phrase, detail=f"{text[:4]} to {span[1]}{span[3]}, or a part of {text[:4]}")
    start = phrase.text.index(text)
    return Date(text, (Word(text, start, start + len(text), "edtf", text),))


def _words(phrase: Phrase) -> Date:
    words = digits.parts(_known(phrase), phrase.language)
    core, kinds = layout(words)
    if UNKNOWN in kinds and (error := refusals.always(phrase, words)):
        raise error
    rule = rules.match(kinds)
    if not rule:
        raise refusals.refused(phrase, core)
    point = rule.read(phrase, {name: core[place] for name, place in rule.places.items()})
    made = assumed(words) + (assumed(core) if "C" in kinds else ()) + point.assumptions
    return Date(point.edtf, words, made)


def _known(phrase: Phrase) -> Sequence[Word]:
    """Return the words of a phrase, a place or heading before the date set aside."""
    words: Sequence[Word] = skim(phrase, ROOM)
    if not all(map(_KIND, words)):
        words = headings.set_aside(phrase, words, lexicon(ROOM, phrase.language))
        refuse_strays(phrase, ROOM, words)
    return words

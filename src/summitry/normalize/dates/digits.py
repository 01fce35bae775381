"""Digits of a date phrase: which of them are days, months, years and decades."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from summitry.normalize.lexicon import DIGITS
from summitry.normalize.results import Word, unreadable

if TYPE_CHECKING:
    from summitry.text import Phrase

PATTERN = "|".join(
    (
        "[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])",
        r"[0-9]+\. ?[0-9]+\. ?[0-9]+",
        "[0-9]+/[0-9]+/[0-9]+",
        r"[0-9]+\. ?[0-9]+\.(?! ?[0-9])",
        r"[0-9]+(?:'?s|ern?|st|nd|rd|th)?(?![^\W\d_])(?:-(?=jahr)|\.)?",
        "[0-9]+",
    )
)
_FORMS = (
    (re.compile(r"([0-9]{4})\.?"), "year"),
    (re.compile(r"([0-9]{1,2})(?:\.|st|nd|rd|th)?"), "day"),
    (re.compile("([0-9]{3})0(?:'?s|ern?)-?"), "decade"),
    (re.compile("([0-9]{4})[-./] ?([0-9]{1,2})[-./] ?([0-9]{1,2})"), "year month day"),
    (re.compile("([0-9]{1,2})[./] ?([0-9]{1,2})[./] ?([0-9]{4})"), "swappable"),
)
# German writes the day first, with points after day and month; elsewhere points are as unsure as slashes.
_GERMAN = (
    (re.compile(r"([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4})"), "day month year"),
    (re.compile(r"([0-9]{1,2})\. ?([0-9]{1,2})\."), "day month"),
)
_FORMS_BY_LANGUAGE = {"de": (*_FORMS[:-1], *_GERMAN, _FORMS[-1])}
_MONTHS = 12


def parts(phrase: Phrase, word: Word) -> tuple[Word, ...]:
    """Return the day, month, year or decade that a token of digits writes; another word as it is.

    >>> from summitry.text import Phrase
    >>> phrase = Phrase("30.6.2019", "de")
    >>> [(part.kind, part.value) for part in parts(phrase, Word("30.6.2019", 0, 9, "digits", "30.6.2019"))]
    [('day', '30'), ('month', '06'), ('year', '2019')]

    Raises
    ------
    UnreadablePhrase
        For a year without its century (D005), a day and month that can be swapped (D006), and for what may be
        a decade or a century (D016).

    """
    if word.kind != DIGITS:
        return (word,)
    for form, kinds in _FORMS_BY_LANGUAGE.get(phrase.language, _FORMS):
        if match := form.fullmatch(word.value):
            return _split(word, match, _settled(phrase, word, match, kinds))
    raise unreadable("D005", phrase, [word])


def _settled(phrase: Phrase, word: Word, match: re.Match[str], kinds: str) -> str:
    """Return the kinds of the groups of a match, where they have but one meaning."""
    if kinds == "decade" and phrase.language != "de" and match[1].endswith("0"):
        raise unreadable("D016", phrase, [word], detail="ten years or a hundred")
    if kinds != "swappable":
        return kinds
    first, second = int(match[1]), int(match[2])
    if first <= _MONTHS and second <= _MONTHS and first != second:
        raise unreadable("D006", phrase, [word])
    return "month day year" if second > _MONTHS >= first else "day month year"


def _split(word: Word, match: re.Match[str], kinds: str) -> tuple[Word, ...]:
    """Return one word for each group; one group alone keeps all characters of the token."""
    if " " not in kinds:
        return (replace(word, kind=kinds, value=_value(kinds, match[1])),)
    return tuple(_group(word, match, number, kind) for number, kind in enumerate(kinds.split(), start=1))


def _group(word: Word, match: re.Match[str], number: int, kind: str) -> Word:
    start, end = match.span(number)
    return Word(word.text[start:end], word.start + start, word.start + end, kind, _value(kind, match[number]))


def _value(kind: str, digits: str) -> str:
    return f"{digits}X" if kind == "decade" else digits.zfill(2)

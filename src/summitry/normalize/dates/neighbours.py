"""What beside a date in running text says that another is meant, or none: "nicht am 4. Juli", "2018 BC"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import normalize

from summitry.normalize.dates.listed import listed
from summitry.normalize.dates.parts import ANY_YEAR
from summitry.normalize.lexicon import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.results import Date, Word
    from summitry.text import Phrase

# How many characters beside a date are looked at.
_BESIDE = 60
# What may stand between a date and the word before it that tells.
_BETWEEN = (
    r"\s+(?:(?:in|im|am|an|on|at|of|for|the|den|dem|der|des|die|vom|von|from|since|seit|during"
    r"|en|le|la|du|au)\s+){0,3}\Z"
)
_NEITHER = re.compile(r"\b(?:weder|neither)\b[^.;:]*\b(?:noch|nor)" + _BETWEEN, re.IGNORECASE)
# So few letters are a sign of a unit, or the end of another word.
_SIGN = 2
# Words of these kinds stand right before a date.
_ADJOINING = frozenset({"length", "either", "relative"})
# Another way to count years, as it is written: `Julian` alone is a name.
_OTHER_CALENDAR = re.compile(
    r"\s*(?:[(\[]\s*)?(?:B\.\s?C|BCE?\b|before Christ|v\.\s?(?:Chr|u\.\s?Z)|vor (?:Christ|unserer Z)"
    r"|av(?:ant|\.) J|O\.\s?S\.|Old Style|A\.\s?H\.|AH\b|a\.\s?St\.|alte[nr] Stil|(?:nach )?julianisch"
    r"|ancien style|(?:in the )?(?:Julian|Hijri) calendar|calendrier julien)"
)
# The year of a day without one: "July 4 next year", "4. Juli d. J.", "4 July '18".
_OTHER_YEAR = re.compile(
    r",?\s+(?:(?:in|of|de|des|im)\s+)?(?:the\s+)?(?:last\b|next\b|inst\b|ult\b|prox\b|d\.\s?J\.|['’][0-9]{2}\b"
    r"|prochain|dernier|(?:this|that|same|previous|following|coming)\s+year"
    r"|(?:diese|vorige|nächste|vergangene|kommende|folgende|selbe|gleiche|letzte)[nmrs]\s+Jahr)"
)
# An end of a span that is no date for sure: "mid 1990s to early 2000s", "07/04/2018 to 5 August 2018".
_UNCLEAR = r"(?:[0-9]{2}00'?s\b|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})"
_TO = r"\s*(?:\b(?:to|through|thru|until|till|bis)\b|[-–])[\s-]*(?:(?:the|zum|early|mid|late)[\s-]+){0,2}"
# A month before a date is no part of it where its letters and their accents are apart.
_UNREAD = re.compile(r"\b(?:märz|jänner|février|août|décembre)[.]?\s+\Z", re.IGNORECASE)
_UNCLEAR_BEFORE, _UNCLEAR_AFTER = re.compile(rf"{_UNCLEAR}{_TO}\Z"), re.compile(_TO + _UNCLEAR)


def says_another(phrase: Phrase, words: Sequence[Word], reading: Date) -> bool:
    """Return whether the words beside a date say that not this one is meant.

    >>> from summitry.normalize.results import Date, Word
    >>> from summitry.text import Phrase
    >>> year = Word("2018", 9, 13, "year", "2018")
    >>> says_another(Phrase("never in 2018", "en"), [year], Date("2018", (year,)))
    True
    """
    first, last, is_yearless = words[0], words[-1], reading.edtf.startswith(ANY_YEAR)
    before = normalize("NFC", phrase.text[max(first.start - _BESIDE, 0) : first.start])
    after = phrase.text[last.end : last.end + _BESIDE]
    # The year of `fiscal year 2018` belongs to the word before it.
    texts = [before, f"{before}year "] if first.kind == "year_unit" else [before]
    patterns = [_before(kind, phrase.language) for kind in _kinds(first, is_yearless=is_yearless)]
    return (
        any(
            pattern.search(text)
            for pattern in (*patterns, _NEITHER, _UNCLEAR_BEFORE, _UNREAD)
            for text in texts
        )
        or any(pattern.match(after) for pattern in (_OTHER_CALENDAR, _UNCLEAR_AFTER))
        or (is_yearless and bool(_OTHER_YEAR.match(after)))
    )


def _kinds(first: Word, *, is_yearless: bool) -> list[str]:
    """Return the kinds of words that must not stand before a date with this first word."""
    kinds = ["denying", "other_year"]
    if first.kind in ("before", "after"):
        kinds += ["length", "either"]
    return [*kinds, "relative"] if is_yearless else kinds


@cache
def _before(kind: str, language: str) -> re.Pattern[str]:
    """Return the pattern of the words of a kind, and what may stand between them and the date."""
    words = _lengths(language) if kind == "length" else sorted(listed(kind, language))
    between = r"\s+\Z" if kind in _ADJOINING else _BETWEEN
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))}){between}", re.IGNORECASE)


def _lengths(language: str) -> list[str]:
    """Return the names of units of time: `two days after` a date is another."""
    units = [row["word"] for row in rows("durations") if (row["kind"], row["language"]) == ("unit", language)]
    return [word for word in units if word.isalpha() and len(word) > _SIGN]

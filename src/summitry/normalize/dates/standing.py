"""Whether a date in running text says when without what stands around it: `in April`, not `April` alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summitry.normalize.dates.bare_years import is_name
from summitry.normalize.dates.parts import ANY_YEAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.results import Date, Word
    from summitry.text import Phrase

_YEARLESS_DAYS = re.compile("XXXX-[0-9]{2}-[0-9]{2}(?:/.*)?")
_YEARLESS_MONTHS = re.compile("XXXX-[0-9]{2}(?:/XXXX-[0-9]{2})?")
_OPENERS = frozenset({"starting", "from", "between"})
# A name behind a German month: "im August Bebel" is no date.
_NAME = re.compile(r"\s+[A-ZÄÖÜ]")
# The German `an` before what it belongs to: "von 1991 an der Spitze".
_AN_ARTICLE = re.compile(r"\s+(?:de[rmns]|die|das|eine?[rmns]?)\b")
# How many characters before a date are looked at.
_BESIDE = 60
# Behind these words the name of a month alone is a date.
_IN = re.compile(r"\b(?:[Ii][nm]|[Dd]uring|[Ww]ährend des|[Ee]n)\s+\Z")


def is_own(phrase: Phrase, words: Sequence[Word], reading: Date) -> bool:
    """Return whether these words of a text, read as a date, say when without their context.

    >>> from summitry.normalize.results import Date, Word
    >>> from summitry.text import Phrase
    >>> april = Word("April", 3, 8, "month", "04")
    >>> is_own(Phrase("In April we met", "en"), [april], Date("XXXX-04", (april,)))
    True
    >>> is_own(Phrase("An April we met", "en"), [april], Date("XXXX-04", (april,)))
    False
    """
    first, last, edtf = words[0], words[-1], reading.edtf
    # In `a letter from 1947` nothing goes on; at the beginning of a sentence it does.
    goes_on = last.kind == "onwards" or first.text[0].isupper()
    if first.kind == "starting" and edtf.endswith("..") and not goes_on:
        return False
    if last.kind == "on_from" and _AN_ARTICLE.match(phrase.text, last.end):
        return False
    if first.kind in ("of", "from") and "/" not in edtf:
        return False
    return not edtf.startswith(ANY_YEAR) or _is_yearless(phrase, words, edtf)


def _is_yearless(phrase: Phrase, words: Sequence[Word], edtf: str) -> bool:
    """Return whether a date without a year is one: a day or span with a month's name, or `in April`."""
    if not any(word.kind == "month" and word.text[0].isalpha() for word in words):
        return False
    before = phrase.text[max(words[0].start - _BESIDE, 0) : words[0].start]
    if _YEARLESS_MONTHS.fullmatch(edtf):
        named = phrase.language == "de" and _NAME.match(phrase.text, words[-1].end)
        return not named and (words[0].kind in _OPENERS or bool(_IN.search(before)))
    return bool(_YEARLESS_DAYS.fullmatch(edtf)) and not is_name(before, phrase.language)

"""Spellings that count as the same: case and kinds of blanks, dashes, digits and quotation marks."""

from __future__ import annotations

import re
import unicodedata

_BLANKS = dict.fromkeys([*map(ord, "\t\n\r\u00a0\u202f\u205f\u3000"), *range(0x2000, 0x200B)], " ")
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")
_QUOTES = dict.fromkeys(map(ord, '„“”"‚‘«»‹›'), " ")
# The signs of the full width that stand in and beside numbers.
_WIDE = {ord("，"): ",", ord("．"): ".", ord("％"): "%", ord("＄"): "$", ord("－"): "-"}
_FOLD = _BLANKS | _DASHES | _QUOTES | _WIDE | {ord("’"): "'"}
_ODD = re.compile("[^ !#-~ß-öø-ÿ]")
# A letter, and the marks of the blocks that Latin letters are written with.
_LETTER = re.compile("(?s:.)[\u0300-\u036f]*")
_DIGIT = re.compile("[^\\D0-9]")


def fold(text: str) -> str:
    """Return a text in lower case with plain blanks, hyphens and digits, each character where it was.

    >>> fold("4–5\u202fMRD."), fold("５０")
    ('4-5 mrd.', '50')
    """
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    if not _ODD.search(lower):
        return lower
    return _DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0])), lower.translate(_FOLD))


def composed(text: str) -> tuple[str, list[int]]:
    """Return a text with each letter and its marks as one character, and where each stood, and the end.

    >>> composed("fu\u0308nf") == ("f\u00fcnf", [0, 1, 3, 4, 5])
    True
    """
    parts, places = [], []
    for match in _LETTER.finditer(text):
        part = unicodedata.normalize("NFC", match[0])
        parts.append(part)
        places += [match.start()] * len(part)
    return "".join(parts), [*places, len(text)]

"""Spellings that count as the same: case, kinds of blanks, dashes and quotation marks do not matter."""

from __future__ import annotations

import re

_BLANKS = dict.fromkeys([*map(ord, "\t\n\r\u00a0\u202f\u205f\u3000"), *range(0x2000, 0x200B)], " ")
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")
_QUOTES = dict.fromkeys(map(ord, '„“”"‚‘«»‹›'), " ")
_ODD = re.compile("[^ !#-~ß-öø-ÿ]")
_FOLD = _BLANKS | _DASHES | _QUOTES | {ord("’"): "'"}


def fold(text: str) -> str:
    """Return a text in lower case with plain blanks and hyphens, each character where it was.

    >>> fold("4–5\u202fMRD.")
    '4-5 mrd.'
    """
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lower.translate(_FOLD) if _ODD.search(lower) else lower

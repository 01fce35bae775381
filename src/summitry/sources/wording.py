"""Words of a text as they are compared, by one small rule.

Capital letters, quotation marks, hyphens, kinds of blanks and punctuation do not count. A word of German or
English is compared without its endings: the longest that `words.csv` has is taken off, again and again, as
long as three letters stay. The forms of an article are one word, and an undeclined word is taken as it is.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from summitry.normalize.spelling import fold
from summitry.sources.words import words

SHORTEST = 3
"""Letters that a word keeps without its endings."""

LONGEST = 64
"""Letters of the longest word that is declined; what is longer is no word."""

_SOFT_HYPHEN = "\u00ad"
_WORD = re.compile(r"[0-9]+(?:[.,:][0-9]+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[^\w\s.,;:!?…'\"()\[\]{}/*-]")


def stems(text: str, language: str) -> list[str]:
    """Return the words of a text without their endings; `language` is a BCP 47 code.

    >>> stems("Im „Weißen Haus“", "de") == stems("im Weißes Haus", "de")
    True
    >>> stems("neun Milliarden", "de") == stems("neue Milliarden", "de")
    False
    """
    plain = fold(unicodedata.normalize("NFC", text.replace(_SOFT_HYPHEN, "")))
    primary = language.lower().partition("-")[0]
    return [_stem(word, primary) for word in _WORD.findall(plain)]


@cache
def _stem(word: str, language: str) -> str:
    if word in words(language, "article"):
        return min(words(language, "article"))
    if word in words(language, "undeclined") or len(word) > LONGEST:
        return word
    while end := _ending(word, language):
        word = word.removesuffix(end)
    return word


def _ending(word: str, language: str) -> str:
    """Return the longest ending that can be taken off a word, or ""."""
    fitting = (end for end in words(language, "ending") if word.endswith(end))
    return max((end for end in fitting if len(word) >= len(end) + SHORTEST), key=len, default="")

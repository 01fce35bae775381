"""Names in small Latin letters: as they are compared, and as parts of ids."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a"}
)
_SIGNS = re.compile(r"[’‘'`ʻʼ]|\([^)]*\)")
_WORD = re.compile(r"[a-z0-9]+")


def folded(text: str) -> str:
    """Return a text in small Latin letters without signs.

    >>> folded("Recep Tayyip Erdoğan"), folded("Sa’ad")
    ('recep tayyip erdogan', 'saad')
    """
    plain = _SIGNS.sub("", text).lower().translate(_LETTERS)
    return "".join(sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign))


def slug(text: str) -> str:
    """Return a text as part of an id.

    >>> slug("Yasir Arafat’s")
    'yasir-arafats'
    """
    return "-".join(_WORD.findall(folded(text)))

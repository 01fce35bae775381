"""Names as parts of ids."""

from __future__ import annotations

import re
import unicodedata

_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")
# Letters that are not a plain letter with an accent.
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_SILENT = re.compile("['’ʻ`.]")


def slug(text: str) -> str:
    """Return a text in small Latin letters and digits, its words joined by hyphens.

    >>> slug("Recep Tayyip Erdoğan"), slug("Cote d’Ivoire"), slug("St. John’s")
    ('recep-tayyip-erdogan', 'cote-divoire', 'st-johns')
    """
    small = _SILENT.sub("", text).casefold().translate(_LETTERS)
    letters = "".join(one for one in unicodedata.normalize("NFKD", small) if not unicodedata.combining(one))
    return _NOT_IN_IDS.sub("-", letters).strip("-")

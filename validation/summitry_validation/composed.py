"""Unicode form NFC, in time that grows with the length of the text only."""

from __future__ import annotations

import re
import unicodedata

# As many marks on one letter as the Stream-Safe Text Format of Unicode admits.
_MARKS = 30


def composed(text: str) -> str:
    r"""Return a text in form NFC.

    Python sorts the marks on a letter by insertion, which takes hours for a text that is nothing but marks.
    Where more stand in a row than any script needs, they are sorted before.

    >>> composed("u\u0308ber")
    'über'
    """
    marks = "" if text.isascii() else "".join(filter(_is_mark, set(text)))
    if marks:
        text = re.sub(f"[{re.escape(marks)}]{{{_MARKS + 1},}}", _sorted, text)
    return unicodedata.normalize("NFC", text)


def _is_mark(char: str) -> bool:
    """Return whether a character, or what it is made of, moves when marks are put in order."""
    return bool(unicodedata.combining(unicodedata.normalize("NFD", char)[0]))


def _sorted(run: re.Match[str]) -> str:
    single = "".join(unicodedata.normalize("NFD", char) for char in run[0])
    return "".join(sorted(single, key=unicodedata.combining))

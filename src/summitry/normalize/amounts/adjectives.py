"""German adjectives of a number and a unit: "dreiprozentige" is "drei" and "prozentige"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summitry.normalize.numbers.compounds import compound
from summitry.normalize.results import Word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_ADJECTIVE = re.compile("(?P<number>.+?)(?P<unit>(?P<stem>prozent|jähr|monat|täg|wöch)ig(?:e[rnms]?)?)")
_UNITS: Mapping[str, str] = {
    "prozent": "percent",
    "jähr": "years",
    "monat": "months",
    "täg": "days",
    "wöch": "weeks",
}


def parts(word: Word) -> Sequence[Word]:
    """Return an unknown word as its number and unit, or alone where it is none.

    >>> [part.text for part in parts(Word("dreiprozentige", 0, 14, "", "dreiprozentige"))]
    ['drei', 'prozentige']
    """
    match = None if word.kind else _ADJECTIVE.fullmatch(word.text.lower())
    number = compound(match["number"]) if match else ""
    if not match or not number:
        return (word,)
    middle = match.end("number")
    return (
        Word(word.text[:middle], word.start, word.start + middle, "number", number),
        Word(word.text[middle:], word.start + middle, word.end, "unit", _UNITS[match["stem"]]),
    )

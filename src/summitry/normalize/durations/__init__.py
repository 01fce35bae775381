"""Lengths of time: a phrase such as "zwei bis drei Jahre" as bounds, a unit and ISO 8601 durations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summitry.normalize import numbers
from summitry.normalize.durations import rules, scanning
from summitry.normalize.durations.iso_8601 import iso, parsed
from summitry.normalize.durations.layout import layout
from summitry.normalize.lexicon import Room
from summitry.normalize.results import Duration, Word, assumed, unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.text import Phrase

__all__ = ["ROOM", "iso", "read"]

_CLOCK = "[0-9]+:[0-9]{2}(?![0-9])"
# The number before a German ending, as in `dreitägig`.
_NUMBER = r"[^\W\d_]+?(?=(?:sekünd|minüt|stünd|täg|wöch|monat|jähr)ig(?:e[mnrs]?)?(?![^\W\d_]))"
# Numbers and most words for bounds are those of every quantity.
_SHARED = ("number", "half", "scale", "lone_scale", "comparator", "comparator_after", "over")
ROOM = Room(
    "durations",
    word_code="D021",
    language_code="D002",
    digits=f"{_CLOCK}|{numbers.PATTERN}|{_NUMBER}",
    shared=("amounts", _SHARED),
)
# Words of these kinds keep a phrase from being a length of time, whatever stands beside them.
_REFUSED = {"vague": "D031", "other": "D022"}
# A third of a unit has no end in decimals, and ISO 8601 has no other fractions.
_ROUNDED = "rounded-to-15-digits"
_ISO = re.compile("P(?=[0-9T])[0-9.,YMWDTHS]+")


def read(phrase: Phrase) -> Duration:
    """Return the length of time that a phrase states, in the unit that it names, with its bounds.

    Units of a fixed ratio add up in the smaller one; others keep their own numbers, in ISO 8601 only.

    >>> from summitry.text import Phrase
    >>> duration = read(Phrase("um eineinhalb Jahre", "de"))
    >>> duration.point, duration.unit, duration.iso
    (Decimal('1.5'), 'years', 'P1Y6M')
    >>> read(Phrase("a year, two months and three days", "en")).iso
    'P1Y2M3D'
    >>> read(Phrase("several days", "en"))
    Traceback (most recent call last):
    summitry.normalize.results.UnreadablePhrase: D031 'several' is too vague to be a length of time

    Raises
    ------
    UnreadablePhrase
        Where a word is unknown (D021), measures no time (D022) or is too vague (D031), where bounds cannot
        stand together (D023) or in this order (D032), where a number or unit is missing (D024), and where
        units are out of order (D025). A number that is not written as its language writes numbers has a code
        of the amounts.

    """
    text = phrase.text.strip()
    if _ISO.fullmatch(text) and (length := parsed(text)):
        start = phrase.text.index(text)
        word = Word(text, start, start + len(text), "iso", text)
        return _duration(rules.Stated("exact", length, length, length), (word,))
    words = scanning.words(phrase, ROOM)
    for word in words:
        if word.kind in _REFUSED:
            raise unreadable(_REFUSED[word.kind], phrase, [word])
        if word.rule == _ROUNDED:
            raise unreadable("D021", phrase, [word])
    return _duration(rules.read(phrase, *layout(words)), words)


def _duration(stated: rules.Stated, words: Sequence[Word]) -> Duration:
    lengths = (stated.point, stated.low, stated.high)
    unit = rules.common_unit([length for length in lengths if length])
    point, low, high = (length.number(unit) if length and unit else None for length in lengths)
    iso_point, iso_low, iso_high = (str(length or "") for length in lengths)
    return Duration(
        stated.comparator,
        point,
        low,
        high,
        stated.low_inclusive,
        stated.high_inclusive,
        unit or "mixed",
        iso_point,
        iso_low,
        iso_high,
        tuple(words),
        assumed(words) + stated.assumptions,
    )

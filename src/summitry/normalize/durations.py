"""Lengths of time: a phrase such as "eineinhalb Jahre" as a number, a unit and an ISO 8601 duration."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summitry.normalize import numbers
from summitry.normalize.lengths import with_article
from summitry.normalize.lexicon import DIGITS, Room, scan
from summitry.normalize.results import Duration, Word, assumed, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from summitry.text import Phrase

    Part = tuple[Decimal, str]

# A quantity of time is written with the words of every quantity, and refused with codes of its own.
ROOM = Room("amounts", word_code="D021", language_code="D002", digits=numbers.PATTERN)
_LETTERS = {"years": "Y", "months": "M", "weeks": "W", "days": "D"}
_MONTHS_A_YEAR = 12
# How many of a unit make one of another; a month has no fixed number of weeks or days.
_TIMES = {("years", "months"): _MONTHS_A_YEAR, ("weeks", "days"): 7}
_NUMBER = {DIGITS, "number", "half", "scale", "lone_scale"}
_BESIDE = {"filler", "for", "and"}
_BOUNDS = {"comparator", "comparator_after", "over", "from", "between", "to", "dash"}


def read(phrase: Phrase) -> Duration:
    """Return the length of time that a phrase states, in the smallest unit that it names.

    >>> from summitry.text import Phrase
    >>> duration = read(Phrase("um eineinhalb Jahre", "de"))
    >>> duration.value, duration.unit, duration.iso
    (Decimal('1.5'), 'years', 'P1Y6M')
    >>> read(Phrase("a year and three months", "en")).iso
    'P15M'

    Raises
    ------
    UnreadablePhrase
        Where a word is unknown (D021) or measures no time (D022), where a bound is stated (D023), where a
        number or unit is missing (D024), or units without a fixed ratio are added (D025). A number that is
        not written as its language writes numbers has a code of the amounts.

    """
    words = tuple(part for word in scan(phrase, ROOM) for part in with_article([word]))
    value, unit = _sum(phrase, [_part(phrase, own) for own in _parts(phrase, _telling(words))])
    return Duration(value, unit, iso(value, unit), words, assumed(words))


def iso(value: Decimal, unit: str) -> str:
    """Return a length of time in ISO 8601; years that are whole months are written without a fraction.

    >>> from decimal import Decimal
    >>> iso(Decimal("2"), "weeks"), iso(Decimal("0.5"), "years")
    ('P2W', 'P6M')
    """
    months = value * _MONTHS_A_YEAR
    if unit != "years" or value == int(value) or months != int(months):
        return f"P{value:f}{_LETTERS[unit]}"
    years, rest = divmod(int(months), _MONTHS_A_YEAR)
    return f"P{years}Y{rest}M" if years else f"P{rest}M"


def _telling(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words without fillers, and without the hyphen of `five-year`."""
    hyphens = {word for word, after in pairwise(words) if word.kind == "dash" and after.kind == "unit"}
    return [word for word in words if word.kind not in _BESIDE and word not in hyphens]


def _parts(phrase: Phrase, words: Sequence[Word]) -> list[list[Word]]:
    """Return the words in runs that each end with a unit; half a unit may follow it."""
    runs: list[list[Word]] = [[]]
    for word in words:
        _refuse_other(phrase, word)
        if word.kind == "half" and len(runs) > 1 and not runs[-1]:
            runs[-2].insert(-1, word)
            continue
        runs[-1].append(word)
        if word.kind == "unit":
            runs.append([])
    if runs[-1] or len(runs) == 1:
        raise unreadable("D024", phrase, runs[-1], detail="unit")
    return runs[:-1]


def _refuse_other(phrase: Phrase, word: Word) -> None:
    if word.kind in _BOUNDS:
        raise unreadable("D023", phrase, [word])
    if word.kind not in _NUMBER and word.value not in _LETTERS:
        raise unreadable("D022", phrase, [word])


def _part(phrase: Phrase, words: Sequence[Word]) -> Part:
    *number, unit = words
    if not number:
        raise unreadable("D024", phrase, [unit], detail="number")
    return numbers.value(phrase, number), unit.value


def _sum(phrase: Phrase, parts: Iterable[Part]) -> Part:
    """Return the parts as one number of the last unit."""
    (value, unit), *others = parts
    for more, smaller in others:
        if (unit, smaller) not in _TIMES:
            raise unreadable("D025", phrase, detail=f"{unit} and {smaller}")
        value, unit = value * _TIMES[unit, smaller] + more, smaller
    return value, unit

"""Words of numbers and units as a length of time: "two and a half years", "1 Jahr, 2 Monate", "2h 30m"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summitry.normalize import numbers
from summitry.normalize.durations.lengths import UNITS, Length
from summitry.normalize.lexicon import DIGITS
from summitry.normalize.results import unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.results import Word
    from summitry.text import Phrase

    Words = Sequence[Word]

_EITHER = "months or minutes"
_FINER = {"hours": "minutes", "minutes": "seconds"}
_DAY_HOURS = {"days": "minutes", "hours": "minutes", "years": "months"}
_MOST_DIGITS = 15


def length(phrase: Phrase, words: Words) -> Length:
    """Return the length of words in runs that each end with a unit; half a unit may follow the last.

    Raises
    ------
    UnreadablePhrase
        Where units are not in order (D025), or one has no number (D024) or two meanings (D016).

    """
    parts: dict[str, Decimal] = {}
    last = (len(UNITS), Decimal(0))
    for number, unit in _runs(phrase, words):
        if not number:
            raise unreadable("D024", phrase, [unit], detail="number")
        name, factor = _unit(phrase, unit, parts)
        place = (-UNITS.index(name), factor)
        if parts and place >= last:
            raise unreadable("D025", phrase, detail=f"{name} and {next(reversed(parts))}")
        last = place
        _add(parts, phrase, number, (name, factor))
    return Length(parts)


def _runs(phrase: Phrase, words: Words) -> list[tuple[list[Word], Word]]:
    """Return the numbers and their units; a number behind hours, as in `2h30`, counts minutes."""
    runs: list[tuple[list[Word], Word]] = []
    number: list[Word] = []
    for word in words:
        if word.kind == "unit":
            runs.append((number, word))
            number = []
        elif word.kind == "half" and runs and not number:
            runs[-1][0].append(word)
        elif word.kind != "and":
            number.append(word)
    if number:
        runs.append((number, _minutes(phrase, runs[-1][1], number)))
    return runs


def _minutes(phrase: Phrase, unit: Word, number: Words) -> Word:
    """Return the unit of a last number without one: minutes behind hours."""
    if unit.value != "hours":
        raise unreadable("D024", phrase, number, detail="unit")
    return unit._replace(value="minutes")


def _unit(phrase: Phrase, word: Word, before: dict[str, Decimal]) -> tuple[str, Decimal]:
    """Return the unit that a word names, and how many of it: a decade is ten years."""
    if word.value == _EITHER:
        known = _DAY_HOURS.get(next(reversed(before), ""))
        if not known:
            raise unreadable("D016", phrase, [word], detail=_EITHER)
        return known, Decimal(1)
    factor, _, name = word.value.rpartition(" ")
    return name, Decimal(factor or 1)


def _add(parts: dict[str, Decimal], phrase: Phrase, number: Words, unit: tuple[str, Decimal]) -> None:
    name, factor = unit
    if number[0].kind == DIGITS and ":" in number[0].value:
        if len(number) > 1 or name not in _FINER:
            raise unreadable("D024", phrase, number, detail="number")
        whole, _, rest = number[0].value.partition(":")
        parts[name], parts[_FINER[name]] = Decimal(whole), Decimal(rest)
        return
    product = value(phrase, number) * factor
    whole_number = product.to_integral_value()
    parts[name] = parts.get(name, Decimal(0)) + (whole_number if product == whole_number else product)


def value(phrase: Phrase, words: Words) -> Decimal:
    """Return the number that these words write."""
    if len(words) == 1 and words[0].value.isdigit() and len(words[0].value) <= _MOST_DIGITS:
        return Decimal(words[0].value)
    return numbers.value(phrase, words)

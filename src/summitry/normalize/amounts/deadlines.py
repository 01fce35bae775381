"""The year of a deadline, which is no end of a range: "fünf Prozent des BIP bis 2035"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summitry.normalize.asides import MONEY, SCALES
from summitry.normalize.lexicon import DIGITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.results import Word

_UNTIL = frozenset(("bis", "by", "until", "till", "through"))
_YEARS = range(1900, 2101)
_UNITS = MONEY | {"unit", "hundredth", "subunit", "base"}
_DONE = _UNITS | {"period", "article_period"}
_LEAST = 1000


def settle(words: list[Word]) -> None:
    """Make fillers of the words of each deadline that stands behind a unit."""
    for index in range(1, len(words) - 1):
        if words[index].text.lower() in _UNTIL and _is_deadline(words, index):
            for place in (index, index + 1):
                words[place] = replace(words[place], kind="filler", value="", rule="")


def _is_deadline(words: Sequence[Word], index: int) -> bool:
    before, year = words[index - 1], words[index + 1]
    after = words[index + 2].kind if index + 2 < len(words) else ""
    has_unit = before.kind in _DONE and (
        before.kind not in MONEY or before.text[-1].isalpha() or _is_behind(words, index)
    )
    is_year = year.kind == DIGITS and year.value.isdecimal() and int(year.value) in _YEARS
    return (
        has_unit
        and is_year
        and after not in _UNITS | SCALES
        and not _may_be_low(words[:index], int(year.value))
    )


def _is_behind(words: Sequence[Word], index: int) -> bool:
    """Return whether a sign stands behind its number, as in "5 €"."""
    return index > 1 and (words[index - 2].kind == DIGITS or words[index - 2].kind in SCALES)


def _may_be_low(words: Sequence[Word], year: int) -> bool:
    """Return whether the year may be the higher end of a range: "1500 Euro bis 2000"."""
    figures = [word for word in words if word.kind == DIGITS or word.kind in SCALES]
    if not figures or figures[-1].kind in SCALES or not figures[-1].value.isdecimal():
        return False
    return _LEAST <= int(figures[-1].value) < year

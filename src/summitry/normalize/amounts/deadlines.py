"""The year of a deadline, which is no end of a range: "fünf Prozent des BIP bis 2035"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from summitry.normalize.asides import FIGURES, MONEY, SCALES, WINDOW
from summitry.normalize.lexicon import DIGITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.results import Word

_UNTIL = frozenset(("bis", "by", "until", "till", "through"))
_LINKS = frozenset(("to", "filler"))
_YEARS = range(1900, 2101)
_UNITS = MONEY | {"unit", "hundredth", "subunit", "base"}
_DONE = _UNITS | {"period", "article_period"}
_LEAST = 1000


def settle(words: list[Word]) -> None:
    """Make fillers of the words of each deadline that stands behind a whole quantity."""
    for index in range(1, len(words) - 1):
        if words[index].kind in _LINKS and words[index].text.lower() in _UNTIL and _is_deadline(words, index):
            for place in (index, index + 1):
                words[place] = words[place]._replace(kind="filler", value="", rule="")


def _is_deadline(words: Sequence[Word], index: int) -> bool:
    year, after = words[index + 1], words[index + 2 : index + 3]
    is_year = year.kind == DIGITS and year.value.isdecimal() and int(year.value) in _YEARS
    if not is_year or (after and after[0].kind in _UNITS | SCALES):
        return False
    before = words[max(index - WINDOW, 0) : index]
    return _is_whole(before) and not _may_be_low(before, int(year.value))


def _is_whole(words: Sequence[Word]) -> bool:
    """Return whether a quantity ends here: "5 Euro", "5 €", "$5 billion", but not "$5"."""
    figures = list(takewhile(lambda word: word.kind in FIGURES, words[::-1]))
    if not figures:
        return words[-1].kind in _DONE - MONEY or (words[-1].kind in MONEY and _ends_sum(words))
    before = words[: -len(figures)]
    return figures[0].kind in SCALES and bool(before) and before[-1].kind in MONEY


def _ends_sum(words: Sequence[Word]) -> bool:
    return words[-1].text[-1].isalpha() or (len(words) > 1 and words[-2].kind in FIGURES)


def _may_be_low(words: Sequence[Word], year: int) -> bool:
    """Return whether the year may be the higher end of a range: "1500 Euro bis 2000"."""
    figures = [word for word in words if word.kind == DIGITS or word.kind in SCALES]
    digits = figures[-1].value.replace(".", "").replace(",", "") if figures else ""
    return digits.isdecimal() and figures[-1].kind == DIGITS and _LEAST <= int(digits) < year

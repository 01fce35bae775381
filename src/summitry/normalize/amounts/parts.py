"""Sums with their hundredths: "ten dollars and fifty cents", "5 Euro 20", "a dollar fifty"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from summitry.normalize import numbers
from summitry.normalize.amounts.readings import Reading
from summitry.normalize.asides import SCALES
from summitry.normalize.clauses import NUMBER
from summitry.normalize.comparators import compared
from summitry.normalize.results import unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.clauses import Clause
    from summitry.normalize.results import Word

_LEAST, _HUNDRED = 10, 100
# Currencies without hundredths in use.
_UNDIVIDED = frozenset(("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KPW", "KRW", "PYG", "RWF", "UGX"))
_UNDIVIDED |= {"VND", "VUV", "XAF", "XOF", "XPF", "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"}
_PRICE = re.compile(
    f"[cv]{{0,2}}(?:m(?P<first>{NUMBER})|(?P<last>{NUMBER})m)a?(?P<part>{NUMBER})(?P<cents>e?)C?"
)


def price(clause: Clause) -> Reading | None:
    """Read a sum with its hundredths; those without a name of their own have two digits, or are one word."""
    match = _PRICE.fullmatch(clause.kinds)
    if not match:
        return None
    main = clause.part(match, "first" if match["first"] else "last")
    part, cents = clause.part(match, "part"), clause.part(match, "cents")
    if not cents and not (
        match["last"] and "a" not in clause.kinds and _are_cents(main, clause.of("m")[0], part)
    ):
        return None
    whole, hundredths = (numbers.value(clause.phrase, words) for words in (main, part))
    if whole != int(whole) or hundredths != int(hundredths) or not 0 <= hundredths < _HUNDRED:
        return None
    currency = clause.of("m")
    if cents:
        of_part(clause, cents[0], currency[0])
    bounds, assumptions = compared(clause, whole + hundredths / _HUNDRED)
    return Reading(bounds, currency, assumptions=assumptions, certain=cents)


def of_part(clause: Clause, part: Word, whole: Word) -> Decimal:
    """Return how much of a currency its part is.

    Raises
    ------
    UnreadablePhrase
        Where the part is one of another currency (A006).

    """
    factor, currency = part.value.split()
    if currency not in whole.value.split() and not part.rule:
        words = sorted([part, whole], key=lambda word: word.start)
        raise unreadable("A006", clause.phrase, words, "unit")
    return Decimal(factor)


def _are_cents(main: Sequence[Word], currency: Word, part: Sequence[Word]) -> bool:
    """Return whether a number behind a currency counts its hundredths: "5 Euro 20", "a dollar fifty"."""
    if len(part) != 1 or currency.value in _UNDIVIDED or any(word.kind in SCALES for word in main):
        return False
    if part[0].kind == "digits":
        return len(part[0].text) == len("20")
    is_word = part[0].kind == "number" and currency.text[-1].isalpha()
    return is_word and _LEAST <= Decimal(part[0].value) < _HUNDRED

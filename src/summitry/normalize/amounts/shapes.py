"""The rules of quantities: each reads a clause, or returns None where the clause has another shape."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.normalize import numbers
from summitry.normalize.amounts.ranges import ends
from summitry.normalize.clauses import NUMBER
from summitry.normalize.comparators import UNKNOWN, Bounds, bounded, compared, range_about
from summitry.normalize.results import Assumption, unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summitry.normalize.clauses import Clause
    from summitry.normalize.results import Word

_HUNDRED = 100
_UNIT = "(?:(?:o?m+)?|e|[uy]o?b?)"
_PLAIN = re.compile(
    f"A?(?P<bound>[cvfrj]{{0,2}})(?P<sign>M?)m*(?P<inner>c?)(?P<number>{NUMBER})l?{_UNIT}"
    "(?P<half>(?:(?<=y)h)?)(?P<after>l?[Cc]*)"
)
_RANGE = re.compile(
    f"A?c?(?:(?P<between>z)|f?)c?m*c?(?P<low>{NUMBER}){_UNIT}"
    f"(?P<link>(?(between)(?:a|-?j|-)|(?:-?[jO]|-|c)))c?m*c?(?P<high>{NUMBER}){_UNIT}C?"
)
_BOTH = re.compile(f"(?P<least>c)m*(?P<low>{NUMBER}){_UNIT}a?(?P<most>c)m*(?P<high>{NUMBER}){_UNIT}")
_PRICE = re.compile(
    f"[cv]{{0,2}}(?:m(?P<first>{NUMBER})|(?P<last>{NUMBER})m)a?(?P<part>{NUMBER})(?P<cents>e?)C?"
)
_FORMULA = re.compile(f"kl(?P<term>x|{NUMBER})(?P<percent>[uy]?)")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule read: bounds, the words of the unit, a formula, and what the rule itself assumed."""

    bounds: Bounds
    unit: tuple[Word, ...]
    expression: str = ""
    assumptions: tuple[Assumption, ...] = ()


def plain(clause: Clause) -> Reading | None:
    """Read one number with its unit and its comparators: "bis zu 5 Milliarden Dollar", "5 Euro oder mehr"."""
    match = _PLAIN.fullmatch(clause.kinds)
    if not match:
        return None
    figures = (*clause.part(match, "number"), *clause.part(match, "half"))
    number = numbers.value(clause.phrase, figures)
    number = -number if match["sign"] else number
    named = clause.of("muyeb")
    if match["bound"] or match["inner"] or match["after"] or "l" in clause.kinds:
        bounds, assumptions = compared(clause, number)
        return Reading(bounds, named, assumptions=assumptions)
    return Reading(bounded("exact", number), named)


def range_(clause: Clause) -> Reading | None:
    """Read two numbers as the ends of a range: "4-5 Milliarden Dollar", "zwischen 4 und 5 Prozent"."""
    match = _RANGE.fullmatch(clause.kinds)
    if not match or (match["link"] == "c" and not _is_upper_end(clause.part(match, "link")[0])):
        return None
    assumptions = range_about(clause, match.span("link"))
    bounds, shared = ends(clause, match)
    return Reading(bounds, clause.of("muyeb"), assumptions=(*assumptions, *shared))


def _is_upper_end(word: Word) -> bool:
    """Return whether a comparator leads to the end of a range: "von 5 bis zu 6"."""
    return word.value == "at_most" and word.text.lower().startswith(("bis", "up to"))


def both_bounds(clause: Clause) -> Reading | None:
    """Read a lower and an upper bound: "mindestens 4, höchstens 5 Milliarden Euro"."""
    match = _BOTH.fullmatch(clause.kinds)
    if not match:
        return None
    least, most = clause.part(match, "least")[0].value, clause.part(match, "most")[0].value
    if (least, most) != ("at_least", "at_most"):
        return None
    bounds, shared = ends(clause, match)
    return Reading(bounds, clause.of("muyeb"), assumptions=shared)


def price(clause: Clause) -> Reading | None:
    """Read a sum with its hundredths: "ten dollars and fifty cents", "5 Euro 20"."""
    match = _PRICE.fullmatch(clause.kinds)
    if not match:
        return None
    main = clause.part(match, "first" if match["first"] else "last")
    part, cents = clause.part(match, "part"), clause.part(match, "cents")
    whole, hundredths = (numbers.value(clause.phrase, words) for words in (main, part))
    two_digits = len(part) == 1 and part[0].kind == "digits" and len(part[0].text) == len("20")
    is_whole = whole == int(whole) and hundredths == int(hundredths) and 0 <= hundredths < _HUNDRED
    if not is_whole or not (cents or (two_digits and match["last"] and "a" not in clause.kinds)):
        return None
    currency = clause.of("m")
    if cents and cents[0].value.split()[-1] != currency[0].value and not cents[0].rule:
        raise unreadable("A006", clause.phrase, [*currency, *cents], "unit")
    bounds, assumptions = compared(clause, whole + hundredths / _HUNDRED)
    return Reading(bounds, currency, assumptions=assumptions)


def formula(clause: Clause) -> Reading | None:
    """Read a formula with a known or unknown term: "Kosten plus X Prozent", "cost plus X"."""
    match = _FORMULA.fullmatch(clause.kinds)
    if not match:
        return None
    term = clause.part(match, "term")
    if not match["percent"]:
        return Reading(UNKNOWN, (), "cost+x") if term[0].kind == "term" else None
    if clause.part(match, "percent")[0].value != "percent":
        raise unreadable("A010", clause.phrase, clause.part(match, "percent"))
    number = "x" if term[0].kind == "term" else f"{numbers.value(clause.phrase, term):f}"
    return Reading(UNKNOWN, (), f"cost*(1+{number}/100)")


RULES: Sequence[Callable[[Clause], Reading | None]] = (plain, range_, both_bounds, price, formula)

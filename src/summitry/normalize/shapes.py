"""The rules of quantities: each reads a clause, or returns None where the clause has another shape."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.normalize import numbers
from summitry.normalize.clauses import NUMBER
from summitry.normalize.comparators import UNKNOWN, Bounds, between, bounded
from summitry.normalize.results import Assumption, unreadable
from summitry.normalize.units import unit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal

    from summitry.normalize.clauses import Clause
    from summitry.normalize.results import Word

_PLAIN = re.compile(
    f"(?P<bound>[cvfr]?)(?P<before>m?)(?P<number>{NUMBER})(?P<after>m|u?b?)(?P<bound_after>C?)"
)
_RANGE = re.compile(
    f"(?:(?P<between>z)|f?)m?(?P<low>{NUMBER})(?:m|u?b?)(?(between)[aj-]|[j-])m?(?P<high>{NUMBER})(?:m|u?b?)"
)
_FORMULA = re.compile(f"kl(?P<term>x|{NUMBER})(?P<percent>u)")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule read: bounds and unit, a formula, and what the rule itself assumed."""

    bounds: Bounds
    unit: str
    expression: str = ""
    assumptions: tuple[Assumption, ...] = ()


def plain(clause: Clause) -> Reading | None:
    """Read one number with its unit and at most one comparator: "bis zu 5 Milliarden Dollar"."""
    match = _PLAIN.fullmatch(clause.kinds)
    if not match:
        return None
    number = numbers.value(clause.phrase, clause.part(match, "number"))
    bounds = [*clause.part(match, "bound"), *clause.part(match, "bound_after")]
    if len(bounds) > 1:
        raise unreadable("A006", clause.phrase, bounds, "bound")
    if match["before"] and match["after"]:
        raise unreadable("A006", clause.phrase, clause.of("mu"), "unit")
    comparator = bounds[0].value if bounds else "exact"
    return Reading(bounded(comparator, number), unit(clause.phrase, clause.of("mub")))


def range_(clause: Clause) -> Reading | None:
    """Read two numbers as the ends of a range: "4-5 Milliarden Dollar", "zwischen 4 und 5 Prozent"."""
    match = _RANGE.fullmatch(clause.kinds)
    if not match:
        return None
    low_words, high_words = clause.part(match, "low"), clause.part(match, "high")
    shared = () if _scales(low_words) else _scales(high_words)
    low = numbers.value(clause.phrase, [*low_words, *shared])
    high = numbers.value(clause.phrase, high_words)
    if low >= high:
        raise unreadable("A008", clause.phrase, [*low_words, *high_words])
    assumed = (_shares_scale(low_words, low),) if shared else ()
    return Reading(between(low, high), unit(clause.phrase, clause.of("mub")), assumptions=assumed)


def formula(clause: Clause) -> Reading | None:
    """Read a formula with a known or unknown term: "Kosten plus X Prozent"."""
    match = _FORMULA.fullmatch(clause.kinds)
    if not match:
        return None
    if unit(clause.phrase, clause.part(match, "percent")) != "percent":
        raise unreadable("A010", clause.phrase, clause.part(match, "percent"))
    term = clause.part(match, "term")
    number = "x" if term[0].kind == "term" else f"{numbers.value(clause.phrase, term):f}"
    return Reading(UNKNOWN, "formula", f"cost*(1+{number}/100)")


RULES: Sequence[Callable[[Clause], Reading | None]] = (plain, range_, formula)


def _scales(words: Sequence[Word]) -> tuple[Word, ...]:
    return tuple(word for word in words if word.kind in ("scale", "lone_scale"))


def _shares_scale(words: Sequence[Word], low: Decimal) -> Assumption:
    return Assumption("range-shares-scale", " ".join(word.text for word in words), f"{low:f}")

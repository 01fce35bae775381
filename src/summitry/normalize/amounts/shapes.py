"""The rules of quantities: each reads a clause, or returns None where the clause has another shape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summitry.normalize import numbers
from summitry.normalize.amounts.parts import of_part, price
from summitry.normalize.amounts.ranges import ends
from summitry.normalize.amounts.readings import Reading
from summitry.normalize.clauses import NUMBER
from summitry.normalize.comparators import UNKNOWN, bounded, compared, range_about
from summitry.normalize.results import unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summitry.normalize.clauses import Clause
    from summitry.normalize.results import Word

_UNIT = "(?:(?:o?m+)?|e|[uy]o?b?)"
_PLAIN = re.compile(
    f"A?(?P<bound>[cvfrj]{{0,2}})(?P<sign>M?)m*(?P<inner>c?)(?P<number>{NUMBER})l?{_UNIT}"
    "(?P<half>(?:(?<=y)h)?)(?P<after>l?[Cc]*)"
)
_RANGE = re.compile(
    f"A?c?(?:(?P<between>z)|f?)c?m*c?(?P<low>{NUMBER})(?P<unit>{_UNIT})"
    f"(?P<link>(?(between)(?:a|-?j|-)|(?:-?[jO]|-|c)))c?(?P<sign>m*)c?(?P<high>{NUMBER})(?P<of>{_UNIT})C?"
)
_BOTH = re.compile(
    f"(?P<least>c)m*(?P<low>{NUMBER})(?P<unit>{_UNIT})a?(?P<most>c)m*(?P<high>{NUMBER}){_UNIT}"
)
_FORMULA = re.compile(f"k-?l-?(?P<term>x|{NUMBER})(?P<percent>[uy]?)")


def plain(clause: Clause) -> Reading | None:
    """Read one number with its unit and its comparators: "bis zu 5 Milliarden Dollar", "5 Euro oder mehr"."""
    match = _PLAIN.fullmatch(clause.kinds)
    if not match:
        return None
    sign, *beside = match.group("sign", "bound", "inner", "after")
    number = numbers.value(clause.phrase, [*clause.part(match, "number"), *clause.part(match, "half")])
    number = -number if sign else number
    named = clause.of("muyeb")
    if any(beside) or "l" in clause.kinds:
        bounds, assumptions = compared(clause, number)
        return Reading(bounds, named, assumptions=assumptions)
    return Reading(bounded("exact", number), named)


def range_(clause: Clause) -> Reading | None:
    """Read two numbers as the ends of a range: "4-5 Milliarden Dollar", "zwischen 4 und 5 Prozent"."""
    match = _RANGE.fullmatch(clause.kinds)
    if not match or (match["link"] == "c" and not _is_upper_end(clause.part(match, "link")[0])):
        return None
    assumptions = range_about(clause, match.span("link"))
    parts, whole = clause.part(match, "unit"), (*clause.part(match, "sign"), *clause.part(match, "of"))
    if parts and parts[0].kind == "subunit" and whole and whole[0].kind != "subunit":
        bounds, shared = ends(clause, match, of_part(clause, parts[0], whole[0]))
        return Reading(bounds, whole, assumptions=(*assumptions, *shared), certain=parts)
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

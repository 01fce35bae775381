"""The period of a quantity: what the words state, and for how many of its periods a recurring sum holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.normalize import numbers
from summitry.normalize.clauses import NUMBER, Clause
from summitry.normalize.results import unreadable
from summitry.normalize.units import is_money

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summitry.normalize.results import Word

_SPAN = re.compile(f"[vwr](?P<number>{NUMBER})(?P<unit>u)")
_LENGTHS: Mapping[str, str] = {"per_year": "years", "per_month": "months"}


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time over which a recurring sum holds, such as "über fünf Jahre", and where it begins."""

    start: int
    clause: Clause
    number: tuple[Word, ...]
    unit: str


def span(clause: Clause) -> Span | None:
    """Return the span at the end of a clause, if there is one; a span of nothing else is the whole clause."""
    for start, kind in enumerate(clause.kinds):
        match = _SPAN.fullmatch(clause.kinds, start) if kind in "vwr" else None
        if match and (start or kind != "r"):
            return Span(start, clause, clause.part(match, "number"), clause.part(match, "unit")[0].value)
    return None

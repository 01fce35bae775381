"""What a rule makes of a clause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summitry.normalize.comparators import Bounds
    from summitry.normalize.results import Assumption, Word


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule read: bounds, the words of the unit, a formula, and what the rule itself assumed.

    `certain` are words that assume nothing after all.
    """

    bounds: Bounds
    unit: tuple[Word, ...]
    expression: str = ""
    assumptions: tuple[Assumption, ...] = ()
    certain: tuple[Word, ...] = ()

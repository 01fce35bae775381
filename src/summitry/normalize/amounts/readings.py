"""What a rule makes of a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.comparators import Bounds
    from summitry.normalize.results import Assumption, Word


class Reading(NamedTuple):
    """What a rule read: bounds, the words of the unit, a formula, and what the rule itself assumed.

    `certain` are words that assume nothing after all.
    """

    bounds: Bounds
    unit: Sequence[Word]
    expression: str = ""
    assumptions: tuple[Assumption, ...] = ()
    certain: Sequence[Word] = ()

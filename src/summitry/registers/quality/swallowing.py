"""Q013: days that swallow later stops elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.registers.quality.suspicion import Suspicion, grouped, suspect, traveller

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.registers.quality.suspicion import World


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield stays with a stop of the same traveller in another country wholly inside, not at their edges.

    Nobody is in two countries for days; only one day is that of leaving one and reaching the next.
    """
    for some in grouped(world.values(), traveller):
        for at, one in enumerate(some):
            later = (other for other in some[at + 1 :] if one.first < other.first < one.last)
            country = one.record["country_as_stated"]
            inside = [other for other in later if other.record["country_as_stated"] != country]
            if inside:
                yield suspect("Q013", one, "end_date", "stops elsewhere lie within the stay", inside)

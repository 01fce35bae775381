"""Q020: a conference whose participants come on days far apart."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from statistics import median_low
from typing import TYPE_CHECKING

from summitry.registers.quality.suspicion import Suspicion, suspect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.registers.facts import Facts
    from summitry.registers.quality.suspicion import World

_FAR = timedelta(days=3)
_ENOUGH = 3


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield visits for an occasion, on days more than three from those of the others in that month.

    Who comes for a conference comes when it is: of three or more the one apart has a wrong day.
    """
    for some in _occasions(world).values():
        middle = median_low(one.first for one in some)
        usual = [one for one in some if abs(one.first - middle) <= _FAR]
        apart = [one for one in some if one.last < middle - _FAR or one.first > middle + _FAR]
        if len(usual) >= _ENOUGH and len(usual) > len(apart):
            for one in apart:
                yield suspect("Q020", one, "start_date", f"the others come about {middle}", usual[:3])


def _occasions(world: World) -> dict[tuple[str, ...], list[Facts]]:
    found: dict[tuple[str, ...], list[Facts]] = defaultdict(list)
    for one in world.values():
        for row in one.occasions:
            if row["multilateral"] == "true" and row["kind"] in {"summit", "conference"}:
                found[row["name_as_stated"], row["edition"], one.record["start_date"][:4]].append(one)
    return found

"""Q020: a guest of a conference on other days than the rest."""

from __future__ import annotations

from datetime import timedelta
from statistics import median_low
from typing import TYPE_CHECKING

from summitry.registers.quality.suspicion import Suspicion, suspect

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summitry.registers.facts import Facts
    from summitry.registers.quality.suspicion import World

_FAR = timedelta(days=3)
_SEASON = timedelta(days=45)
_ENOUGH = 4


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield visits to a conference more than three days away from those of the others of that season.

    Who comes for a conference comes when it is: of five or more the one apart has a wrong day.
    """
    for some in _occasions(world).values():
        for one in some:
            others = [other for other in some if other is not one and abs(other.first - one.first) < _SEASON]
            middle = median_low(other.first for other in others) if len(others) >= _ENOUGH else one.first
            usual = [other for other in others if abs(other.first - middle) <= _FAR]
            is_apart = one.last < middle - _FAR or one.first > middle + _FAR
            if is_apart and len(usual) >= _ENOUGH and len(usual) * 2 > len(others):
                yield suspect(
                    "Q020",
                    one,
                    ("records", one.record, "start_date"),
                    f"the others come about {middle}",
                    usual[:3],
                )


def _occasions(world: World) -> Mapping[str, Sequence[Facts]]:
    found: dict[str, list[Facts]] = {}
    for one in world.values():
        attended = (
            row for row in one.occasions if row["multilateral"] == "true" and row["relation"] == "attended"
        )
        names = {row["organisation_id"] or row["name_as_stated"].casefold() for row in attended}
        for name in names if one.register == "hsg-visits" else ():
            found.setdefault(name, []).append(one)
    return found

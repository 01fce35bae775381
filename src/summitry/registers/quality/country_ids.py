"""Q016: a country id that contradicts the string."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from summitry.registers.quality.suspicion import Suspicion, suspect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.registers.quality.suspicion import World

_OFTEN = 5


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield the ids that a country's name has far more seldom than another id.

    The id is made for the name: where one of many differs, id and name mean two countries.
    """
    ids: dict[str, Counter[str]] = defaultdict(Counter)
    for one in world.values():
        ids[one.record["country_as_stated"]][one.reading["country_id"]] += 1
    for one in world.values():
        counts = ids[one.record["country_as_stated"]]
        (usual, most), *_ = counts.most_common(1)
        if counts[one.reading["country_id"]] * _OFTEN <= most:
            detail = f"{one.record['country_as_stated']!r} has {usual!r} {most} times"
            yield suspect("Q016", one, "country_id", detail, file="readings")

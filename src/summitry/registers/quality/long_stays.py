"""Q023: a stay of more than four weeks."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from summitry.registers.quality.suspicion import Suspicion, suspect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.registers.quality.suspicion import World

_LONG = timedelta(days=28)


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield records of more than four weeks.

    Hardly anybody who governs stays abroad so long, but for a peace conference: a month or a year in one
    of the days may be wrong.
    """
    for one in world.values():
        if one.last - one.first > _LONG:
            yield suspect(
                "Q023",
                one,
                ("records", one.record, "end_date"),
                f"{(one.last - one.first).days} days after the first",
            )

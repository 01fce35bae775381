"""Q012: somebody accompanied who has no record there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.registers.quality.suspicion import Suspicion, suspect_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.registers.quality.suspicion import World


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield the accompanied president of a journey beside which there is no journey of a president.

    Who accompanies a president is where he is: his register has the stop too, on one of these days.
    """
    for one in world.values():
        for row in one.people:
            if row["part"] == "accompanied" and not one.reading["accompanied_record_id"]:
                yield suspect_row("Q012", one, "people", row, "name_as_stated", "no record of his is there")

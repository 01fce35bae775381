"""Q012: accompaniment without the accompanied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.registers.quality.suspicion import Suspicion, suspect, traveller

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.registers.facts import Cells, Facts
    from summitry.registers.quality.suspicion import World


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield the president whom a secretary accompanied to where the president's records do not have him.

    Who accompanies a president is where he is: his register has the stop too, on one of these days.
    """
    for one in world.values():
        for row in one.people:
            if traveller(one) and _is_president(row):
                leader = world.get(f"{one.register}.{one.reading['accompanied_record_id']}")
                if detail := _missed(one, leader):
                    yield suspect(
                        "Q012", one, ("people", row, "name_as_stated"), detail, [leader] if leader else []
                    )


def _is_president(row: Cells) -> bool:
    title = row["title_as_stated"]
    return row["part"] == "accompanied" and title.endswith("President") and "Vice" not in title


def _missed(one: Facts, leader: Facts | None) -> str:
    if leader is None:
        return "no record of the president has this stop"
    if one.last < leader.first or leader.last < one.first:
        return f"the president was there from {leader.first} to {leader.last}"
    return ""

"""Q011: one stop in two records."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summitry.registers.quality.suspicion import Suspicion, grouped, suspect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.registers.facts import Facts
    from summitry.registers.quality.suspicion import World


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield the later of two records of one guest in one country whose days overlap by more than a day.

    Whoever travels makes a stop once: of two records of it one is too many, or has wrong days.
    """
    for some in grouped(world.values(), _stop):
        for earlier, later in pairwise(some):
            same = (earlier.first, earlier.last) == (later.first, later.last)
            if same or later.first < earlier.last:
                yield suspect("Q011", later, "start_date", "the same stop stands twice", [earlier])


def _stop(one: Facts) -> tuple[str, ...]:
    place = one.record["country_as_stated"], one.record["place_as_stated"]
    if one.reading["traveller_id"]:
        return (one.register, one.reading["traveller_id"], *place)
    guest = next((row for row in one.people if row["part"] == "visitor" and row["name_as_stated"]), None)
    return (one.register, guest["name_as_stated"], guest["actor_id"]) if guest else ()

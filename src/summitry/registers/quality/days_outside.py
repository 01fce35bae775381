"""Q014: a day in the text outside the stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.registers.quality.suspicion import Suspicion, suspect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.registers.facts import Cells
    from summitry.registers.quality.suspicion import World


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield records whose text dates a meeting on a day outside the days of the record.

    The days of a record hold all that happened on the stay: the text or the record has a wrong day.
    """
    for one in world.values():
        outside = [day for day in one.reading["days"].split("; ") if _is_outside(day, one.record)]
        if outside:
            stay = f"{one.record['start_date']} to {one.record['end_date']}"
            yield suspect("Q014", one, "days", f"the record runs from {stay}", file="readings")


def _is_outside(day: str, record: Cells) -> bool:
    what, _, when = day.partition(" ")
    first, _, last = when.partition("/")
    return what == "met" and not (record["start_date"] <= first and (last or first) <= record["end_date"])

"""Q014: a day in the text outside the stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.registers.quality.suspicion import Suspicion, suspect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.registers.facts import Facts
    from summitry.registers.quality.suspicion import World


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield records whose text contradicts their days.

    A meeting takes place during the stay, nobody leaves before its last day or arrives after its first
    one, and the longer stay that a text gives holds the shorter one of the record.
    """
    for one in world.values():
        stated = filter(None, one.reading["days"].split("; "))
        if outside := [day for day in stated if _contradicts(day, one)]:
            stay = f"the record runs from {one.first} to {one.last}, the text has {', '.join(outside)}"
            yield suspect("Q014", one, ("readings", one.reading, "days"), stay)


def _contradicts(day: str, one: Facts) -> bool:
    what, _, when = day.partition(" ")
    first, _, last = when.partition("/")
    start, end = one.record["start_date"], one.record["end_date"]
    # From a journey "left" is that from home; from a visit it is that from the United States.
    is_departure = what == "left" and one.register == "hsg-visits"
    return (
        (what == "met" and not start <= first <= (last or first) <= end)
        or (what == "stay" and (first > start or (bool(last) and last < end)))
        or (is_departure and first < end)
        or (what in {"returned", "left"} and not is_departure and _is_late_or_early(what, first, one))
    )


def _is_late_or_early(what: str, day: str, one: Facts) -> bool:
    """Return whether somebody left home after the stay began, or was back before it ended."""
    return day > one.record["start_date"] if what == "left" else day < one.record["end_date"]

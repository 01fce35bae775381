"""Q011: one stop in two records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.registers.quality.suspicion import Suspicion, grouped, suspect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.registers.facts import Facts
    from summitry.registers.quality.suspicion import World


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield the later of two records of one guest in one place that share the first day or a night.

    Whoever travels makes a stop once: of two records of it one is too many, or has wrong days.
    """
    for some in grouped(world.values(), _guest):
        for at, one in enumerate(some):
            for later in some[at + 1 :]:
                if later.first <= one.last and _is_one_stop(one, later):
                    yield suspect(
                        "Q011",
                        later,
                        ("records", later.record, "record_id"),
                        "the same stop stands twice",
                        [one],
                    )


def _guest(one: Facts) -> tuple[str, ...]:
    """Return who travels, and to or from which country."""
    if one.reading["traveller_id"]:
        return one.register, one.reading["traveller_id"], one.reading["country_id"]
    guest = next((row for row in one.people if row["part"] == "visitor" and row["name_as_stated"]), None)
    return (one.register, guest["name_as_stated"], guest["actor_id"]) if guest else ()


def _is_one_stop(one: Facts, later: Facts) -> bool:
    places, others = (
        {row["name_en"] for row in some.places if row["kind"] == "stop"} for some in (one, later)
    )
    is_one_place = bool(places & others) or not places | others
    return is_one_place and (one.first == later.first or later.first < min(one.last, later.last))

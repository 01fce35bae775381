"""Q013: a night in two countries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.registers.quality.suspicion import Suspicion, grouped, suspect, traveller

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.registers.facts import Facts
    from summitry.registers.quality.suspicion import World

# Whoever stays with the first crosses to the second for a meeting and comes back.
_ACROSS = (frozenset({"ISR", "PSE"}), frozenset({"ITA", "VAT"}))


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield stays that share a night with stays of the same traveller in other countries.

    A day may be one of leaving and of arriving, and a stay may hold an excursion of a day; nobody sleeps
    in two countries. A series of talks that went back and forth is one record for each place and no error.
    """
    for some in grouped(world.values(), traveller):
        for at, one in enumerate(some):
            later = (other for other in some[at + 1 :] if other.first < one.last)
            if elsewhere := [other for other in later if _share_a_night(one, other)]:
                yield suspect(
                    "Q013", one, ("records", one.record, "end_date"), "nights are spent elsewhere", elsewhere
                )


def _share_a_night(one: Facts, later: Facts) -> bool:
    lands = frozenset(some.reading["country_iso3"] for some in (one, later))
    is_series = any(some.reading["date_scope"] == "series" for some in (one, later))
    is_elsewhere = len(lands) > 1 and lands not in _ACROSS
    return is_elsewhere and not is_series and later.first < min(one.last, later.last)

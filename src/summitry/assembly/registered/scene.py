"""An event of the registers, and what is known around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import TYPE_CHECKING

from summitry.registers.reading.vocabulary import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.assembly.world import World
    from summitry.registers.events import Event
    from summitry.registers.facts import Facts

# From the weakest to the strongest.
_BASES = ("none", "implied", "stated")


@dataclass(frozen=True, slots=True)
class Stage:
    """What all events share: the world, and the ids of places by name and country.

    `taken` has the meetings of notes by the ids of the events that they are the same as.
    """

    world: World
    taken: Mapping[str, str]
    place_ids: Mapping[tuple[str, str], str]


@dataclass(frozen=True)
class Scene:
    """An event on its stage."""

    event: Event
    stage: Stage

    @property
    def id(self) -> str:
        """Return the id of the event, which is that of its row."""
        return self.event.id

    @property
    def is_gathering(self) -> bool:
        """Return whether many came to an occasion."""
        return self.event.is_gathering

    @cached_property
    def telling(self) -> Facts:
        """Return the record that says most of whether people met: the first of those that say most."""
        records = (part.facts for part in self.event.parts)
        return max(records, key=lambda facts: _BASES.index(facts.reading["meeting_basis"]))

    @cached_property
    def basis(self) -> str:
        """Return whether a record states or implies that people met, or tells of no meeting."""
        return self.telling.reading["meeting_basis"]

    @cached_property
    def span(self) -> tuple[date, date]:
        """Return the first and the last day of the event."""
        first, last = self.event.days
        return date.fromisoformat(first), date.fromisoformat(last)

    @property
    def was_cancelled(self) -> bool:
        """Return whether the records say that it did not take place."""
        return self.telling.reading["because"] == "cancelled"

    @property
    def sovereign(self) -> str:
        """Return the actor on whose territory it took place, "" where that is not known."""
        first = self.event.first
        venues = (one["sovereign_actor_id"] for one in first.places if one["kind"] == "venue")
        return next(venues, first.venue_iso3) if first.is_visit else first.reading["sovereign_actor_id"]

    @property
    def is_received(self) -> bool:
        """Return whether it goes without saying that the side at home took part."""
        return self.telling.is_visit or self.telling.reading["because"] in _received()


@cache
def _received() -> frozenset[str]:
    """Return the acts and labels of which the host is a part."""
    return frozenset(
        row["act"] for row in table("acts") if row["kind"] == "label" and row["basis"] == "implied"
    )

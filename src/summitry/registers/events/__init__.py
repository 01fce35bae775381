"""The events that records tell of: one event for each meeting, however many records speak of it.

A conference that forty leaders attended stands in forty records and is one event; so is a stop of which a
president and the secretary who went along have a record each, and a meeting at a border in both registers.
Records are never joined by likeness alone: each rule here says what two records must have in common.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.registers.events.gatherings import gatherings
from summitry.registers.events.stays import stays
from summitry.registers.events.types import Event, Occasion, Part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summitry.registers.facts import Facts

__all__ = ["Event", "Occasion", "Part", "events"]


def events(records: Iterable[Facts]) -> list[Event]:
    """Return the events of these records, the gatherings of many first; every record has a part in one."""
    known = list(records)
    many = gatherings(known)
    return [*many, *stays(known, many)]

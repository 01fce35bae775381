"""Stays: what is no gathering of many, one event for all records of the same stop or visit."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from summitry.registers.events.attending import attended
from summitry.registers.events.same import same
from summitry.registers.events.types import Event, Occasion, Part, order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summitry.registers.facts import Cells, Facts

    Beside = Mapping[str, Sequence[Event]]

_NOT_MET = ("honouree", "mentioned")


def stays(records: Iterable[Facts], many: Iterable[Event]) -> list[Event]:
    """Return an event for each record or group of records that tells of more than gatherings of many."""
    beside: dict[str, list[Event]] = defaultdict(list)
    for event in many:
        for part in event.parts:
            beside[part.facts.id].append(event)
    parts = {facts.id: part for facts in records for part in _own(facts, beside)}
    groups = same([part.facts for part in parts.values()])
    return [_event([parts[one.id] for one in group], beside) for group in groups]


def _own(facts: Facts, beside: Beside) -> Iterator[Part]:
    """Yield the part of a record that is no gathering: of one that went to some, whom it met besides."""
    there = [person for event in beside.get(facts.id, ()) for person in _of(event, facts)]
    people = [one for one in facts.people if one["part"] not in _NOT_MET and one not in there]
    met = any(one["part"] == "counterpart" for one in people)
    if facts.id not in beside:
        yield Part(facts, people)
    elif met:
        yield Part(facts, [*facts.travellers, *people])


def _of(event: Event, facts: Facts) -> Iterator[Cells]:
    for part in event.parts:
        if part.facts is facts:
            yield from part.people


def _event(parts: Sequence[Part], beside: Beside) -> Event:
    first, *others = sorted(parts, key=lambda part: order(part.facts))
    margins = {event.id: None for part in parts for event in beside.get(part.facts.id, ())}
    id = f"{first.facts.id}.margin" if first.facts.id in beside else first.facts.id
    return Event(id, (first, *others), _occasion(first.facts), tuple(margins))


def _occasion(facts: Facts) -> Occasion | None:
    """Return the occasion that the record attended and no other one did."""
    rows = [one for one in facts.occasions if one["relation"] == "attended"]
    return Occasion.of(rows[0]) if len(rows) == 1 and not attended(facts) else None

"""Gatherings: occasions that several came to, one event for all records of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from summitry.registers.events.attending import Attended, attended, together
from summitry.registers.events.types import Event, Occasion, Part, order
from summitry.registers.events.wordings import most_used

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summitry.registers.facts import Cells, Facts


class _Guest(NamedTuple):
    """A record and the occasion that it attended; `is_only` says that it attended no other one of many."""

    facts: Facts
    attended: Attended
    is_only: bool


def gatherings(records: Iterable[Facts]) -> list[Event]:
    """Return an event for each occasion of many, and for each other one that several records attended.

    Records attended the same occasion if it has the same organisation or name, in the same country, on days
    that overlap. Those for a person, such as a funeral, are known by whom they are for.
    """
    by_key: dict[tuple[str, str], list[_Guest]] = defaultdict(list)
    for facts in records:
        found = attended(facts)
        is_only = sum(one.multilateral for one in found) == 1
        for one in found:
            by_key[one.key, facts.venue_iso3].append(_Guest(facts, one, is_only))
    groups = [group for some in by_key.values() for group in _overlapping(some)]
    events = [_event(group) for group in groups if _is_of_many(group)]
    return sorted(_told_apart(events), key=lambda event: event.id)


def _overlapping(guests: Sequence[_Guest]) -> Iterator[list[_Guest]]:
    """Yield those whose days overlap with those of another, one group after the other."""
    group: list[_Guest] = []
    for guest in sorted(guests, key=lambda one: (one.facts.first, order(one.facts))):
        if group and guest.facts.first > max(one.facts.last for one in group):
            yield group
            group = []
        group.append(guest)
    if group:
        yield group


def _is_of_many(group: Sequence[_Guest]) -> bool:
    own = (guest.facts for guest in group if not guest.facts.reading["accompanied_record_id"])
    travellers = {one["name_as_stated"] for facts in own for one in facts.travellers}
    return any(guest.attended.multilateral for guest in group) or len(travellers) > 1


def _event(group: Sequence[_Guest]) -> Event:
    guests = sorted(group, key=lambda one: order(one.facts))
    occasions = [guest.attended.occasion for guest in guests]
    name = most_used([one.name for one in occasions])
    known = Occasion(
        name, occasions[0].kind, occasions[0].organisation, most_used([one.edition for one in occasions])
    )
    parts = tuple(Part(guest.facts, _people(guest)) for guest in guests)
    return Event(guests[0].facts.id, parts, known, is_gathering=True)


def _people(guest: _Guest) -> list[Cells]:
    """Return who of a record was at the gathering: of one that went to several, only who travelled."""
    beside = together(guest.facts, guest.attended.occasion) if guest.is_only else []
    return [*guest.facts.travellers, *beside]


def _told_apart(events: Sequence[Event]) -> Iterator[Event]:
    """Yield the events with ids of their own: of several that begin with one record, the second has `.2`."""
    seen: dict[str, int] = defaultdict(int)
    for event in events:
        seen[event.id] += 1
        number = f".{seen[event.id]}" if seen[event.id] > 1 else ""
        yield replace(event, id=f"{event.id}{number}")

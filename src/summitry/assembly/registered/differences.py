"""What the records of a meeting say that its note does not: the note's row stands, with the difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.assembly.facts import cells, row
from summitry.assembly.registered import proofs
from summitry.registers.events.names import surname

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from summitry.assembly.facts import Fact, Row
    from summitry.assembly.registered.claimed import Coded
    from summitry.assembly.world import World
    from summitry.registers.events import Event
    from summitry.registers.facts import Cells, Facts

_SEEN = ("traveller", "visitor", "counterpart", "accompanied", "companion")


def rows(event: Event, coded: Coded, world: World) -> Iterator[Fact]:
    """Yield for each record of the event where it differs, and which participants it names as well."""
    listed = {str(one.cells["record_id"]) for one in coded.records}
    for part in event.parts:
        if part.facts.id not in listed:
            known = cells(summit_id=coded.summit.key, record_id=part.facts.id, relation="same")
            yield row("summit_records", known)
            yield proofs.row(("summits", coded.summit.key), part.facts)
        yield from _record(part.facts, coded, world)


def _record(facts: Facts, coded: Coded, world: World) -> Iterator[Fact]:
    yield from _other_days(facts, coded.summit)
    yield from _other_country(facts, coded.summit)
    others = []
    for person in (one for one in facts.people if one["part"] in _SEEN):
        seen = _participant(person, coded, world)
        if seen:
            yield proofs.row(("participants", seen.key), facts)
        elif person["name_as_stated"]:
            others.append(f"{person['title_as_stated']} {person['name_as_stated']}".strip())
    if others:
        text = f"The record {facts.id} also names {', '.join(others)}"
        yield proofs.caveat(coded.summit.key, f"{facts.id}-participants", "other_detail", text)


def _participant(person: Cells, coded: Coded, world: World) -> Row | None:
    """Return the participant of the note who is this person: by the id, or by the surname for one actor."""
    for one in coded.participants:
        known = world.authorities.persons.get(one.text("person_id") or "")
        if known and person.get("person_id") == known.key:
            return one
        same_actor = one.text("actor_id") == person["actor_id"] or person["actor_basis"] == "place"
        if known and same_actor and surname(str(known.cells["name"])) == surname(person["name_as_stated"]):
            return one
    return None


def _other_days(facts: Facts, summit: Row) -> Iterator[Row]:
    first, last = summit.cells["start_min"], summit.cells["end_max"] or summit.cells["start_max"]
    if first and last and _apart((facts.first, facts.last), (first, last)):  # type: ignore[arg-type]  # quartets hold dates
        yield proofs.other_days(summit.key, facts)


def _apart(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return one[1] < other[0] or other[1] < one[0]


def _other_country(facts: Facts, summit: Row) -> Iterator[Row]:
    country = summit.text("country_iso3")
    if country and facts.venue_iso3 and country != facts.venue_iso3:
        text = f"The record {facts.id} places it in {facts.venue_iso3}"
        reason = f"{facts.id}-country_iso3"
        yield proofs.caveat(summit.key, reason, "source_conflict", text, "country_iso3")

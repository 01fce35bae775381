"""The ids that notes make, before anything is resolved: what one entry may say of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.assembly import demands
from summitry_validation.findings import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from summitry.notes.classes import Amount, Caveat, Meeting, Note, Outcome, Statement

Id = tuple[str, str, Place | None]
"""An id, the table that its row stands in, and the place of its key."""


def ids(note: Note) -> Iterator[Id]:
    """Yield the id of every row that the note makes, except evidence and links."""
    name = note.note.text
    yield name, "processes", note.note.place
    for meeting in note.meetings:
        yield from _meeting(meeting, name)
    for demand in note.demands:
        for key, _ in demands.ids(demand, f"{name}.{demand.key.text}"):
            yield key, "demands", demand.key.place
    for caveat in note.caveats:
        yield from _caveat(caveat, name)
    for table, entries in _plain(note).items():
        yield from ((f"{name}.{one.key.text}", table, one.key.place) for one in entries)


def clashes(made: Iterable[Id], known: Mapping[str, str]) -> Iterator[Finding]:
    """Yield a finding for each id that another row has, or that has been retired; ids are never reused."""
    seen: dict[str, str] = dict(known)
    for key, table, place in made:
        if key in seen:
            yield Finding("R004", key, place, detail=seen[key])
        seen.setdefault(key, table)


def _meeting(meeting: Meeting, name: str) -> Iterator[Id]:
    summit = f"{name}.{meeting.key.text}"
    yield summit, "summits", meeting.key.place
    if meeting.when_inferred:
        yield f"{summit}.inferred-date", "caveats", meeting.key.place
    for person in meeting.people:
        yield f"{summit}.{person.who.id}.{person.role.text}", "participants", person.who.place


def _caveat(caveat: Caveat, name: str) -> Iterator[Id]:
    for word in caveat.about:
        yield f"{name}.{caveat.key.text}.{word.text}", "caveats", caveat.key.place


def _plain(note: Note) -> dict[str, list[Statement | Outcome | Amount]]:
    """Return the entries, wherever they stand, whose row has the id of their key."""
    outcomes = [*note.outcomes, *(one for demand in note.demands for one in demand.outcomes)]
    below = [one.amounts for one in note.demands] + [one.amounts for one in note.statements]
    below += [one.amounts for one in outcomes]
    amounts = [*note.amounts, *(one for some in below for one in some)]
    return {"statements": [*note.statements], "outcomes": [*outcomes], "amounts": [*amounts]}

"""What is wrong with a note among all others, beyond what its own text shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summitry import assembly
from summitry.assembly.facts import Later
from summitry_validation.findings import Finding
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.assembly import World
    from summitry.notes.classes import Note


class Faults(NamedTuple):
    """What is wrong with a note, and the sentences of its source that it cites, by their locators."""

    findings: tuple[Finding, ...]
    cited: tuple[str, ...]


def faults(note: Note, world: World) -> Faults:
    """Return what is wrong with a note in this world, except for ids that clash, and what it cites."""
    facts = list(assembly.rows(note, world))
    found = (fact for fact in facts if isinstance(fact, Finding))
    cited = (one for fact in facts if isinstance(fact, Later) for one in fact.locators)
    return Faults((*unknown_source(note, world), *found), tuple(dict.fromkeys(cited)))


def unknown_source(note: Note, world: World) -> Iterator[Finding]:
    """Yield a finding where the source of a note stands in no bibliography, or has no anchors."""
    key, place = note.source.text, note.source.place
    if key and key not in world.sources:
        yield Finding("R006", key, place, near=nearest(key, world.sources))
    elif key and key not in world.anchors:
        yield Finding("R007", key, place)

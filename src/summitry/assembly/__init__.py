"""From notes and authorities to the rows of the published tables, each cell with its place."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summitry.assembly import (
    amounts,
    caveats,
    copies,
    demands,
    meetings,
    outcomes,
    processes,
    registered,
    statements,
)
from summitry.assembly.derived import complete
from summitry.assembly.facts import Inference, Later, Row
from summitry.assembly.world import Scope, World
from summitry_validation.findings import Finding
from summitry_validation.limits import NOTE_ROWS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from summitry.assembly.facts import Fact, Steps
    from summitry.notes.classes import Note

__all__ = ["Assembly", "World", "assemble", "rows"]


# The entries of a note by their key in it, in the order of assembly; every family has one signature.
_FAMILIES: dict[str, Callable[[Any, Scope], Steps[None]]] = {
    "meetings": meetings.rows,
    "demands": demands.rows,
    "amounts": amounts.rows,
    "outcomes": outcomes.rows,
    "statements": statements.rows,
    "caveats": caveats.rows,
}


@dataclass(frozen=True, slots=True)
class Assembly:
    """All rows by table, what was inferred on the way, and every finding."""

    rows: Mapping[str, Sequence[Row]]
    inferences: tuple[Inference, ...]
    findings: tuple[Finding, ...]


def assemble(notes: Iterable[Note], world: World) -> Assembly:
    """Return the tables that these notes and this world give; no file is read and nothing raised."""
    facts: list[Fact] = [*copies.rows(world)]
    for note in notes:
        facts += _made(rows(note, world))
    facts += registered.rows(world, [fact for fact in facts if isinstance(fact, Row)])
    by_table: dict[str, list[Row]] = defaultdict(list)
    for fact in facts:
        if isinstance(fact, Row):
            by_table[fact.table].append(fact)
    return Assembly(
        rows=complete(by_table, world.authorities.parents),
        inferences=tuple(fact for fact in facts if isinstance(fact, Inference)),
        findings=tuple(fact for fact in facts if isinstance(fact, Finding)),
    )


def _made(facts: Iterable[Fact]) -> Iterator[Fact]:
    for fact in facts:
        yield from fact.make() if isinstance(fact, Later) else (fact,)


def rows(note: Note, world: World) -> Iterator[Fact]:
    """Yield the rows of one note, what was inferred, and what is wrong, in the order of the note."""
    yield from _bounded(note, _rows(note, Scope(note, world)))


def _rows(note: Note, scope: Scope) -> Steps[None]:
    yield from processes.rows(note.process, scope)
    for name, family in _FAMILIES.items():
        for entry in getattr(note, name):
            yield from family(entry, scope)


def _bounded(note: Note, facts: Iterable[Fact]) -> Iterator[Fact]:
    """Yield facts up to the number that a note may make, with the contacts that will follow from them.

    What multiplies would else fill the memory: each of thousands of amounts under a demand rests on all of
    the thousands of sentences that the demand cites, and any two of a thousand people may meet.
    """
    made = 0
    present: Counter[object] = Counter()
    for fact in facts:
        if isinstance(fact, Row) and fact.table == "participants":
            made += present[fact.cells["summit_id"]]
            present[fact.cells["summit_id"]] += 1
        made += len(fact.locators) if isinstance(fact, Later) else 1
        if made > NOTE_ROWS.most:
            yield Finding("N037", str(NOTE_ROWS.most), note.note.place)
            return
        yield fact

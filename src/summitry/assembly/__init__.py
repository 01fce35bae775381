"""From notes and authorities to the rows of the published tables, each cell with its place."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.assembly import amounts, caveats, copies, demands, index, meetings, outcomes, processes, statements
from summitry.assembly.derived import complete
from summitry.assembly.facts import Inference, Row
from summitry.assembly.world import Scope, World
from summitry_validation.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summitry.assembly.facts import Fact, Steps
    from summitry.notes.classes import Note

__all__ = ["Assembly", "World", "assemble"]


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
        facts += _rows(note, Scope(note, world))
    rows: dict[str, list[Row]] = defaultdict(list)
    for fact in facts:
        if isinstance(fact, Row):
            rows[fact.table].append(fact)
    return Assembly(
        rows=complete(rows, world.authorities.parents),
        inferences=tuple(fact for fact in facts if isinstance(fact, Inference)),
        findings=tuple(fact for fact in facts if isinstance(fact, Finding)),
    )


def _rows(note: Note, scope: Scope) -> Steps[None]:
    yield from processes.rows(note.process, scope)
    for meeting in note.meetings:
        yield from meetings.rows(meeting, scope)
    for demand in note.demands:
        yield from demands.rows(demand, scope)
    for amount in note.amounts:
        yield from amounts.rows(amount, scope)
    for outcome in note.outcomes:
        yield from outcomes.rows(outcome, scope)
    for statement in note.statements:
        yield from statements.rows(statement, scope)
    for caveat in note.caveats:
        yield from caveats.rows(caveat, scope)

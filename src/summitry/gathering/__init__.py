"""Everything under raw/, read from disk once: the one edge between files and assembly."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summitry.assembly import Assembly, World, assemble, coverage, index
from summitry.gathering import registers
from summitry.gathering.collecting import uncollected
from summitry.gathering.faults import unknown_source
from summitry.gathering.ground import contents, ground
from summitry.notes import reader
from summitry_validation.catalogue import failed
from summitry_validation.findings import ordered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.gathering.registers import Recorded
    from summitry.project import Project
    from summitry_validation.findings import Finding


@dataclass(frozen=True, slots=True)
class Gathered:
    """What raw/ holds and gives, and every finding about it."""

    world: World
    assembly: Assembly
    findings: Sequence[Finding]


def gather(project: Project) -> Gathered:
    """Read raw/ and assemble its tables; whatever is wrong is among the findings."""
    return _gathered(project, registers.read)


def gather_notes(project: Project) -> Gathered:
    """Do the same without the events of registers, in far less time, for those who ask of notes alone."""
    return _gathered(project, registers.nothing)


@uncollected()
def _gathered(project: Project, recorded: Recorded) -> Gathered:
    known = ground(contents(project))
    readings = [reader.read_file(path, project.relative(path)) for path in project.notes]
    notes = [reading.note for reading in readings if reading.note]
    made = [[*index.ids(note)] for note in notes]
    findings = [*known.findings]
    facts, slips = recorded(project, findings)
    ids = index.Ids(known.world.ids.known, index.by_note(made))
    world = replace(known.world, ids=ids, registers=facts, slips=slips)
    assembled = assemble(notes, world)
    findings += assembled.findings
    findings += index.clashes((id for some in made for id in some), world.ids.known)
    findings += [finding for reading in readings for finding in reading.findings]
    findings += [finding for note in notes for finding in unknown_source(note, world)]
    if not failed(findings):
        covered = coverage.of_rows(assembled.rows.get("evidence", ()), world)
        findings += coverage.findings(covered, world)
    return Gathered(world, assembled, ordered(findings))

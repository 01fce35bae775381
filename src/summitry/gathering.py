"""Everything under raw/, read from disk once: the one edge between files and assembly."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from summitry import authorities, registers
from summitry.assembly import Assembly, World, assemble, index
from summitry.normalize.names import Names
from summitry.notes import reader
from summitry.sources import anchor_files, bibliography
from summitry.sources.anchors import by_locator
from summitry_validation import contract
from summitry_validation.findings import Finding, Place, ordered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from summitry.assembly.facts import Row
    from summitry.notes.classes import Note
    from summitry.project import Project
    from summitry.sources.anchors import Anchors


@dataclass(frozen=True, slots=True)
class Gathered:
    """What raw/ holds and gives, and every finding about it."""

    world: World
    assembly: Assembly
    findings: Sequence[Finding]


def gather(project: Project) -> Gathered:
    """Read raw/ and assemble its tables; whatever is wrong is among the findings."""
    findings: list[Finding] = []
    notes = [*_notes(project, findings)]
    world = _world(project, notes, findings)
    assembly = assemble(notes, world)
    return Gathered(world, assembly, ordered([*findings, *assembly.findings]))

"""Build: assemble, stage, validate the staged bytes, publish; or compare with what is published."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summitry import gathering, record, releases, witness
from summitry.publishing.bundle import package_files
from summitry.publishing.comparison import changed
from summitry.publishing.places import DESCRIPTOR
from summitry.publishing.recovery import finish
from summitry.publishing.staging import stage
from summitry_validation import contract, inspection
from summitry_validation.catalogue import failed
from summitry_validation.findings import ordered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from summitry.gathering import Gathered
    from summitry.project import Project
    from summitry_validation.findings import Finding


@dataclass(frozen=True, slots=True)
class Result:
    """What a build found, a line for each table, and what was done in the end."""

    findings: Sequence[Finding]
    summary: Sequence[str]
    done: str


def build(project: Project) -> Result:
    """Build the package from raw/ and publish it, unless a finding is an error; then nothing changes.

    Raises
    ------
    FindingsError
        Where another build runs, or the disk refuses.

    """
    finish(project.root)
    gathered = gathering.gather(project)
    if failed(gathered.findings):
        return Result(gathered.findings, (), "nothing published")
    with stage(project.root, _package(project, gathered)) as staged:
        # What a spreadsheet would run has been reported where it was written.
        found = [one for one in _validated(staged.path) if one.code != "X061"]
        findings = ordered([*gathered.findings, *_located(found, gathered)])
        if failed(findings):
            return Result(findings, (), "nothing published")
        staged.add(record.files(gathered, findings))
        staged.publish()
    return Result(findings, record.summary(gathered.assembly), "package published")


def compare(project: Project) -> Result:
    """Return a finding for each published file that is not what raw/ gives; nothing is written."""
    finish(project.root)
    gathered = gathering.gather(project)
    if failed(gathered.findings):
        return Result(gathered.findings, (), "nothing compared")
    descriptor = project.root / DESCRIPTOR
    published = [one for one in inspection.validate(descriptor) if one.code != "X061"]
    findings = ordered([*gathered.findings, *published])
    files = {**_package(project, gathered), **record.files(gathered, findings)}
    findings += changed(project.root, files)
    # Frictionless fetches what a descriptor names; it is handed ours, byte for byte, and nobody else's.
    findings += [] if failed(findings) else witness.findings(descriptor)
    return Result(findings, (), f"{len(files)} files compared")


def _located(findings: Iterable[Finding], gathered: Gathered) -> Iterator[Finding]:
    """Yield findings on published cells with the places in raw/ that the cells came from."""
    rows = {(row.table, row.key): row for some in gathered.assembly.rows.values() for row in some}
    for finding in findings:
        cell = finding.cell
        row = rows.get((cell.table, cell.key)) if cell else None
        place = row.part.places.get(cell.column, row.place) if row and cell else None
        yield replace(finding, place=place)


def _package(project: Project, gathered: Gathered) -> dict[str, bytes]:
    rows = {name: [one.cells for one in some] for name, some in gathered.assembly.rows.items()}
    release = releases.read(project.root, gathered.world.sources.values())
    return package_files(contract.tables().values(), rows, release)


def _validated(folder: Path) -> list[Finding]:
    descriptor = folder / DESCRIPTOR
    findings = inspection.validate(descriptor)
    return findings if failed(findings) else [*findings, *witness.findings(descriptor)]

"""A project to try things on: a copy of this repository's raw files in a folder of its own."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from summitry.cli import main
from summitry.project import Project

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry_validation.findings import Finding

ROOT = Path(__file__).resolve().parent.parent
OURS = "diplomatie-de"
COST_SHARING = "raw/notes/us-rok-cost-sharing.md"
BORDER = "raw/notes/us-dprk-border-meeting.md"
# What is read out of the records, and who is named in them: only a build of the registers needs it.
_READINGS = ("hsg-travels", "hsg-visits", "identities")
_RECORD = re.compile(r"(hsg-[a-z]+)[.,]([0-9]+)")
_SOURCE = re.compile(r"^source: *([a-z0-9-]+)", re.MULTILINE)


def copy(folder: Path) -> Project:
    """Copy what a build reads, without a user's notes; nothing under build/ or datapackage/ is among it.

    Of the registers only the records are copied that our notes and offices name, to be quick.
    """
    project = whole(folder, *_READINGS)
    _forget_records(project)
    return project


def whole(folder: Path, *without: str) -> Project:
    """Copy the same with all records of the registers, but for what has one of these names."""
    shutil.copytree(ROOT / "raw", folder / "raw", ignore=shutil.ignore_patterns(*without))
    shutil.copy(ROOT / "CITATION.cff", folder)
    project = Project(folder)
    _forget_others(project)
    return project


def _forget_records(project: Project) -> None:
    """Remove the records of registers that nothing in raw/ names."""
    naming = [*project.notes, project.root / "raw" / "offices.csv"]
    named = {id for path in naming for id in _RECORD.findall(path.read_text(encoding="utf-8"))}
    for file in (project.root / "raw" / "registers").glob("*.csv"):
        head, *lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if (file.stem, line.split(",")[0]) in named]
        file.write_text(head + "".join(kept), encoding="utf-8", newline="\n")


def _forget_others(project: Project) -> None:
    """Remove the notes on other sources than ours, and these sources."""
    for path in project.notes:
        source = _SOURCE.search(path.read_text(encoding="utf-8"))
        if source and source[1] != OURS:
            path.unlink()
            _forget(project, source[1])


def _forget(project: Project, source: str) -> None:
    for file in (project.root / "raw" / "sources").glob(f"{source}.*"):
        file.unlink()
    bibliography = project.root / "raw" / "sources.bib"
    entries = bibliography.read_text(encoding="utf-8").split("\n@")
    kept = "\n@".join(entry for entry in entries if f"{{{source}," not in entry)
    bibliography.write_text(kept, encoding="utf-8", newline="\n")
    offices = project.root / "raw" / "offices.csv"
    lines = offices.read_text(encoding="utf-8").splitlines(keepends=True)
    attested = "".join(line for line in lines if f",{source}," not in line)
    offices.write_text(attested, encoding="utf-8", newline="\n")


def edit(project: Project, file: str, old: str, new: str) -> None:
    """Replace the first occurrence of some words in a raw file."""
    path = project.root / file
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{file} has no {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def line_of(file: str, words: str) -> int:
    """Return the first line of our own raw file, from 1, in which some words stand."""
    lines = (ROOT / file).read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, start=1) if words in line)


def run(project: Project, *words: str) -> int:
    """Run a verb in a project, as its user would."""
    return main([words[0], "--root", str(project.root), *words[1:]])


def codes(findings: Sequence[Finding]) -> list[str]:
    """Return the codes of findings in their order."""
    return [finding.code for finding in findings]

"""A project to try things on: a copy of this repository's raw files in a folder of its own."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from summitry.cli import main
from summitry.project import Project

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry_validation.findings import Finding

ROOT = Path(__file__).resolve().parent.parent
COST_SHARING = "raw/notes/us-rok-cost-sharing.md"
BORDER = "raw/notes/us-dprk-border-meeting.md"


def copy(folder: Path) -> Project:
    """Copy what a build reads; nothing under build/ or datapackage/ is among it."""
    shutil.copytree(ROOT / "raw", folder / "raw")
    shutil.copy(ROOT / "CITATION.cff", folder)
    return Project(folder)


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

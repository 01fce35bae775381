"""Format: the notes of a project in their one form, or a finding for each that is not in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from summitry.notes.formatting import formatted, unsettled
from summitry.notes.reader import content, decoded
from summitry.publishing.disk import replace, reported
from summitry.publishing.recovery import finish
from summitry_validation.findings import FindingsError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summitry.project import Project
    from summitry_validation.findings import Finding


@dataclass(frozen=True, slots=True)
class Result:
    """What was looked at, which of it was rewritten (as findings show it), and what was found."""

    notes: list[str] = field(default_factory=list)
    rewritten: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def form(project: Project, names: Iterable[str] = (), check: bool = False) -> Result:
    """Rewrite notes in their one form; where `check`, only find the first line of each that would change.

    `names` are names of notes or paths; without any, all notes are meant. A note that cannot be read, or that
    would not say what it says now, stays as it is and is a finding.
    """
    finish(project.root)
    result = Result()
    for path in [_path(project, name) for name in names] or project.notes:
        file = _shown(project, path)
        result.notes.append(file)
        try:
            _form(path, file, check, result)
        except FindingsError as error:
            result.findings.extend(error.findings)
    return result


def _form(path: Path, file: str, check: bool, result: Result) -> None:
    text = decoded(file, content(path))
    new = formatted(file, text)
    if check:
        result.findings.extend(unsettled(file, text, new))
    elif new != text:
        with reported("N073", file):
            replace(path, new.encode())
        result.rewritten.append(file)


def _path(project: Project, name: str) -> Path:
    return Path(name) if Path(name).suffix else project.root / "raw" / "notes" / f"{name}.md"


def _shown(project: Project, path: Path) -> str:
    whole = path.resolve()
    return project.relative(whole) if whole.is_relative_to(project.root) else str(whole)

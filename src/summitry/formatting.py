"""Format: the notes and the authorities of a project in their one form, or a finding for each that is not."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from summitry.authorities import TABLES
from summitry.authorities.order import arranged
from summitry.notes.formatting import formatted, unsettled
from summitry.notes.reader import content, decoded
from summitry.publishing.disk import replace, reported
from summitry.publishing.recovery import finish
from summitry_validation import regular_files
from summitry_validation.findings import Finding, FindingsError, Place
from summitry_validation.limits import RAW_FILE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summitry.project import Project

    Form = tuple[str, Sequence[Finding]]

AUTHORITIES = tuple(f"{table}.csv" for table in TABLES)


@dataclass(frozen=True, slots=True)
class Result:
    """What was looked at, which of it was rewritten (as findings show it), and what was found."""

    files: list[str] = field(default_factory=list)
    rewritten: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def form(project: Project, names: Iterable[str] = (), check: bool = False) -> Result:
    """Rewrite notes in their one form, and authorities with their lines in order.

    `names` are names of notes or paths; without any, all notes and authorities are meant. Where `check`,
    nothing is written, and what would change is found. A file that cannot be read, or a note that would not
    say what it says now, stays as it is and is a finding.
    """
    finish(project.root)
    result = Result()
    for path in [_path(project, name) for name in names] or _all(project):
        file = _shown(project, path)
        result.files.append(file)
        try:
            _form(path, file, check, result)
        except FindingsError as error:
            result.findings.extend(error.findings)
    return result


def _form(path: Path, file: str, check: bool, result: Result) -> None:
    new, unsettled = (_authority if path.name in AUTHORITIES else _note)(path, file)
    if check:
        result.findings.extend(unsettled)
    elif unsettled:
        with reported("N073", file):
            replace(path, new.encode())
        result.rewritten.append(file)


def _note(path: Path, file: str) -> Form:
    text = decoded(file, content(path))
    new = formatted(file, text)
    return new, unsettled(file, text, new)


def _authority(path: Path, file: str) -> Form:
    try:
        text = regular_files.text(path, RAW_FILE.most, path.parent)
    except (OSError, UnicodeDecodeError) as error:
        raise FindingsError(
            [Finding("P015", file, Place(file), detail=regular_files.reason(error))]
        ) from error
    return arranged(path.stem, file, text)


def _all(project: Project) -> list[Path]:
    raw = project.files("raw", ".csv")
    return [*project.notes, *(path for path in raw if path.name in AUTHORITIES)]


def _path(project: Project, name: str) -> Path:
    return Path(name) if Path(name).suffix else project.root / "raw" / "notes" / f"{name}.md"


def _shown(project: Project, path: Path) -> str:
    whole = path.resolve()
    return project.relative(whole) if whole.is_relative_to(project.root) else str(whole)

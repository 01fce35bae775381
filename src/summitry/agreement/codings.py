"""One coding: a folder of notes, read with the authorities of the project that it lies in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from os.path import isdir
from pathlib import Path
from typing import TYPE_CHECKING

from summitry import gathering, project
from summitry.project import Project
from summitry_validation.catalogue import failed
from summitry_validation.findings import Finding, FindingsError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.assembly.facts import Row
    from summitry.sources.anchors import Anchors

# How far a source is coded is no matter here: a second coder may have been given a part of it.
_COVERAGE = ("E045", "E046")
_NOTES = Path("raw") / "notes"


@dataclass(frozen=True, slots=True)
class Coding:
    """The rows of a coding by table, the sentences of its sources, and the parent of each actor."""

    folder: str
    rows: Mapping[str, Sequence[Row]]
    anchors: Mapping[str, Anchors]
    parents: Mapping[str, str | None]


def read(folder: str, root: str | None = None) -> Coding:
    """Return the coding in a folder of notes, or in the notes of a project that is named by its own folder.

    The authorities are those of the nearest project at or above the folder, else those of the project at
    `root`, else of the nearest one at or above the working folder.

    Raises
    ------
    FindingsError
        Where the folder is none or has no notes, or what is read there has errors.

    """
    path = Path(folder)
    if not isdir(folder):
        raise FindingsError([Finding("E050", folder)])
    notes = path / _NOTES if (path / _NOTES).is_dir() else path
    here = Project(_root(notes, root), notes)
    if not here.notes:
        raise FindingsError([Finding("E051", folder)])
    gathered = gathering.gather_notes(here)
    errors = [_shown(one, here) for one in gathered.findings if one.code not in _COVERAGE]
    if failed(errors):
        raise FindingsError(errors)
    world = gathered.world
    return Coding(notes.as_posix(), gathered.assembly.rows, world.anchors, world.authorities.parents)


def _root(notes: Path, root: str | None) -> Path:
    above = notes.resolve().parents
    return next((one for one in above if (one / _NOTES).is_dir()), None) or project.find(root).root


def _shown(finding: Finding, here: Project) -> Finding:
    """Return a finding with its path from the root in full: the two codings may lie in two projects."""
    place = finding.place
    if not place or Path(place.file).parent == here.folder:
        return finding
    return replace(finding, place=replace(place, file=str(here.root / place.file)))

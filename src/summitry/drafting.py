"""A new note: its skeleton under raw/notes/, with what can be known filled in, and never over a file."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from summitry import gathering
from summitry.notes.forms import FORMS
from summitry.notes.leaves import fits
from summitry.notes.skeleton import skeleton
from summitry.publishing.recovery import finish
from summitry_validation.findings import Finding, FindingsError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from summitry.project import Project
    from summitry.sources.bibliography import Source


def draft(project: Project, key: str) -> str:
    """Write the skeleton of the note `key` and return the source that was filled in, or "".

    Raises
    ------
    FindingsError
        Where the key is malformed or taken, or the file is there or cannot be written; nothing is written
        then.

    """
    if not fits("word", key):
        raise FindingsError([Finding("N008", key, near=_nearest_word(key), detail=FORMS["word"].says)])
    finish(project.root)
    path = project.root / "raw" / "notes" / f"{key}.md"
    world = gathering.gather_notes(project).world
    table = world.ids.table(key) or ("sources" if key in world.sources else "")
    if table and not os.path.lexists(path):
        raise FindingsError([Finding("R004", key, detail=table)])
    source = _source(world.sources)
    _write(path, skeleton(key, source), project.relative(path))
    return source


def _nearest_word(key: str) -> str:
    """Return a key that a name or a path may stand for.

    >>> _nearest_word("raw/notes/Harbour Dispute.md")
    'harbour-dispute'
    """
    return "-".join(re.findall("[a-z0-9]+", key.lower().rpartition("/")[2].removesuffix(".md")))


def _source(sources: Mapping[str, Source]) -> str:
    """Return the one source that is coded, or "" where none or several are; a cited one has no notes."""
    coded = [key for key, source in sources.items() if source.coding != "cited"]
    return coded[0] if len(coded) == 1 else ""


def _write(path: Path, text: str, file: str) -> None:
    ours = False
    try:
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            ours = True
            stream.write(text)
    except FileExistsError as error:
        raise FindingsError([Finding("N061", file)]) from error
    except OSError as error:
        if ours:
            path.unlink(missing_ok=True)
        raise FindingsError([Finding("N062", file, detail=error.strerror or str(error))]) from error

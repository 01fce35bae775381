"""Invented notes and projects, as large as you like, to test and to measure with; the same for the same seed.

>>> from summitry.testing import notes
>>> [note.name for note in notes(2)]
['early-locks-0', 'shared-lights-1']

Everything in them is invented: states, persons, sources. What is planted in `spoilt` notes is known.
"""

from __future__ import annotations

import shutil
from importlib.resources import as_file, files
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from summitry.project import Project
from summitry.sources import anchor_files, anchors
from summitry.testing import demands, entries, meetings
from summitry.testing.planting import plant
from summitry.testing.story import PARAGRAPHS, SENTENCES, SOURCES, Story, story
from summitry.testing.words import draw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

__all__ = ["Note", "Spoilt", "notes", "project", "spoilt"]

# In the order in which they stand in a note; each names entries of those before it.
_SECTIONS: tuple[Callable[[Story], Iterator[str]], ...] = (
    meetings.meetings,
    demands.demands,
    entries.amounts,
    entries.outcomes,
    entries.statements,
    entries.caveats,
)


class Note(NamedTuple):
    """A note: its name, which is that of its file without `.md`, and the text of the file."""

    name: str
    text: str


class Spoilt(NamedTuple):
    """A note with one slip: the code of the finding that it provokes, and its line, from 1."""

    name: str
    text: str
    code: str
    line: int


def notes(number: int, seed: int = 0) -> Iterator[Note]:
    """Yield invented notes; the first ones of a longer run are those of a shorter one.

    A note names the authorities of the invented world and notes before it, so that all of them together, in
    a project, are without a finding.
    """
    for index in range(number):
        yield _note(index, seed)


def spoilt(number: int, seed: int = 0) -> Iterator[Spoilt]:
    r"""Yield the same notes, each with one slip planted in it.

    Together in a project they may provoke more: a note that cannot be read makes no ids for the others.

    >>> note = next(spoilt(1))
    >>> note.code, note.text.split("\n")[note.line - 1]
    ('N001', '    strenght: request')
    """
    for index in range(number):
        name, text = _note(index, seed)
        yield Spoilt(name, *plant(text, index))


def project(folder: Path, number: int, seed: int = 0) -> Project:
    """Write a project of invented notes into a folder; `check` and `build` accept it without a finding."""
    with as_file(files(__name__).joinpath("world")) as world:
        shutil.copytree(world, folder, dirs_exist_ok=True)
    for source, language in SOURCES.items():
        found = anchors.anchor(_source(source, seed), language)
        _write(folder / "raw" / "sources" / f"{source}.csv", anchor_files.write(found))
    for note in notes(number, seed):
        _write(folder / "raw" / "notes" / f"{note.name}.md", note.text)
    return Project(folder)


def _note(index: int, seed: int) -> Note:
    told = story(index, seed)
    lines = ["---", *entries.head(told)]
    for section in _SECTIONS:
        below = [*section(told)]
        lines += ["", f"{section.__name__}:", *below] if below else []
    return Note(told.name, "\n".join([*lines, "---", f"{told.sentence()}.", ""]))


def _source(source: str, seed: int) -> str:
    """Return the text of an invented source, a line a paragraph."""
    rng = Random(f"{seed}/{source}")  # noqa: S311 - it invents, and keeps no secret
    lines = [[f"The {draw(rng, 'noun')} wait." for _ in range(SENTENCES)] for _ in range(PARAGRAPHS)]
    return "\n".join(" ".join(line) for line in lines)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")

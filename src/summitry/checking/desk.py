"""Where a note is looked at: what it stands on, which is read when a note first needs it."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from summitry.assembly import index
from summitry.checking.entries import Entry, packed
from summitry.checking.prints import digest, fingerprint
from summitry.checking.questions import Questions
from summitry.gathering.faults import faults
from summitry.gathering.ground import contents, ground
from summitry.notes import reader

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from summitry.assembly.index import ByNote
    from summitry.gathering.ground import Ground
    from summitry.notes.classes import Note
    from summitry.project import Project
    from summitry_validation.nearness import Kinds


class Look(NamedTuple):
    """The entry of a note, and what the note asked of others and was told, None if it is but remembered."""

    entry: Entry
    asked: Mapping[tuple[str, tuple[str, ...]], bool] | None = None


class Desk:
    """What notes stand on; `digest` stands for the contents of its files, and `prints` for those of each."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.contents = contents(project)
        self.prints = {file: fingerprint(content) for file, content in self.contents.items()}
        self.digest = digest(
            f"{file}\n{self.prints[file] or str(why)}" for file, why in self.contents.items()
        )

    @cached_property
    def ground(self) -> Ground:
        """Return what these files say."""
        return ground(self.contents)

    @property
    def known(self) -> Kinds:
        """Return the table of each id that no note makes."""
        return self.ground.world.ids.known

    def read(self, file: str) -> bytes | OSError:
        """Return the contents of a note, or why it cannot be read."""
        return reader.content(self.project.root / file)

    def note(self, file: str) -> Note | None:
        """Return a note, None where it cannot be read."""
        return reader.reading(file, self.read(file)).note

    def look(
        self, file: str, content: bytes | OSError, made: ByNote | None = None, unread: Collection[str] = ()
    ) -> Look:
        """Return what is to say of a note, by the ids that all notes have made, or while some are unread."""
        reading = reader.reading(file, content)
        entry = Entry(file, fingerprint(content), findings=reading.findings)
        return self._among(reading.note, entry, made, unread) if reading.note else Look(entry, {})

    def _among(self, note: Note, entry: Entry, made: ByNote | None, unread: Collection[str]) -> Look:
        name, own = note.note.text, [*index.ids(note)]
        tables = index.by_note([own])
        asked = Questions(self.known, made or tables, name, unread)
        found = faults(note, replace(self.ground.world, ids=asked))
        whole = replace(
            entry,
            name=name,
            source=note.source.text,
            cited=" ".join(found.cited),
            findings=(*entry.findings, *found.findings),
            clashes=tuple(index.clashes(own, self.known)),
            hinted=bool(asked.hints),
            ids=packed(tables[name], name),
        )
        return Look(whole, asked.asked)

"""What notes refer to: the authorities, the sources, and the ids of all notes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from summitry_validation.nearness import Vocabulary, nearest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.authorities import Authorities
    from summitry.normalize.names import Names
    from summitry.notes.classes import Note
    from summitry.notes.values import Locator, Text
    from summitry.registers import Records
    from summitry.sources.anchors import Anchors
    from summitry.sources.bibliography import Source

# Of how many notes and tables the ids are kept prepared; a note seeks in a few tables only.
_HINTS = 8


@dataclass(frozen=True, slots=True)
class World:
    """Everything outside a note that the note may name; `ids` gives the table of each id of all notes."""

    authorities: Authorities
    sources: Mapping[str, Source]
    anchors: Mapping[str, Anchors]
    records: Records
    names: Names
    ids: Mapping[str, str]
    _hints: dict[tuple[str, Sequence[str]], Vocabulary] = field(default_factory=dict, repr=False)

    def near(self, word: str, here: str, tables: Sequence[str]) -> str:
        """Return the id of these tables most like a word, or ""; `here` is left out where an id begins so."""
        if (here, tables) not in self._hints:
            if len(self._hints) > _HINTS:
                self._hints.clear()
            known = (key.removeprefix(here) for key, table in self.ids.items() if table in tables)
            self._hints[here, tables] = Vocabulary(known)
        return nearest(word, self._hints[here, tables])


@dataclass(frozen=True, slots=True)
class Scope:
    """Where assembly stands: in which note, and which locators hold unless an entry has its own."""

    note: Note
    world: World
    at: Sequence[Locator] = ()

    @property
    def language(self) -> str:
        """Return the language of the note's source, in which its phrases are written."""
        source = self.world.sources.get(self.note.source.text)
        return source.language if source else ""

    def ident(self, key: Text | str) -> str:
        """Return the id of an entry of this note."""
        return f"{self.note.note.text}.{key if isinstance(key, str) else key.text}"

    def below(self, at: Sequence[Locator]) -> Scope:
        """Return the scope of what stands below an entry with these locators."""
        return replace(self, at=at or self.at)

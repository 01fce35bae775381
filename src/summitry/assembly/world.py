"""What notes refer to: the authorities, the sources, and the ids of all notes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from summitry.assembly.index import Ids
    from summitry.assembly.resolving import Agent
    from summitry.authorities import Authorities
    from summitry.normalize.names import Names
    from summitry.notes.classes import Note
    from summitry.notes.values import Locator, Text
    from summitry.registers import Records
    from summitry.registers.facts import Facts
    from summitry.registers.known_errors import KnownError
    from summitry.sources.anchors import Anchors
    from summitry.sources.bibliography import Source
    from summitry.sources.uncited import Reason


@dataclass(frozen=True, slots=True)
class World:
    """Everything outside a note that the note may name; `agents` remembers for whom persons act, and when.

    `registers` has all facts of records by id, from which a build makes rows, and `slips` the known errors
    of registers, which are mended in these facts; a check has none.
    """

    authorities: Authorities
    sources: Mapping[str, Source]
    anchors: Mapping[str, Anchors]
    uncited: Mapping[str, Mapping[str, Reason]]
    records: Records
    names: Names
    ids: Ids
    registers: Mapping[str, Facts] = field(default_factory=dict)
    slips: Sequence[KnownError] = ()
    agents: dict[tuple[str, date | None, date | None], Agent] = field(default_factory=dict, repr=False)


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
        return Scope(self.note, self.world, at) if at else self

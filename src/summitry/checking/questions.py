"""Ids that remember what a note asked of other notes, so that its answers can be looked up again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summitry.assembly.index import Ids, beginning

if TYPE_CHECKING:
    from collections.abc import Collection


@dataclass(frozen=True, slots=True)
class Questions(Ids):
    """The ids that the note `name` knows of, and what it asks about those of other notes.

    An id of a note that is still `unread` is taken for one that stands where it is sought, as most do.
    """

    name: str = ""
    unread: Collection[str] = ()
    asked: dict[tuple[str, tuple[str, ...]], bool] = field(default_factory=dict)
    hints: list[str] = field(default_factory=list)

    def has(self, id: str, tables: Collection[str]) -> bool:
        """Return whether an id stands in one of these tables, and remember it if it is of another note."""
        first = beginning(id)
        if first == self.name:
            return Ids.has(self, id, tables)
        answer = first in self.unread or Ids.has(self, id, tables)
        self.asked[id, tuple(tables)] = answer
        return answer

    def near(self, word: str, name: str, tables: Collection[str]) -> str:
        """Return the hint for a word, and remember that there was one."""
        self.hints.append(word)
        return Ids.near(self, word, name, tables)

"""Which looks at notes hold, once the ids of all notes are known."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from summitry.assembly.index import Ids, beginning

if TYPE_CHECKING:
    from summitry.checking.desk import Desk, Look
    from summitry.checking.entries import Entry
    from summitry.checking.made import Made


class Judge:
    """What all notes make now, and what of it was another way when the remembered ones were checked."""

    def __init__(self, desk: Desk, made: Made, before: Made) -> None:
        self.desk = desk
        self.made = made
        self.changed = made.changed(before)

    @cached_property
    def ids(self) -> Ids:
        """Return all ids; asking for them reads what notes stand on."""
        return Ids(self.desk.known, self.made)

    def holds(self, look: Look) -> bool:
        """Return whether another look at the note would give the same findings now.

        Where several notes have one name, each must be looked at with the ids of all of them.
        """
        if self.shares(look.entry):
            return False
        if look.asked is None:
            return self._stands(look.entry)
        # A hint could not be taken for granted.
        return not look.entry.hinted and all(self.ids.has(*ask) == said for ask, said in look.asked.items())

    def shares(self, entry: Entry) -> bool:
        """Return whether another note has the name of this one."""
        return entry.makes and entry.name in self.made.shared

    def settled(self, look: Look) -> Entry:
        """Return the entry of a look that holds, with the answers to its questions."""
        if look.asked is None:
            return look.entry
        return replace(look.entry, asked={id: self._answer(id) for id, _ in look.asked})

    def _stands(self, entry: Entry) -> bool:
        if entry.hinted and self.changed:
            return False
        asked = ((id, said) for id, said in entry.asked.items() if beginning(id) in self.changed)
        return all(self._answer(id) == said for id, said in asked)

    def _answer(self, id: str) -> str:
        return self.ids.table(id) or ""

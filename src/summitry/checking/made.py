"""The ids that all notes make, by the name of the note; unpacked where somebody asks for them."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from summitry.assembly.index import ByNote
from summitry.checking.entries import unpacked
from summitry_validation.nearness import Kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summitry.checking.entries import Entry

# Of ten thousand notes all ids together would take more memory than all that is checked.
_KEPT = 1024


class Made(ByNote):
    """The table of each id by the name of its note; of notes that share a name the last one counts."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.packed: dict[str, list[str]] = defaultdict(list)
        for one in entries:
            if one.makes:
                self.packed[one.name].append(one.ids)
        self._unpacked = lru_cache(_KEPT)(self._unpack)

    def __getitem__(self, name: str) -> Kinds:
        return self._unpacked(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self.packed)

    def __len__(self) -> int:
        return len(self.packed)

    @cached_property
    def shared(self) -> frozenset[str]:
        """Return the names that more than one note has."""
        return frozenset(name for name, some in self.packed.items() if len(some) > 1)

    def changed(self, other: Made) -> frozenset[str]:
        """Return the names whose ids are not those of another time."""
        names = self.packed.keys() | other.packed.keys()
        return frozenset(name for name in names if self.packed.get(name) != other.packed.get(name))

    def _unpack(self, name: str) -> Kinds:
        some = self.packed.get(name)
        if some is None:
            raise KeyError(name)
        return Kinds((id, table) for text in some for id, table in unpacked(text, name).items())

"""Hints at the ids of a project, for a word that nothing answers to."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from summitry_validation.nearness import LONGEST, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_EXAMPLES = 5


class Hints:
    """The ids of all notes, authorities and registers, sorted out once the first hint is asked for."""

    def __init__(self, ids: Mapping[str, str], records: Iterable[str] = ()) -> None:
        self._ids = ids
        self._records = records
        self._vocabularies: dict[tuple[str, Sequence[str]], Vocabulary] = {}

    def nearest(self, word: str, tables: Sequence[str], note: str = "") -> str:
        """Return the id of these tables most like a word, or ""; rows of `note` go by their keys, and first.

        >>> Hints({"tea.cup": "demands", "cap": "persons"}).nearest("cups", ("persons", "demands"), "tea")
        'cup'
        """
        if len(word) > LONGEST:
            return ""
        return (note and self._known(note, tables).nearest(word)) or self._known("", tables).nearest(word)

    def records(self, register: str) -> Sequence[str]:
        """Return a few records of a register, by which one sees how they are named."""
        return self._examples.get(register, ())

    def _known(self, note: str, tables: Sequence[str]) -> Vocabulary:
        if (note, tables) not in self._vocabularies:
            words = self._keys[note] if note else iter(self._ids.items())
            self._vocabularies[note, tables] = Vocabulary(word for word, table in words if table in tables)
        return self._vocabularies[note, tables]

    @cached_property
    def _examples(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for record in self._records:
            some = found[record.partition(".")[0]]
            if len(some) < _EXAMPLES:
                some.append(record)
        return found

    @cached_property
    def _keys(self) -> Mapping[str, list[tuple[str, str]]]:
        """Return the keys of each note's rows, with their tables."""
        keys: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for name, table in self._ids.items():
            note, dot, key = name.partition(".")
            if dot:
                keys[note].append((key, table))
        return keys

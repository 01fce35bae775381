"""The ids that notes make, before anything is resolved: what one entry may say of another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from summitry.assembly import demands
from summitry_validation.findings import Finding
from summitry_validation.nearness import Kinds, Vocabulary, nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from summitry.notes.classes import Amount, Caveat, Meeting, Note, Outcome, Statement
    from summitry.notes.values import Named, Text

_NONE = Kinds()
Id = tuple[str, str, "Text | Named"]
"""An id, the table that its row stands in, and the word in which it is written."""


class ByNote(Mapping[str, Kinds]):
    """The table of each id that notes make, by the name of the note."""

    @cached_property
    def names(self) -> Vocabulary:
        """Return the names of the notes, prepared for hints."""
        return Vocabulary(self)


class Listed(dict[str, Kinds], ByNote):
    """The same, all at hand."""


@dataclass(frozen=True, slots=True)
class Ids:
    """The table of each id; those that notes `made` stand by the name of the note, with which they begin.

    >>> dues = Kinds({"dues": "processes", "dues.first-round": "summits"})
    >>> ids = Ids(Kinds({"USA": "actors"}), Listed({"dues": dues}))
    >>> ids.table("dues.first-round"), ids.table("USA"), ids.has("USA", ["summits"])
    ('summits', 'actors', False)
    >>> ids.near("first-ruond", "dues", ["summits"]), ids.near("deus.first-ruond", "tolls", ["summits"])
    ('first-round', 'dues.first-round')
    """

    known: Kinds
    made: ByNote = field(default_factory=Listed)
    _own: dict[str, Kinds] = field(default_factory=dict, init=False, repr=False, compare=False)

    def table(self, id: str) -> str | None:
        """Return the table in which an id stands, None where there is no such id.

        It fills cells, and no finding may hang on it: for those ask `has`, whose answers are remembered.
        """
        return self.made.get(beginning(id), _NONE).get(id) or self.known.get(id)

    def has(self, id: str, tables: Collection[str]) -> bool:
        """Return whether an id stands in one of these tables."""
        return self.table(id) in tables

    def near(self, word: str, name: str, tables: Collection[str]) -> str:
        """Return the id most like a word that stands in a note of this name, "" where none is alike.

        Sought are ids of the note itself, without its name, ids of the note that the word seems to name, and
        ids that are made by no note.
        """
        first = beginning(word)
        other = first if first in self.made else nearest(first, self.made.names)
        seen = (self._without(name), self.made.get(other, _NONE), self.known)
        return nearest(word, Vocabulary(some.nearest(word, tables) for some in seen))

    def _without(self, name: str) -> Kinds:
        """Return the table of each id of a note without the name of the note."""
        if name not in self._own:
            made = self.made.get(name, _NONE)
            self._own[name] = Kinds((id.removeprefix(f"{name}."), table) for id, table in made.items())
        return self._own[name]


def beginning(id: str) -> str:
    """Return the first part of an id, which is the name of the note where a note made it."""
    return id.partition(".")[0]


def ids(note: Note) -> Iterator[Id]:
    """Yield the id of every row that the note makes, except evidence and links."""
    name = note.note.text
    yield name, "processes", note.note
    for meeting in note.meetings:
        yield from _meeting(meeting, name)
    for demand in note.demands:
        for key, _ in demands.ids(demand, f"{name}.{demand.key.text}"):
            yield key, "demands", demand.key
    for caveat in note.caveats:
        yield from _caveat(caveat, name)
    for table, entries in _plain(note).items():
        yield from ((f"{name}.{one.key.text}", table, one.key) for one in entries)


def by_note(made: Iterable[Iterable[Id]]) -> ByNote:
    """Return the table of each id by the name of the note with which the id begins."""
    tables = Listed()
    for key, table, _ in (one for some in made for one in some):
        tables.setdefault(beginning(key), Kinds())[key] = table
    return tables


def clashes(made: Iterable[Id], known: Mapping[str, str]) -> Iterator[Finding]:
    """Yield a finding for each id that another row has, or that has been retired; ids are never reused."""
    seen: dict[str, str] = dict(known)
    for key, table, word in made:
        if key in seen:
            yield Finding("R004", key, word.place, detail=seen[key])
        seen.setdefault(key, table)


def _meeting(meeting: Meeting, name: str) -> Iterator[Id]:
    summit = f"{name}.{meeting.key.text}"
    yield summit, "summits", meeting.key
    if meeting.when_inferred:
        yield f"{summit}.inferred-date", "caveats", meeting.key
    for person in meeting.people:
        yield f"{summit}.{person.who.id}.{person.role.text}", "participants", person.who


def _caveat(caveat: Caveat, name: str) -> Iterator[Id]:
    for word in caveat.about:
        yield f"{name}.{caveat.key.text}.{word.text}", "caveats", caveat.key


def _plain(note: Note) -> dict[str, list[Statement | Outcome | Amount]]:
    """Return the entries, wherever they stand, whose row has the id of their key."""
    outcomes = [*note.outcomes, *(one for demand in note.demands for one in demand.outcomes)]
    below = [one.amounts for one in note.demands] + [one.amounts for one in note.statements]
    below += [one.amounts for one in outcomes]
    amounts = [*note.amounts, *(one for some in below for one in some)]
    return {"statements": [*note.statements], "outcomes": [*outcomes], "amounts": [*amounts]}

"""What is done in a clause: each act governs the people and occasions up to the next one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from summitry.registers.reading.notation import Pattern, compiled, key
from summitry.registers.reading.vocabulary import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summitry.registers.reading.wording import Clause

T = TypeVar("T")


class Act(NamedTuple):
    """A kind of act, as `acts.csv` has it: the basis it gives for a meeting, and the part of who is named."""

    name: str
    kind: str
    basis: str
    part: str
    event_type: str
    visit_category: str


class Found(NamedTuple, Generic[T]):
    """What a pattern stands for, and the characters of the text that it matches."""

    value: T
    start: int
    end: int


@dataclass(frozen=True)
class Patterns(Generic[T]):
    """Patterns by how the words begin with which they may begin."""

    by_key: Mapping[str, Sequence[tuple[Pattern, T]]]

    def at(self, text: str, start: int, end: int) -> list[Found[T]]:
        """Return all that stand at a place, the longest first, and of equal ones the first in the file."""
        found = (
            Found(value, start, match.end())
            for pattern, value in self.by_key.get(key(text[start : start + 3].split(" ", maxsplit=1)[0]), ())
            if (match := pattern.expression.match(text, start, end))
        )
        return sorted(found, key=lambda one: -one.end)


def indexed(pairs: Iterable[tuple[str, T]]) -> Patterns[T]:
    """Return patterns by their first letters; `pairs` are notations and what they stand for."""
    by_key: dict[str, list[tuple[Pattern, T]]] = defaultdict(list)
    for source, value in pairs:
        pattern = compiled(source)
        for one in sorted(pattern.keys):
            by_key[one].append((pattern, value))
    return Patterns(by_key)


def acts(clause: Clause) -> Iterator[Found[Act]]:
    """Yield the acts of a clause in their order; none overlaps another.

    A noun for a meeting is an act where one took part in it, and none where it was only spoken of.
    """
    end, last = -1, "attend"
    for word in clause.words:
        if word.start >= end and (found := _patterns().at(clause.text, word.start, clause.end)):
            end = found[0].end
            if found[0].value.kind != "noun" or last == "attend":
                yield found[0]
                last = found[0].value.kind


@cache
def _patterns() -> Patterns[Act]:
    known = {row["act"]: Act(*(row[column] for column in _COLUMNS)) for row in table("acts")}
    return indexed((row["pattern"], known[row["act"]]) for row in table("patterns"))


_COLUMNS = ("act", "kind", "basis", "part", "event_type", "visit_category")

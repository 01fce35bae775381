"""Persons as surnames are compared with: what their full names attest, by kind of office."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from summitry.registers.resolving.likeness import word_alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from summitry.registers.resolving.mentions import Mention
    from summitry.registers.resolving.names import Name
    from summitry.registers.resolving.nodes import Node

_SHORTEST_ALIKE = 6


@dataclass(frozen=True, eq=False)
class Known:
    """A person with the days on which a name that stands alone shows him or her, by kind of office."""

    nodes: Sequence[Node]
    actors: frozenset[str] = field(init=False)
    names: frozenset[Name] = field(init=False)
    days: dict[str, list[date]] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "actors", frozenset().union(*(node.actors for node in self.nodes)))
        object.__setattr__(self, "names", frozenset().union(*(node.names for node in self.nodes)))
        object.__setattr__(self, "days", _days(one for node in self.nodes for one in node.mentions))

    @property
    def mentions(self) -> list[Mention]:
        """Return all mentions of the person that need no surname to be resolved."""
        return [one for node in self.nodes for one in node.mentions]

    def is_called(self, name: Name, is_royal: bool = False) -> bool:
        """Return whether a short name is part of one of the names; "al-Sabah" of a ruler is its end."""
        return any(_is_part(name, own, is_royal) for own in self.names)

    def is_nearly_called(self, name: Name) -> bool:
        """Return whether a short name is part of one of the names but for a letter or two."""
        words = name.words
        if len("".join(words)) < _SHORTEST_ALIKE:
            return False
        return any(
            all(map(_is_nearly, words, own.words[at : at + len(words)]))
            for own in self.names
            for at in range(len(own.words) - len(words) + 1)
        )

    def encloses(self, kinds: Iterable[str], day: date, most: float) -> bool:
        """Return whether a day lies between two days in office, which are no more than `most` days apart."""
        found = (self.days.get(kind, ()) for kind in kinds)
        return any(
            one <= day <= other and (other - one).days <= most
            for days in found
            for one, other in pairwise([*days[:1], *days])
        )

    def distance(self, kinds: Iterable[str], day: date) -> int | None:
        """Return the days to the nearest day on which an office of these kinds is attested."""
        return min((abs((day - one).days) for kind in kinds for one in self.days.get(kind, ())), default=None)

    def nearest(self, kinds: Iterable[str], day: date) -> date:
        """Return the nearest day on which an office of these kinds is attested."""
        return min(
            (one for kind in kinds for one in self.days[kind] if kind in self.days),
            key=lambda one: abs((day - one).days),
        )

    def lives_after(self, day: date) -> bool:
        """Return whether the person is there after a day."""
        return any(one.is_alive and one.first > day for one in self.mentions)


def _is_nearly(one: str, other: str) -> bool:
    """Return whether two surnames are one but for a letter."""
    return min(len(one), len(other)) >= _SHORTEST_ALIKE and word_alike(one, other, most=1)


def _days(mentions: Iterable[Mention]) -> dict[str, list[date]]:
    found: dict[str, set[date]] = defaultdict(set)
    for one in mentions:
        if one.is_alive and one.title.status != "former":
            for kind in one.title.kinds:
                found[kind].add(one.first)
    return {kind: sorted(days) for kind, days in found.items()}


def _is_part(short: Name, long: Name, is_royal: bool) -> bool:
    if short.ordinal and short.ordinal != long.ordinal:
        return False
    size = len(short.words)
    if is_royal and short.opening:
        return long.words[-size:] == short.words
    return any(long.words[at : at + size] == short.words for at in range(len(long.words) - size + 1))

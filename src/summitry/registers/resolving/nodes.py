"""Nodes: mentions of one name for one actor, not too far apart in time, which are one person."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from summitry.registers.resolving.names import Name, kind
from summitry.registers.resolving.titles import FORMER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from summitry.registers.resolving.mentions import Key, Mention

YEAR = 365.25
# A full name that comes back after so many years may be that of a grandson.
_SAME_NAME = 20 * YEAR


@dataclass(frozen=True, eq=False)
class Node:
    """Mentions of one person; `person_id` is the id that the person has had before, "" where none."""

    mentions: Sequence[Mention]
    person_id: str = ""
    actors: frozenset[str] = field(init=False)
    names: frozenset[Name] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "actors", frozenset(one.actor for one in self.mentions))
        object.__setattr__(self, "names", frozenset(one.name for one in self.mentions))

    @cached_property
    def is_settled(self) -> bool:
        """Return whether an id, of ours or of the register, tells who this is."""
        return bool(self.person_id) or any(one.traveller for one in self.mentions)

    @cached_property
    def first(self) -> date:
        """Return the first day of any mention."""
        return min(one.first for one in self.mentions)

    @cached_property
    def last(self) -> date:
        """Return the first day of the last mention."""
        return max(one.first for one in self.mentions)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Return the kinds of office; those in which a given name is enough are one."""
        found = frozenset().union(*(one.title.kinds for one in self.mentions))
        return found | {"royal"} if found & kind("royal") else found

    @cached_property
    def is_placed(self) -> bool:
        """Return whether only the place says for which actor all of them act."""
        return all(one.basis == "place" for one in self.mentions)

    @cached_property
    def records(self) -> frozenset[tuple[str, str]]:
        """Return the records that name the person."""
        return frozenset(one.record for one in self.mentions)


def nodes(mentions: Iterable[Mention], known: Mapping[Key, str]) -> list[Node]:
    """Return the nodes of mentions whose names stand alone; those who have an id already are one node each.

    Whoever travels for the register has an id there, which makes all that such a person travelled one node.
    """
    some = list(mentions)
    travellers = {one.traveller: known[one.key] for one in some if one.traveller and one.key in known}
    groups: dict[tuple[object, ...], list[Mention]] = defaultdict(list)
    for one in some:
        groups[_group(one, known.get(one.key) or travellers.get(one.traveller, ""))].append(one)
    return [node for group, some in groups.items() for node in _nodes(group, some)]


def _group(one: Mention, id: str) -> tuple[object, ...]:
    if id or one.traveller:
        return id, one.traveller * (not id)
    return one.actor, one.name.key, one.is_royal and len(one.name.words) == 1


def _nodes(group: tuple[object, ...], some: list[Mention]) -> Iterator[Node]:
    if len(group) == 2:  # noqa: PLR2004 - an id and a traveller
        yield Node(some, str(group[0]))
    else:
        yield from map(Node, _split(some))


def _split(mentions: list[Mention]) -> Iterator[list[Mention]]:
    """Yield mentions of one name in parts: after many years it may be somebody else's."""
    mentions.sort(key=lambda one: one.first)
    start = 0
    for at, (before, after) in enumerate(pairwise(mentions), start=1):
        if (after.first - before.first).days > _SAME_NAME and not _is_former(before, after):
            yield mentions[start:at]
            start = at
    yield mentions[start:]


def _is_former(before: Mention, after: Mention) -> bool:
    """Return whether a name comes back as that of a former holder of the office."""
    return after.title.status == FORMER and bool(after.title.kinds & before.title.kinds)


def gap(one: Node, other: Node) -> float:
    """Return the years between two nodes, 0 where they overlap."""
    return max((other.first - one.last).days, (one.first - other.last).days, 0) / YEAR

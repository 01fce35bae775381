"""Which nodes are one person: names that are alike, an office of one kind, and days not far apart."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from summitry.registers.reading.vocabulary import table
from summitry.registers.resolving.likeness import alike
from summitry.registers.resolving.nodes import gap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from summitry.registers.resolving.names import Name
    from summitry.registers.resolving.nodes import Node

    Links = Mapping[int, set[int]]

# Years between mentions that may be one person: by the same name, by one that is alike, by a king's alone.
_SAME, _ALIKE, _ROYAL, _AWAY = 20, 10, 3, 2


def persons(nodes: Sequence[Node], apart: Callable[[Node, Node], bool]) -> list[list[Node]]:
    """Return the nodes of each person; `apart` tells whether a decision keeps two of them apart.

    A node that may belong to two persons, who are not one, belongs to neither.
    """
    links: dict[int, set[int]] = {at: set() for at in range(len(nodes))}
    for one, other in _pairs(nodes):
        if are_linked(nodes[one], nodes[other]) and not apart(nodes[one], nodes[other]):
            links[one].add(other)
            links[other].add(one)
    for at in sorted(
        links, key=lambda at: (max(len(name.words) for name in nodes[at].names), nodes[at].first)
    ):
        if _is_vague(at, links, nodes):
            for other in links[at]:
                links[other].discard(at)
            links[at] = set()
    return [[nodes[at] for at in sorted(part)] for part in _components(links)]


def _pairs(nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of nodes that may be one: of actors that follow each other, or of the same words."""
    groups: dict[object, set[int]] = defaultdict(set)
    for at, node in enumerate(nodes):
        for actor in node.actors:
            for group in (actor, *successors().get(actor, ())):
                groups[group].add(at)
        for name in node.names:
            groups[tuple(sorted(name.words))].add(at)
    yield from {pair for some in groups.values() for pair in combinations(sorted(some), 2)}


@cache
def successors() -> Mapping[str, set[str]]:
    """Return the actors that follow another one, by its id."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in table("successors"):
        found[row["actor_id"]].add(row["successor_id"])
    return found


def related(one: str, other: str) -> bool:
    """Return whether two actors are the same or one follows the other."""
    return one == other or other in successors().get(one, ()) or one in successors().get(other, ())


def are_linked(one: Node, other: Node) -> bool:
    """Return whether two nodes are one person by the rules, as far as the two alone can tell."""
    if (one.is_settled and other.is_settled) or _clash(one, other):
        return False
    pairs = [(first, second) for first in one.names for second in other.names]
    is_same = any(first.key == second.key for first, second in pairs)
    years = gap(one, other)
    if any(related(first, second) for first in one.actors for second in other.actors):
        return (is_same and years <= _SAME) or _are_alike(one, other, pairs, years)
    if _is_elsewhere(one) or _is_elsewhere(other):
        is_whole = any(len(first.words) > 1 or first.ordinal for first in one.names)
        return is_same and is_whole and years <= _ALIKE
    return False


def _is_elsewhere(node: Node) -> bool:
    """Return whether the actor of a node says little of the state: an organisation, or that of the place."""
    return node.is_placed or all(actor.islower() for actor in node.actors)


def _clash(one: Node, other: Node) -> bool:
    """Return whether a record names both, who are then two, unless it names one office twice."""
    return bool(one.records & other.records) and not (
        one.kinds & other.kinds and {name.key for name in one.names} & {name.key for name in other.names}
    )


def _are_alike(one: Node, other: Node, pairs: Iterable[tuple[Name, Name]], years: float) -> bool:
    if not one.kinds & other.kinds:
        return False
    if "royal" in one.kinds & other.kinds and years <= _ROYAL and any(_are_royal(*pair) for pair in pairs):
        return True
    return years <= _ALIKE and any(alike(*pair) for pair in pairs)


def _are_royal(one: Name, other: Name) -> bool:
    """Return whether a given name alone is the beginning of the other name."""
    short, long = sorted((one, other), key=lambda name: (len(name.words), name.ordinal))
    if len(short.words) > 1 or short.opening or short.ordinal not in ("", long.ordinal):
        return False
    return short.words[0] == long.words[0] and not long.opening


def _is_vague(at: int, links: Links, nodes: Sequence[Node]) -> bool:
    """Return whether the neighbours of a node are several persons when it is away."""
    if len(links[at]) < 2 or nodes[at].is_settled:  # noqa: PLR2004 - between two
        return False
    rest = {key: some - {at} for key, some in links.items() if key != at}
    return len({frozenset(_reached(other, rest)) for other in links[at]}) > 1 and _is_shorter(
        at, links, nodes
    )


def _is_shorter(at: int, links: Links, nodes: Sequence[Node]) -> bool:
    """Return whether two persons of different names meet in this one, which says less than each of them."""
    own = min(len(name.words) for name in nodes[at].names)
    longer = [
        nodes[other] for other in links[at] if max(len(name.words) for name in nodes[other].names) > own
    ]
    names = [name for node in longer for name in node.names]
    return sum(nodes[other].is_settled for other in links[at]) > 1 or any(
        not alike(*pair) for pair in combinations(names, 2)
    )


def _components(links: Links) -> Iterator[set[int]]:
    seen: set[int] = set()
    for at in links:
        if at not in seen:
            found = _reached(at, links)
            seen |= found
            yield found


def _reached(start: int, links: Links) -> set[int]:
    found, todo = {start}, [start]
    while todo:
        fresh = links[todo.pop()] - found
        found |= fresh
        todo += fresh
    return found

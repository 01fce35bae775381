"""What follows from the parents of actors."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


_SEVERAL = frozenset(("collective", "unspecified"))


def top_actor(actor_id: str, parents: Mapping[str, str | None]) -> str:
    """Return the actor at the top of this actor's line of parents: a ministry acts for its state.

    `parents` names each actor's parent_id. An actor without a parent is its own top; a line of parents
    that runs in a circle ends where it meets itself.

    >>> top_actor("us-state-department", {"us-state-department": "USA", "USA": None})
    'USA'
    """
    seen = set()
    while (parent := parents.get(actor_id)) and actor_id not in seen:
        seen.add(actor_id)
        actor_id = parent
    return actor_id


def is_several(actor_type: str | None) -> bool:
    """Return whether an actor of this type may be several: a collective is not expanded, nor is one unnamed.

    >>> is_several("collective"), is_several("state")
    (True, False)
    """
    return actor_type in _SEVERAL


def flattened(parents: Mapping[str, str | None]) -> dict[str, str | None]:
    """Return for each actor the top of its line of parents in place of its parent, None for a top.

    `top_actor` gives the same for both, but no longer climbs the same line again and again.

    >>> flattened({"a": "b", "b": "c", "c": None})
    {'a': 'c', 'b': 'c', 'c': None}
    """
    tops: dict[str, str] = {}
    for start in parents:
        line, end = _climbed(start, parents, tops)
        circle = line[line.index(end) :] if end in line else []
        tops.update((one, one) for one in circle)
        tops.update((one, tops.get(end, end)) for one in line if one not in tops)
    return {actor: None if tops.get(actor, actor) == actor else tops[actor] for actor in parents}


def _climbed(
    start: str, parents: Mapping[str, str | None], known: Mapping[str, str]
) -> tuple[list[str], str]:
    """Return the line from an actor upwards, and where it ends: at a top, at a known one, or in itself."""
    line: dict[str, None] = {}
    here = start
    while (parent := parents.get(here)) and here not in known and here not in line:
        line[here] = None
        here = parent
    return list(line), here


def is_internal(demander_id: str, addressee_id: str, parents: Mapping[str, str | None]) -> bool:
    """Return whether demander and addressee belong to one and the same top actor.

    >>> is_internal("us-state-department", "USA", {"us-state-department": "USA"})
    True
    """
    return top_actor(demander_id, parents) == top_actor(addressee_id, parents)

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


def is_internal(demander_id: str, addressee_id: str, parents: Mapping[str, str | None]) -> bool:
    """Return whether demander and addressee belong to one and the same top actor.

    >>> is_internal("us-state-department", "USA", {"us-state-department": "USA"})
    True
    """
    return top_actor(demander_id, parents) == top_actor(addressee_id, parents)

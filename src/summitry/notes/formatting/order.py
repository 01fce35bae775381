"""The order of keys: as the note classes declare them. On the way the source's own words are marked."""

from __future__ import annotations

from dataclasses import replace
from operator import itemgetter
from typing import TYPE_CHECKING

from summitry.notes.formatting.parts import Collection
from summitry.notes.forms import VERBATIM
from summitry.notes.plans import plan
from summitry.notes.values import Entry

if TYPE_CHECKING:
    from collections.abc import Callable

    from summitry.notes.formatting.parts import Words
    from summitry.notes.keys import Key

    Node = Words | Collection


def ordered(node: Collection, entry: type[Entry]) -> Collection:
    """Return the map of a note class with its keys in order; a list is returned as it is.

    An unknown key stays behind the known one that it stands behind.
    """
    slots = plan(entry).slots if node.mapping else {}
    ranks = {name: rank for rank, name in enumerate(dict.fromkeys(slot.name for slot in slots.values()))}
    rank, ranked = -1, []
    for item in node.items:
        slot = slots.get(item.key.value) if item.key else None
        rank = ranks[slot.name] if slot else rank
        ranked.append((rank, replace(item, value=_below(item.value, slot.key)) if slot else item))
    return replace(node, items=tuple(item for _, item in sorted(ranked, key=itemgetter(0))))


def _below(node: Node, key: Key) -> Node:
    """Return what stands under a key, in order."""
    if key.form in VERBATIM:
        return _verbatim(node)
    if key.below is Entry or not isinstance(node, Collection):
        return node
    if key.shape == "entry" or (key.shape == "people" and node.mapping):
        return ordered(node, key.below)
    return _each(node, lambda one: ordered(one, key.below) if isinstance(one, Collection) else one)


def _verbatim(node: Node) -> Node:
    return _each(node, _verbatim) if isinstance(node, Collection) else replace(node, verbatim=True)


def _each(node: Collection, change: Callable[[Node], Node]) -> Collection:
    return replace(node, items=tuple(replace(item, value=change(item.value)) for item in node.items))

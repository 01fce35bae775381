"""What the walk needs to know of a note class, worked out once: which word fills which field."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summitry.notes.keys import keys, written

if TYPE_CHECKING:
    from summitry.notes.keys import Key
    from summitry.notes.values import Entry


class Slot(NamedTuple):
    """The field that a key fills, and its declaration."""

    name: str
    key: Key


class Plan(NamedTuple):
    """The slot of each word that may stand as a key, and the fields that must be filled."""

    slots: dict[str, Slot]
    required: frozenset[str]


_PLANS: dict[type[Entry], Plan] = {}


def plan(entry: type[Entry]) -> Plan:
    """Return the plan of a note class."""
    if entry not in _PLANS:
        _PLANS[entry] = _make(entry)
    return _PLANS[entry]


def _make(entry: type[Entry]) -> Plan:
    declared = keys(entry).items()
    slots = {word: Slot(name, key) for name, key in declared for word in written(name, key)}
    return Plan(slots, frozenset(name for name, key in declared if key.required))

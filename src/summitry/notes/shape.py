"""The walk of tree and note classes together: values, and everything that does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from summitry.notes.branches import BRANCHES, one, pairs
from summitry.notes.keys import asks, keys, label, written
from summitry.notes.leaves import fits, misfit
from summitry.notes.plans import plan
from summitry.notes.tree import Mapping, Scalar, Sequence
from summitry.notes.values import Entry
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from summitry.notes.branches import Branch
    from summitry.notes.keys import Key
    from summitry.notes.sheet import Sheet
    from summitry.notes.tree import Node

E = TypeVar("E", bound=Entry)

# What begins so in a new note is to be replaced.
OPEN = "<"


def shape(entry: type[E], word: Scalar, node: Mapping, sheet: Sheet) -> E:
    """Return an entry of a note class; `word` is the key under which it stands.

    Its findings are unknown keys (N001), missing ones (N002, N012), a second one where one may stand (N010),
    and those of the values; of an entry that is all blank it is N060 alone. What is missing or does not fit
    is blank, so that the rest can be checked.
    """
    if _blank(entry, node):
        sheet.add("N060", word, detail=label(entry))
        return entry(key=sheet.text(word))
    slots, required = plan(entry)
    values: dict[str, Any] = {}
    meant = set()
    for key, below in node.items:
        slot = slots.get(key.text)
        if slot is None:
            meant.add(_unknown(entry, key, sheet))
        elif slot.name in values:
            sheet.add("N010", key, detail=_first(slot.name, entry, node))
        else:
            values[slot.name] = _READERS[slot.key.shape](key, below, slot.key, sheet)
    if missing := required.difference(values, meant):
        _missing(entry, missing, word, sheet)
    filled = {name: value for name, value in values.items() if value is not None}
    return entry(key=sheet.text(word), **filled)


def _blank(entry: type[Entry], node: Node) -> bool:
    """Return whether an entry is as `summitry new note` wrote it, with nothing filled in."""
    slots = plan(entry).slots
    return isinstance(node, Mapping) and all(
        isinstance(below, Scalar) and not below.text and (key.text in slots or key.text.startswith(OPEN))
        for key, below in node.items
    )


def _unknown(entry: type[Entry], key: Scalar, sheet: Sheet) -> str:
    """Write down an unknown key, and return the field that was probably meant."""
    slots = plan(entry).slots
    near = nearest(key.text, slots)
    sheet.add("N001", key, near=near, detail=label(entry))
    return slots[near].name if near else ""


def _first(name: str, entry: type[Entry], node: Mapping) -> str:
    """Return the first key that fills a field."""
    slots = plan(entry).slots
    return next(key.text for key, _ in node.items if key.text in slots and slots[key.text].name == name)


def _missing(entry: type[Entry], missing: frozenset[str], word: Scalar, sheet: Sheet) -> None:
    for name, key in keys(entry).items():
        code = "N012" if key.shape == "choice" else "N002"
        if name in missing:
            sheet.add(code, word, ", ".join(written(name, key)), detail=label(entry))


def _entry(word: Scalar, node: Node, key: Key, sheet: Sheet) -> Any:
    """Return the entry under a key; where there is no map (N004, N014), a blank one that keeps its key."""
    if isinstance(node, Mapping):
        return shape(key.below, word, node, sheet)
    pairs(word, node, key, sheet)
    return key.below(key=sheet.text(word))


def _answers(word: Scalar, node: Node, key: Key, sheet: Sheet) -> tuple[Any, ...]:
    """Return the entries under the ids of what they answer."""
    return tuple([_entry(name, below, key, sheet) for name, below in pairs(word, node, key, sheet)])


def _entries(word: Scalar, node: Node, key: Key, sheet: Sheet) -> tuple[Any, ...]:
    """Return the entries under their own ids, which are unique in the note."""
    found = pairs(word, node, key, sheet)
    for name, below in found:
        if not _blank(key.below, below):
            _identify(name, sheet)
    return tuple([_entry(name, below, key, sheet) for name, below in found])


def _identify(name: Scalar, sheet: Sheet) -> None:
    """Write down an id that is malformed (N008) or not the first of its words (N013)."""
    if not fits("word", name.text):
        misfit("word", name, sheet)
    first = sheet.ids.setdefault(name.text, name)
    if first is not name:
        sheet.add("N013", name, detail=str(first.line))


def _people(word: Scalar, node: Node, key: Key, sheet: Sheet) -> tuple[Any, ...]:
    """Return the people of a list, in which a bare name is short for a map with nothing else in it."""
    nodes = node.nodes if isinstance(node, Sequence) else (node,)
    if not nodes:
        sheet.add("N014", word, detail=asks(key))
    found = [_person(word, person, key, sheet) for person in nodes]
    return tuple([person for person in found if person is not None])


def _person(word: Scalar, node: Node, key: Key, sheet: Sheet) -> Any:
    nobody = Scalar("", node.line, node.column, "")
    if isinstance(node, Mapping):
        return shape(key.below, nobody, node, sheet)
    name, who = next(iter(keys(key.below).items()))
    value = one(word, node, who, sheet)
    return value and key.below(key=sheet.text(nobody), **{name: value})


_READERS: dict[str, Branch] = {
    **BRANCHES,
    "entry": _entry,
    "entries": _entries,
    "answers": _answers,
    "people": _people,
}

"""Readers of what stands under a key, as far as it holds no entries: values, lists, choices, groups of ids.

Each takes the key as written, what stands under it, and its declaration. Where that does not fit, it writes
down a finding and returns None; the blank of the class then stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.notes.keys import asks
from summitry.notes.leaves import READERS, known
from summitry.notes.sheet import kind
from summitry.notes.tree import Mapping, Scalar, Sequence
from summitry.notes.values import Choice, Group
from summitry_validation.contract import called
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summitry.notes.keys import Key
    from summitry.notes.sheet import Sheet
    from summitry.notes.tree import Node

    Branch = Callable[[Scalar, Node, Key, Sheet], Any]


def one(word: Scalar, node: Node, key: Key, sheet: Sheet) -> Any:
    """Return a single value; a list or map is N004, nothing at all is N014."""
    if not isinstance(node, Scalar):
        sheet.add("N004", node, kind(node), detail="text")
    elif not node.text:
        sheet.add("N014", word, detail=asks(key))
    else:
        return READERS[key.form](node, key, sheet)
    return None


def many(word: Scalar, node: Node, key: Key, sheet: Sheet) -> tuple[Any, ...] | None:
    """Return one or several values."""
    if isinstance(node, Mapping):
        sheet.add("N004", node, kind(node), detail="text or a list")
        return None
    nodes = node.nodes if isinstance(node, Sequence) else (node,)
    if not nodes:
        sheet.add("N014", word, detail=asks(key))
    values = [one(word, entry, key, sheet) for entry in nodes]
    return tuple([value for value in values if value is not None])


def choice(word: Scalar, node: Node, key: Key, sheet: Sheet) -> Choice | None:
    """Return what stands under one of the keys of a choice, with the term that this key stands for."""
    words = one(word, node, key, sheet)
    return words and Choice(sheet.text(word._replace(text=key.stands_for(word.text))), words)


def pick(word: Scalar, node: Node, key: Key, sheet: Sheet) -> Choice | None:
    """Return the one term of a map, with the id under it; a second one is N010."""
    picked = [(term, ids) for term, ids in _terms(word, node, key, sheet)]
    for term, _ in picked[1:]:
        sheet.add("N010", term, detail=picked[0][0].text)
    return choice(*picked[0], key, sheet) if picked else None


def groups(word: Scalar, node: Node, key: Key, sheet: Sheet) -> tuple[Group[Any], ...]:
    """Return the ids under each term of a map."""
    found = ((term, many(term, ids, key, sheet)) for term, ids in _terms(word, node, key, sheet))
    return tuple(Group(sheet.text(term), ids) for term, ids in found if ids)


def pairs(word: Scalar, node: Node, key: Key, sheet: Sheet) -> tuple[tuple[Scalar, Node], ...]:
    """Return the keys of a map and what stands under them; anything else is N004, nothing at all is N014."""
    if isinstance(node, Mapping) and node.items:
        return node.items
    if isinstance(node, Mapping) or node == Scalar("", node.line, node.column, ""):
        sheet.add("N014", word, detail=asks(key))
    else:
        sheet.add("N004", node, kind(node), detail="a map")
    return ()


def _terms(word: Scalar, node: Node, key: Key, sheet: Sheet) -> Iterator[tuple[Scalar, Node]]:
    for term, ids in pairs(word, node, key, sheet):
        if term.text in known(key.codelist):
            yield term, ids
        else:
            near = nearest(term.text, known(key.codelist))
            sheet.add("N005", term, near=near, detail=called(key.codelist, near))


BRANCHES: dict[str, Branch] = {"one": one, "many": many, "choice": choice, "pick": pick, "groups": groups}

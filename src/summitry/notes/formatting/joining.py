"""How what was read is joined: which comment stays beside a value, and which brackets stay brackets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summitry.notes.formatting.parts import Collection, Item

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summitry.notes.formatting.parts import Comment, Words


def item(
    key: Words | None,
    value: Words | Collection,
    column: int,
    above: Sequence[Comment],
    within: Iterable[Comment],
) -> Item:
    """Return an item that begins in a column; of the comments within it, the last behind a line stays there.

    Others go above it: those between key and value, those in empty brackets, and those that have no room.
    """
    if isinstance(value, Collection) and not value.items:
        within = [*within, *value.below]
        value = Collection(mapping=value.mapping, flow=True)
    comments = [one for one in within if one.text]
    behind = (one for one in reversed(comments) if one.gap >= 0 and _has_room(key, value, one))
    beside = next(behind, None)
    rest = [line for one in comments if one is not beside for line in (replace(one, more=()), *one.more)]
    return Item(key, value, column, (*above, *rest), beside)


def _has_room(key: Words | None, value: Words | Collection, comment: Comment) -> bool:
    """Return whether a comment can stand beside a value.

    A list or map shares the line of its dash, and a block of text goes on right below its header.
    """
    if isinstance(value, Collection):
        return key is not None or value.flow
    return value.style not in ("|", ">") or not comment.more


def fits_a_line(items: Iterable[Item], below: Iterable[Comment]) -> bool:
    """Return whether a collection in brackets can stay there: it has no comment and no paragraphs in it."""
    commented = any(one.text for one in below) or any(map(_commented, items))
    return not commented and all(_fits(one.value) for one in items)


def _commented(one: Item) -> bool:
    return bool(one.beside) or any(comment.text for comment in one.above)


def _fits(value: Words | Collection) -> bool:
    if isinstance(value, Collection):
        return value.flow
    return len(value.lines) == 1 or "\n" not in value.value

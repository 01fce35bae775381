"""How what was read is joined: which comment stays beside a value, and which brackets stay brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.notes.formatting.parts import Collection, Item

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summitry.notes.formatting.parts import Comment, Words


def item(
    key: Words | None, value: Words | Collection, above: Sequence[Comment], within: Iterable[Comment]
) -> Item:
    """Return an item; of the comments within it, the last that ends a line stays beside it.

    Others go above it: those between key and value, those in empty brackets, and all of an item whose dash
    shares its line with the first item below it.
    """
    if isinstance(value, Collection) and not value.items:
        within = [*within, *value.below]
        value = Collection(mapping=value.mapping, flow=True)
    comments = [one for one in within if one.text]
    shared = key is None and isinstance(value, Collection) and not value.flow
    beside = next((one for one in reversed(comments) if one.gap >= 0 and not shared), None)
    return Item(key, value, (*above, *(one for one in comments if one is not beside)), beside)


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

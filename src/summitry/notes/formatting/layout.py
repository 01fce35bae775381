"""The lines of front matter, made from its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.notes.formatting.blocks import STEP
from summitry.notes.formatting.parts import Collection
from summitry.notes.formatting.placing import above, beside
from summitry.notes.formatting.quoting import written

if TYPE_CHECKING:
    from summitry.notes.formatting.parts import Comment, Item, Source, Words


def layout(source: Source) -> list[str]:
    """Return the lines between the fences."""
    root = [_flow(source.root)] if source.root.flow else _block(source.root, 0)
    return _trimmed([*above(source.above, 0, 0), *root, *above(source.below, 0, 0)])


def _block(node: Collection, indent: int) -> list[str]:
    lines: list[str] = []
    for item in node.items:
        lines += above(item.above, item.column, indent)
        lines += _item(item, indent)
    return _trimmed([*lines, *above(node.below, node.column, indent)])


def _trimmed(lines: list[str]) -> list[str]:
    """Return lines without a blank one at their beginning, where it separates nothing."""
    return lines[1:] if lines and not lines[0] else lines


def _item(item: Item, indent: int) -> list[str]:
    head = " " * indent + (written(item.key, key=True) + ":" if item.key else "-")
    value, below = item.value, indent + STEP
    if isinstance(value, Collection) and not value.flow:
        lines = _block(value, below)
        if item.key or lines[0].lstrip(" ").startswith("#"):
            return [*beside(head, item.beside), *lines]
        return [head + lines[0][len(head) :], *lines[1:]]
    lines = [_flow(value)] if isinstance(value, Collection) else _words(value, below, item.beside)
    lines[0] = f"{head} {lines[0]}".rstrip(" ")
    if isinstance(value, Collection) or value.style not in ("|", ">"):
        return [*lines[:-1], *beside(lines[-1], item.beside)]
    return [*beside(lines[0], item.beside), *lines[1:]]


def _words(words: Words, indent: int, comment: Comment | None) -> list[str]:
    """Return the lines of words: of long text as many as it has, else one.

    Words of the source without quotes get none where a comment follows: its `#` may be the source's own.
    """
    if words.style in ("|", ">") or (not words.style and (len(words.lines) > 1 or comment)):
        first, *others = words.lines
        return [first, *(" " * indent + line if line else "" for line in others)]
    return [written(words)]


def _flow(node: Collection) -> str:
    """Return a collection in brackets."""
    inside = ", ".join(map(_flow_item, node.items))
    return f"{{{inside}}}" if node.mapping else f"[{inside}]"


def _flow_item(item: Item) -> str:
    value = item.value
    text = _flow(value) if isinstance(value, Collection) else written(value, flow=True)
    if item.key is None:
        return text
    key = written(item.key, flow=True, key=True)
    return f"{key}: {text}" if text else key

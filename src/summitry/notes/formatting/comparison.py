"""Whether a note says after formatting what it said before: its values, its comments and its remarks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import yaml

from summitry.notes.formatting.comments import Margin
from summitry.notes.formatting.fences import split
from summitry.notes.front import UnreadableNoteError
from summitry.notes.tree import Mapping, Scalar, grow
from summitry_validation.findings import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summitry.notes.tree import Node

PARTS = ("values", "comments", "remarks")


def differences(file: str, before: str, after: str) -> list[Finding]:
    """Return a finding for each part of a note in which two texts differ: values, comments, remarks.

    Neither the order of keys nor quotes are a difference. The reader reads the text `before`.
    """
    try:
        pairs = zip(PARTS, _parts(file, before), _parts(file, after), strict=True)
        return [Finding("N072", name, Place(file)) for name, old, new in pairs if old != new]
    except (UnreadableNoteError, yaml.YAMLError):
        return [Finding("N072", PARTS[0], Place(file))]


def _parts(file: str, text: str) -> tuple[Any, Counter[str], str]:
    part, remarks = split(file, text)
    return _values(grow(part, [])), _comments(part.text), remarks


def _values(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {key.text: _values(below) for key, below in node.items}
    return [_values(below) for below in node.nodes]


def _comments(text: str) -> Counter[str]:
    """Return the comments of a text, found anew and without a thought of what they belong to."""
    margin = Margin(text)
    events: Iterable[Any] = yaml.parse(text, yaml.CBaseLoader)
    for event in events:
        margin.reach(event.start_mark.index)
        if getattr(event, "style", None) in ("|", ">"):
            margin.reach(text.index("\n", event.start_mark.index))
        margin.cursor = event.end_mark.index
    margin.reach(len(text))
    return Counter(one.text for one in margin.waiting if one.text)

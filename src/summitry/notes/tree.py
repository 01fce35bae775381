"""Front matter as a frozen tree of our own, grown from YAML events: every scalar is text and has its place.

Loading and composing YAML are recursive without bound and know too much: they read `NO` as false, drop the
first of two equal keys and end in a crash at 30,000 brackets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from summitry.notes.front import FIRST_LINE, UnreadableNoteError
from summitry_validation.findings import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.notes.front import Front

DEPTH = 12


class Scalar(NamedTuple):
    """Words; line and column, from 1, are those of the first character inside the quotes."""

    text: str
    line: int
    column: int
    style: str


class Mapping(NamedTuple):
    """Keys and what stands under each, in the order of the file, each key once."""

    items: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int


class Sequence(NamedTuple):
    """The values of a list."""

    nodes: tuple[Node, ...]
    line: int
    column: int


Node = Scalar | Mapping | Sequence
EMPTY = Mapping((), FIRST_LINE, 1)


def grow(front: Front, findings: list[Finding]) -> Node:
    """Return the tree of the front matter; what can be passed over goes to `findings`.

    Raises UnreadableNoteError for text that is no YAML (N030), more than 12 levels (N031), anchors and
    aliases (N032), tags (N033), a second document or directive (N034), a quote that spans lines (N025).
    """
    events = yaml.parse(front.text, Loader=yaml.CBaseLoader)
    next(events)
    start = next(events)
    if isinstance(start, yaml.StreamEndEvent):
        return EMPTY
    gardener = _Gardener(front, events, findings)
    if start.explicit:
        raise gardener.refusal("N034", start)
    root = gardener.node(next(events), 1)
    next(events)
    rest = next(events)
    if isinstance(rest, yaml.DocumentStartEvent):
        raise gardener.refusal("N034", rest)
    return root


class _Gardener:
    """Grows nodes from the events of one note."""

    def __init__(self, front: Front, events: Iterator[Any], findings: list[Finding]) -> None:
        self.file = front.file
        self.events = events
        self.findings = findings

    def node(self, event: Any, depth: int) -> Node:
        """Return the node that begins with this event."""
        kind = type(event)
        if kind is yaml.AliasEvent or event.anchor is not None:
            raise self.refusal("N032", event, event.anchor)
        if event.tag is not None:
            raise self.refusal("N033", event, event.tag)
        if kind is yaml.ScalarEvent:
            return self.scalar(event)
        if depth > DEPTH:
            raise self.refusal("N031", event, str(DEPTH))
        return self.mapping(event, depth) if kind is yaml.MappingStartEvent else self.sequence(event, depth)

    def scalar(self, event: Any) -> Scalar:
        """Return the words of an event."""
        mark, style = event.start_mark, event.style or ""
        quoted = style in ("'", '"')
        if quoted and mark.line != event.end_mark.line:
            raise self.refusal("N025", event, style)
        return Scalar(event.value, mark.line + FIRST_LINE, mark.column + 1 + quoted, style)

    def sequence(self, event: Any, depth: int) -> Sequence:
        """Return the list that begins with this event."""
        nodes = []
        while type(entry := next(self.events)) is not yaml.SequenceEndEvent:
            nodes.append(self.node(entry, depth + 1))
        mark = event.start_mark
        return Sequence(tuple(nodes), mark.line + FIRST_LINE, mark.column + 1)

    def mapping(self, event: Any, depth: int) -> Mapping:
        """Return the map that begins with this event; the second of two equal keys is reported and left out."""
        items: dict[str, tuple[Scalar, Node]] = {}
        while type(entry := next(self.events)) is not yaml.MappingEndEvent:
            key = self.node(entry, depth + 1)
            node = self.node(next(self.events), depth + 1)
            if self._fits(key, items):
                items[key.text] = (key, node)
        mark = event.start_mark
        return Mapping(tuple(items.values()), mark.line + FIRST_LINE, mark.column + 1)

    def _fits(self, key: Node, items: dict[str, tuple[Scalar, Node]]) -> bool:
        if type(key) is not Scalar:
            self.findings.append(Finding("N035", place=Place(self.file, key.line, key.column)))
        elif key.text in items:
            place = Place(self.file, key.line, key.column, len(key.text))
            self.findings.append(Finding("N003", key.text, place, detail=str(items[key.text][0].line)))
        else:
            return True
        return False

    def refusal(self, code: str, event: Any, value: str = "") -> UnreadableNoteError:
        """Return the error that ends the reading at this event."""
        mark = event.start_mark
        return UnreadableNoteError([Finding(code, value, Place(self.file, mark.line + FIRST_LINE, mark.column + 1))])

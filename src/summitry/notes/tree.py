"""Front matter as a frozen tree of our own, grown from YAML events: every scalar is text and has its place.

Loading and composing YAML are recursive without bound and know too much: they read `NO` as false, drop the
first of two equal keys and end in a crash at 30,000 brackets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from yaml import (
    CBaseLoader,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from summitry.notes.front import FIRST_LINE, UnreadableNoteError
from summitry_validation.findings import Finding, Place
from summitry_validation.limits import NOTE_DEPTH

if TYPE_CHECKING:
    from collections.abc import Callable

    from summitry.notes.front import Front

DEPTH = NOTE_DEPTH.most


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
QUOTES = ("'", '"')
_new = tuple.__new__
EMPTY = Mapping((), FIRST_LINE, 1)


def grow(front: Front, findings: list[Finding]) -> Node:
    """Return the tree of the front matter; what can be passed over goes to `findings`.

    Raises UnreadableNoteError for text that is no YAML (N030), more than 12 levels (N031), anchors and
    aliases (N032), tags (N033), a second document or directive (N034), a quote that spans lines (N025).
    """
    parser = CBaseLoader(front.text)
    try:
        return _Gardener(front.file, parser.get_event, findings).root()
    finally:
        parser.dispose()


class _Gardener:
    """Grows nodes from the events of one note."""

    def __init__(self, file: str, event: Callable[[], Any], findings: list[Finding]) -> None:
        self.file = file
        self.event = event
        self.findings = findings

    def root(self) -> Node:
        """Return the one node of the one document."""
        self.event()
        start = self.event()
        if type(start) is StreamEndEvent:
            return EMPTY
        if start.explicit:
            raise self.refusal("N034", start)
        root = self.node(self.event(), 1)
        self.event()
        rest = self.event()
        if type(rest) is not StreamEndEvent:
            raise self.refusal("N034", rest)
        return root

    def node(self, event: Any, depth: int) -> Node:
        """Return the node that begins with this event."""
        kind = type(event)
        if event.anchor is not None:  # an alias has one too
            raise self.refusal("N032", event, event.anchor)
        if event.tag is not None:
            raise self.refusal("N033", event, event.tag)
        if kind is ScalarEvent:
            mark, style = event.start_mark, event.style
            if style and style in QUOTES:
                return self.quoted(event)
            # A tuple made as one takes half the time, and there are a thousand of them in a note.
            return _new(Scalar, (event.value, mark.line + FIRST_LINE, mark.column + 1, style or ""))
        if depth > DEPTH:
            raise self.refusal("N031", event, str(DEPTH))
        return self.mapping(event, depth) if kind is MappingStartEvent else self.sequence(event, depth)

    def quoted(self, event: Any) -> Scalar:
        """Return the words of an event, which stand in quotes on one line."""
        mark, style = event.start_mark, event.style
        if mark.line != event.end_mark.line:
            raise self.refusal("N025", event, style)
        return Scalar(event.value, mark.line + FIRST_LINE, mark.column + 2, style)

    def sequence(self, event: Any, depth: int) -> Sequence:
        """Return the list that begins with this event."""
        nodes = []
        while type(entry := self.event()) is not SequenceEndEvent:
            nodes.append(self.node(entry, depth + 1))
        mark = event.start_mark
        return Sequence(tuple(nodes), mark.line + FIRST_LINE, mark.column + 1)

    def mapping(self, event: Any, depth: int) -> Mapping:
        """Return the map that begins with this event, without the second of two equal keys (N003, N035)."""
        items: dict[str, tuple[Scalar, Node]] = {}
        read, node = self.event, self.node
        while type(entry := read()) is not MappingEndEvent:
            key, below = node(entry, depth + 1), node(read(), depth + 1)
            if type(key) is not Scalar:
                self.findings.append(Finding("N035", place=Place(self.file, key.line, key.column)))
            elif items.setdefault(key.text, (key, below))[0] is not key:
                self._repeated(key, items[key.text][0])
        mark = event.start_mark
        return Mapping(tuple(items.values()), mark.line + FIRST_LINE, mark.column + 1)

    def _repeated(self, key: Scalar, first: Scalar) -> None:
        place = Place(self.file, key.line, key.column, len(key.text) or 1)
        self.findings.append(Finding("N003", key.text, place, detail=str(first.line)))

    def refusal(self, code: str, event: Any, value: str = "") -> UnreadableNoteError:
        """Return the error that ends the reading at this event."""
        mark = event.start_mark
        place = Place(self.file, mark.line + FIRST_LINE, mark.column + 1)
        return UnreadableNoteError([Finding(code, value, place)])

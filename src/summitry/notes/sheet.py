"""What one reading writes down as it goes: findings, and where each id stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summitry.notes.front import FIRST_LINE
from summitry.notes.tree import Scalar, Sequence
from summitry.notes.values import Text
from summitry_validation.findings import Finding, Place

if TYPE_CHECKING:
    from summitry.notes.front import Front
    from summitry.notes.tree import Node


@dataclass(slots=True)
class Sheet:
    """The findings of one note, and the first place of every id that it gives."""

    front: Front
    findings: list[Finding] = field(default_factory=list)
    ids: dict[str, Scalar] = field(default_factory=dict)

    def text(self, scalar: Scalar) -> Text:
        """Return words as a value with its place."""
        return Text(scalar.text, scalar, self.front.file)

    def place(self, scalar: Scalar) -> Place:
        """Return the place of words that stand on one line."""
        return Place(self.front.file, scalar.line, scalar.column, len(scalar.text) or 1)

    def add(self, code: str, node: Node, value: str = "", near: str = "", detail: str = "") -> None:
        """Write down a finding at a node; without a value, the words of the node are the value."""
        if isinstance(node, Scalar):
            place, value = self.place(node), value or node.text
        else:
            place = Place(self.front.file, node.line, node.column)
        width = max(len(self.front.lines[place.line - FIRST_LINE]) + 1 - place.column, 1)
        place = Place(place.file, place.line, place.column, min(place.width, width))
        self.findings.append(Finding(code, value, place, near=near, detail=detail))


def kind(node: Node) -> str:
    """Return what a node is, in a word."""
    return "text" if isinstance(node, Scalar) else "a list" if isinstance(node, Sequence) else "a map"

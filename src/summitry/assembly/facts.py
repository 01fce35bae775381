"""What assembly yields: rows, inferences and findings, in the order of the notes."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from summitry.normalize.results import Assumption, Word
from summitry_validation.findings import Finding, Place

T = TypeVar("T")
Value = str | int | Decimal | bool | date | None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a published table, with the raw places and the words that its cells came from."""

    table: str
    key: str
    cells: Mapping[str, Value]
    place: Place | None = None
    places: Mapping[str, Place] = field(default_factory=dict)
    words: Mapping[str, tuple[Word, ...]] = field(default_factory=dict)

    def with_cells(self, cells: Mapping[str, Value]) -> Row:
        """Return this row with further cells."""
        return replace(self, cells={**self.cells, **cells})


@dataclass(frozen=True, slots=True)
class Inference:
    """An assumption, and the cell that rests on it."""

    table: str
    key: str
    column: str
    assumption: Assumption


Fact = Row | Inference | Finding
Steps = Generator[Fact, None, T]
"""A step of assembly yields what it finds on its way, and returns what the next step needs."""

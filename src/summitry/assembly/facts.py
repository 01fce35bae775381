"""What assembly yields: rows, inferences and findings, in the order of the notes."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from summitry.notes.values import Named, Text
from summitry_validation import contract
from summitry_validation.findings import Finding, Place

if TYPE_CHECKING:
    from summitry.normalize.results import Assumption, Word
    from summitry.sheets.values import Value

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part:
    """Some cells of a row, with the raw places and the words of a phrase that they came from."""

    cells: Mapping[str, Value] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    words: Mapping[str, tuple[Word, ...]] = field(default_factory=dict)

    def __or__(self, other: Part) -> Part:
        return Part(
            {**self.cells, **other.cells}, {**self.places, **other.places}, {**self.words, **other.words}
        )


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a published table; `key` joins the cells of its primary key by `.`."""

    table: str
    key: str
    part: Part
    place: Place | None = None

    @property
    def cells(self) -> Mapping[str, Value]:
        """Return the cells by column; a column that is not there is null."""
        return self.part.cells

    def text(self, column: str) -> str | None:
        """Return a cell of text, None where it is null."""
        return str(self.cells[column]) if self.cells.get(column) is not None else None


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


def row(table: str, *parts: Part, place: Place | None = None) -> Row:
    """Join parts to a row: the one gate, which raises KeyError for a column that the contract lacks."""
    whole = Part()
    for part in parts:
        whole = whole | part
    schema = contract.tables()[table]
    unknown = set(whole.cells) - set(schema.columns)
    if unknown:
        raise KeyError(f"{table} has no column {sorted(unknown)}")
    return Row(table, ".".join(str(whole.cells[column]) for column in schema.primary_key), whole, place)


def cells(**values: Value) -> Part:
    """Return cells that have no place of their own."""
    return Part(values)


def given(**values: Text | Named) -> Part:
    """Return cells as the coder wrote them, with their places; what is not written is null."""
    filled = {column: value.text if isinstance(value, Text) else value.id for column, value in values.items()}
    places = {column: value.place for column, value in values.items() if value.place}
    return Part({column: text or None for column, text in filled.items()}, places)

"""What assembly yields: rows, inferences and findings, in the order of the notes."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, TypeVar

from summitry.assembly.parts import Part, cells, given, joined
from summitry_validation import contract
from summitry_validation.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from summitry.assembly.parts import AnyPart, Placed
    from summitry.normalize.results import Assumption
    from summitry.sheets.values import Value
    from summitry_validation.findings import Place

__all__ = ["Fact", "Inference", "Later", "Part", "Row", "Steps", "cells", "given", "row"]

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Row:
    """One row of a published table, in parts; a check, which looks at few rows, need not join them."""

    table: str
    parts: tuple[AnyPart, ...]
    at: Placed | None = None

    @cached_property
    def cells(self) -> Mapping[str, Value]:
        """Return the cells by column; a column that is not there is null.

        This is the gate, which raises KeyError for a column that the contract lacks.
        """
        cells: dict[str, Value] = {}
        for part in self.parts:
            cells.update(part.cells)
        if not _columns(self.table).issuperset(cells):
            raise KeyError(f"{self.table} has no column {sorted(cells.keys() - _columns(self.table))}")
        return cells

    @cached_property
    def key(self) -> str:
        """Return the cells of the primary key, joined by `.`."""
        return ".".join(str(self.cells[column]) for column in contract.tables()[self.table].primary_key)

    @property
    def part(self) -> Part:
        """Return all parts as one."""
        return joined(self.parts)

    @property
    def place(self) -> Place | None:
        """Return where the row is written."""
        return self.at.place if self.at is not None else None

    def text(self, column: str) -> str | None:
        """Return a cell of text, None where it is null."""
        return str(self.cells[column]) if self.cells.get(column) is not None else None


@dataclass(frozen=True, slots=True)
class Later:
    """The evidence of some sentences, a row for each; made once somebody wants it, which a check does not."""

    locators: tuple[str, ...]
    make: Callable[[], Iterable[Row]]


@dataclass(frozen=True, slots=True)
class Inference:
    """An assumption, and the cell that rests on it."""

    table: str
    key: str
    column: str
    assumption: Assumption


Fact = Row | Later | Inference | Finding
Steps = Generator[Fact, None, T]
"""A step of assembly yields what it finds on its way, and returns what the next step needs."""


def row(table: str, *parts: AnyPart, at: Placed | None = None) -> Row:
    """Return the row of these parts, which is written where `at` stands."""
    return Row(table, parts, at)


@cache
def _columns(table: str) -> frozenset[str]:
    return frozenset(contract.tables()[table].columns)

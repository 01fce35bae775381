"""Parts of rows: cells with the raw places and the words that they came from."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from summitry.notes.values import Named, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summitry.normalize.results import Word
    from summitry.sheets.rows import Row as Line
    from summitry.sheets.values import Value
    from summitry_validation.findings import Place

_NONE: Mapping[str, Any] = MappingProxyType({})


class Placed(Protocol):
    """What knows where it stands."""

    @property
    def place(self) -> Place | None:
        """Return where it stands."""


class Part(NamedTuple):
    """Some cells of a row, with the raw places and the words of a phrase that they came from."""

    cells: Mapping[str, Value] = _NONE
    places: Mapping[str, Place] = _NONE
    words: Mapping[str, tuple[Word, ...]] = _NONE

    def __or__(self, other: AnyPart) -> Part:
        return joined((self, other))


class Written(NamedTuple):
    """A part that is as the coder wrote it."""

    values: Mapping[str, Text | Named]

    @property
    def cells(self) -> Mapping[str, Value]:
        """Return the words, null where there are none."""
        return {
            column: (value.text if isinstance(value, Text) else value.id) or None
            for column, value in self.values.items()
        }

    @property
    def places(self) -> Mapping[str, Place]:
        """Return the places of what is written."""
        return {column: place for column, value in self.values.items() if (place := value.place)}

    @property
    def words(self) -> Mapping[str, tuple[Word, ...]]:
        """Return nothing: no grammar has read these words."""
        return _NONE

    def __or__(self, other: AnyPart) -> Part:
        return joined((self, other))


class Copied(NamedTuple):
    """A part that is as an authority has it; where its cells stand is told when somebody asks."""

    cells: Mapping[str, Value]
    row: Line

    @property
    def places(self) -> Mapping[str, Place]:
        """Return the places of all cells that are written."""
        return {column: self.row.place(column) for column in self.row}

    @property
    def words(self) -> Mapping[str, tuple[Word, ...]]:
        """Return nothing: no grammar has read these cells."""
        return _NONE

    def __or__(self, other: AnyPart) -> Part:
        return joined((self, other))


AnyPart = Part | Written | Copied


def joined(parts: Iterable[AnyPart]) -> Part:
    """Return parts as one; of a cell that stands in several the last one counts."""
    cells: dict[str, Value] = {}
    places: dict[str, Place] = {}
    words: dict[str, tuple[Word, ...]] = {}
    for part in parts:
        cells.update(part.cells)
        places.update(part.places)
        words.update(part.words)
    return Part(cells, places, words)


def cells(**values: Value) -> Part:
    """Return cells that have no place of their own."""
    return Part(values)


def given(**values: Text | Named) -> Written:
    """Return cells as the coder wrote them, with their places; what is not written is null."""
    return Written(values)

"""What is wrong, and where: the one shape in which every check answers.

A finding holds facts only. Its severity, rule and remedy stand in the catalogue, under its code.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where words stand in a raw file: line and column count from 1, in code points.

    >>> Place("raw/notes/a.md", 17, 20, 14).part(7, 16)
    Place(file='raw/notes/a.md', line=17, column=27, width=9)
    """

    file: str
    line: int = 1
    column: int = 1
    width: int = 1

    def part(self, start: int, end: int) -> Place:
        """Return the place of the characters `start` to `end` (from 0, end exclusive) of these words."""
        return replace(self, column=self.column + start, width=max(end - start, 1))


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """Where a value stands in a published table; an empty column means the whole row."""

    table: str
    key: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong.

    `value` is the offending text, `near` the nearest known word, `detail` one further fact that the
    message of the code names (what was expected, what it clashes with).
    """

    code: str
    value: str = ""
    place: Place | None = None
    cell: Cell | None = None
    near: str = ""
    detail: str = ""


class FindingsError(ValueError):
    """Something could not be done because of what `findings` lists; the base of every error we raise."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(*self.findings)

    def __str__(self) -> str:
        # The wording stands in the catalogue, which is loaded only when somebody reads the message.
        message = import_module("summitry_validation.catalogue").message
        hints = (f" (did you mean {f.near!r}?)" if f.near else "" for f in self.findings)
        said = (f"{f.code} {message(f)}" for f in self.findings)
        return "; ".join(one + hint for one, hint in zip(said, hints, strict=True))


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings by place, then by cell, then by code, each once.

    >>> ordered([Finding("N002"), Finding("N001"), Finding("N002")])[1].code
    'N002'
    """
    return sorted(dict.fromkeys(findings), key=_order)


def _order(finding: Finding) -> tuple[str | int, ...]:
    """Return the parts by which findings are ordered; of plain parts, since a package may have millions."""
    place, cell = finding.place or _NOWHERE, finding.cell or _NO_CELL
    where = place.file, place.line, place.column, place.width, cell.table, cell.key, cell.column
    return *where, finding.code, finding.value, finding.detail


_NOWHERE = Place("", 0, 0, 0)
_NO_CELL = Cell("")

"""Findings as JSON, and back; what is no finding in every detail is refused: a cache may hold anything."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from summitry_validation.catalogue import catalogue
from summitry_validation.findings import Cell, Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterable

# No raw file has so many lines or columns; a caret below so many characters would fill the memory.
_MOST = 10_000_000


def encoded(findings: Iterable[Finding]) -> list[Any]:
    """Return findings as lists of text and numbers.

    >>> encoded([Finding("A001", "Miliarden", Place("raw/notes/a.md", 17, 26, 9), near="Milliarden")])
    [['A001', 'Miliarden', ['raw/notes/a.md', 17, 26, 9], None, 'Milliarden', '']]
    """
    return [[f.code, f.value, _place(f.place), _cell(f.cell), f.near, f.detail] for f in findings]


def decoded(raw: list[Any]) -> tuple[Finding, ...]:
    """Return the findings that `encoded` has made into lists; raise ValueError for anything else."""
    if raw:
        # Half a character can be read, and could not be shown.
        json.dumps(raw, ensure_ascii=False).encode()
    return tuple([_finding(one) for one in raw])


def texts(raw: Any) -> dict[str, str]:
    """Return a map of texts to texts; raise ValueError for anything else."""
    if isinstance(raw, dict) and all(isinstance(value, str) for value in raw.values()):
        return raw
    raise ValueError(raw)


def _finding(raw: Any) -> Finding:
    match raw:
        case [str(code), str(value), place, cell, str(near), str(detail)] if code in catalogue():
            return Finding(code, value, _placed(place), _celled(cell), near, detail)
    raise ValueError(raw)


def _place(place: Place | None) -> list[Any] | None:
    return [place.file, place.line, place.column, place.width] if place else None


def _placed(raw: Any) -> Place | None:
    match raw:
        case None:
            return None
        case [str(file), int(line), int(column), int(width)] if all(0 < one < _MOST for one in raw[1:]):
            return Place(file, line, column, width)
    raise ValueError(raw)


def _cell(cell: Cell | None) -> list[str] | None:
    return [cell.table, cell.key, cell.column] if cell else None


def _celled(raw: Any) -> Cell | None:
    match raw:
        case None:
            return None
        case [str(table), str(key), str(column)]:
            return Cell(table, key, column)
    raise ValueError(raw)

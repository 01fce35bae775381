"""The coverage of one source for people: each sentence with the rows that it supports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry import gathering
from summitry.assembly.coverage import left_out, of_rows
from summitry_validation.catalogue import failed
from summitry_validation.findings import Finding, FindingsError
from summitry_validation.nearness import nearest

__all__ = ["left_out", "lines", "of_source"]

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summitry.project import Project
    from summitry.sources.coverage import Coverage


def of_source(project: Project, key: str) -> Coverage:
    """Return the coverage of a source.

    Raises
    ------
    FindingsError
        Where the source has no anchors, or the notes have errors other than what coverage is about.

    """
    gathered = gathering.gather_notes(project)
    errors = [one for one in gathered.findings if one.code != "E045"]
    if failed(errors):
        raise FindingsError(errors)
    world = gathered.world
    found = of_rows(gathered.assembly.rows.get("evidence", ()), world)
    if key not in found:
        code = "R007" if key in world.sources else "R006"
        raise FindingsError([Finding(code, key, near=nearest(key, found))])
    return found[key]


def lines(found: Coverage, words: Mapping[str, str]) -> Iterator[str]:
    """Yield each sentence with its rows or its reason; `words` are those of the sentences, where at hand."""
    for locator, rows in found.rows.items():
        yield f"{locator:<8} {_told(rows, found.reasons.get(locator, ''))}"
        if locator in words:
            yield f"         {words[locator]}"


def _told(rows: Sequence[str], reason: str) -> str:
    if rows:
        return f"{len(rows):>2} {'row ' if len(rows) == 1 else 'rows'}  {', '.join(rows)}"
    return f" - {reason or 'NEITHER ROW NOR REASON'}"

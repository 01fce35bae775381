"""Findings as lines of text, for people and for editors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry_validation.catalogue import message, severity
from summitry_validation.rendering.words import advice, hinted, visible, where

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summitry_validation.findings import Finding, Place
    from summitry_validation.rendering import Lines

# How much of a long line is shown, and of that before the words; thousands of findings may stand in it.
_SHOWN, _BEFORE = 400, 100


def text(findings: Iterable[Finding], lines: Lines) -> Iterator[str]:
    """Yield each finding with its line and a caret under the words; rule and remedy once for each code."""
    advised: set[str] = set()
    for finding in findings:
        yield headline(finding)
        if finding.place:
            yield from _excerpt(finding.place, lines(finding.place.file))
        if finding.near:
            yield f"      = did you mean {finding.near!r}?"
        if finding.code not in advised:
            yield f"      = {advice(finding)}"
        advised.add(finding.code)


def gcc(findings: Iterable[Finding], lines: Lines) -> Iterator[str]:
    """Yield one line a finding, in the form that editors know from compilers."""
    for finding in findings:
        yield _line(finding, hinted(finding))


def headline(finding: Finding) -> str:
    """Return place, severity, code and message in one line.

    >>> from summitry_validation.findings import Finding, Place
    >>> headline(Finding("A001", "Miliarden", Place("raw/notes/a.md", 17, 26, 9)))
    "raw/notes/a.md:17:26: error A001 'Miliarden' is no word for a bound, number, scale, currency or period"
    """
    return _line(finding, message(finding))


def _line(finding: Finding, words: str) -> str:
    return visible(f"{where(finding)}: {severity(finding)} {finding.code} {words}")


def _excerpt(place: Place, lines: Sequence[str]) -> Iterator[str]:
    if place.line > len(lines):
        return
    line = lines[place.line - 1]
    start = max(place.column - _BEFORE, 0) if len(line) > _SHOWN else 0
    some = ("…" if start else "") + line[start + bool(start) : start + _SHOWN]
    # Marks of direction and escape codes would act on the terminal; one blank each keeps the caret in place.
    shown = "".join(char if char.isprintable() else " " for char in some)
    yield f"{place.line:5} | {shown}{'…' if len(line) > start + _SHOWN else ''}"
    yield " " * (7 + place.column - start) + "^" * min(place.width, _SHOWN)

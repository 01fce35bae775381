"""Findings as lines of text, for people and for editors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry_validation.catalogue import message, severity
from summitry_validation.rendering.words import advice, hinted, visible, where

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summitry_validation.findings import Finding, Place
    from summitry_validation.rendering import Lines


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
    # Marks of direction and escape codes would act on the terminal; one blank each keeps the caret in place.
    shown = "".join(char if char.isprintable() else " " for char in lines[place.line - 1])
    yield f"{place.line:5} | {shown}"
    yield " " * (7 + place.column) + "^" * place.width

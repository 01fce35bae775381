"""Findings as text for people and for editors: every renderer has one signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry_validation.catalogue import catalogue, message, severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summitry_validation.findings import Finding, Place

    Lines = Callable[[str], Sequence[str]]


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
            yield from _advice(finding)
        advised.add(finding.code)


def gcc(findings: Iterable[Finding], lines: Lines) -> Iterator[str]:
    """Yield one line a finding, in the form that editors know from compilers."""
    for finding in findings:
        yield headline(finding) + (f"; did you mean {finding.near!r}?" if finding.near else "")


RENDERERS: dict[str, Callable[[Iterable[Finding], Lines], Iterator[str]]] = {"text": text, "gcc": gcc}


def headline(finding: Finding) -> str:
    """Return place, severity, code and message in one line.

    >>> from summitry_validation.findings import Finding, Place
    >>> headline(Finding("A001", "Miliarden", Place("raw/notes/a.md", 17, 26, 9)))
    "raw/notes/a.md:17:26: error A001 'Miliarden' is no word for a bound, number, scale, currency or period"
    """
    return f"{_where(finding)}: {severity(finding)} {finding.code} {message(finding)}"


def _where(finding: Finding) -> str:
    if finding.place:
        return f"{finding.place.file}:{finding.place.line}:{finding.place.column}"
    if finding.cell:
        return "/".join(filter(None, (finding.cell.table, finding.cell.key, finding.cell.column)))
    return "summitry"


def _excerpt(place: Place, lines: Sequence[str]) -> Iterator[str]:
    if place.line > len(lines):
        return
    # Marks of direction and escape codes would act on the terminal instead of showing up.
    shown = "".join(char if char.isprintable() else " " for char in lines[place.line - 1])
    yield f"{place.line:5} | {shown}"
    yield " " * (7 + place.column) + "^" * place.width


def _advice(finding: Finding) -> Iterator[str]:
    entry = catalogue()[finding.code]
    yield f"      = {entry.rule} {entry.remedy}"

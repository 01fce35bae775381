"""The parts of which every rendering is made: where a finding stands, what it says, and what helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry_validation.catalogue import catalogue, message

if TYPE_CHECKING:
    from summitry_validation.findings import Finding


def visible(words: str) -> str:
    r"""Return words on one line; what would act on a terminal or turn the text around shows as an escape.

    >>> print(visible("a\x1b[31m\nb\u202e"))
    a\x1b[31m\nb\u202e
    """
    if words.isprintable():
        return words
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in words
    )


def where(finding: Finding) -> str:
    """Return file, line and column, or the published cell, or the name of the tool where there is neither."""
    if finding.place:
        return f"{finding.place.file}:{finding.place.line}:{finding.place.column}"
    if finding.cell:
        return "/".join(filter(None, (finding.cell.table, finding.cell.key, finding.cell.column)))
    return "summitry"


def hinted(finding: Finding) -> str:
    """Return the message, with the nearest known word where there is one.

    >>> from summitry_validation.findings import Finding
    >>> hinted(Finding("P013", "seul", near="seoul"))
    "'seul' is no place of raw/places.csv; did you mean 'seoul'?"
    """
    return message(finding) + (f"; did you mean {finding.near!r}?" if finding.near else "")


def advice(finding: Finding) -> str:
    """Return the rule and the remedy."""
    entry = catalogue()[finding.code]
    return f"{entry.rule} {entry.remedy}"


def several(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> several(1, "note"), several(0, "note")
    ('1 note', '0 notes')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

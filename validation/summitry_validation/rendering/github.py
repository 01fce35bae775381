"""Findings as workflow commands of GitHub Actions, which show as annotations of a file.

The runner shows ten errors and ten warnings a step; the log has them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry_validation.catalogue import severity
from summitry_validation.rendering.words import advice, hinted, visible, where

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summitry_validation.findings import Finding
    from summitry_validation.rendering import Lines

# The per cent sign comes first, since the others bring new ones.
DATA = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
PROPERTY = (*DATA, (":", "%3A"), (",", "%2C"))


def github(findings: Iterable[Finding], lines: Lines) -> Iterator[str]:
    """Yield one line a finding: a command with the place, and a message of two lines."""
    for finding in findings:
        properties = ",".join(f"{key}={_escaped(one, PROPERTY)}" for key, one in _properties(finding))
        message = visible(_message(finding)) + "\n" + advice(finding)
        yield f"::{severity(finding)} {properties}::{_escaped(message, DATA)}"


def _properties(finding: Finding) -> Iterator[tuple[str, str]]:
    if place := finding.place:
        yield "file", visible(place.file)
        yield "line", str(place.line)
        yield "col", str(place.column)
        yield "endColumn", str(place.column + place.width)
    yield "title", finding.code


def _message(finding: Finding) -> str:
    return hinted(finding) if finding.place else f"{where(finding)}: {hinted(finding)}"


def _escaped(words: str, escapes: Iterable[tuple[str, str]]) -> str:
    for character, escape in escapes:
        words = words.replace(character, escape)
    return words

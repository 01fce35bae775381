"""What is wrong with a note that is no YAML, told in the words of somebody who writes notes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summitry.notes.front import FIRST_LINE, UnreadableNoteError
from summitry.notes.quotes import unclosed
from summitry_validation.findings import Finding, Place

if TYPE_CHECKING:
    from yaml import YAMLError

    from summitry.notes.front import Front

UNREAD = "; the rest of this note was not read"
CHARACTERS = ("N024", "N026")
PLAIN = {
    "mapping values are not allowed in this context": "a second colon on one line; quote text with ': '",
    "did not find expected key": "a key is expected here: is the indent right, or something after a quote?",
    "did not find expected '-' indicator": "a '-' is expected here, as in the lines before",
    "did not find expected ',' or '}'": "a comma or '}' is expected before this",
    "did not find expected ',' or ']'": "a comma or ']' is expected before this",
    "could not find expected ':'": "a key without its colon stands before this",
    "did not find expected node content": "a value is expected here",
    "found character that cannot start any token": "text that begins with this character needs quotes",
    "found unknown escape character": "a backslash in double quotes; use single quotes",
}


def syntax_error(front: Front, error: YAMLError) -> Finding:
    """Return the finding N030 for what the parser could not read."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = getattr(error, "problem", None) or str(error)
    place = (
        Place(front.file, mark.line + FIRST_LINE, mark.column + 1) if mark else Place(front.file, FIRST_LINE)
    )
    return Finding("N030", PLAIN.get(problem, problem), place)


def refusal(front: Front, problem: Finding, findings: list[Finding]) -> UnreadableNoteError:
    """Return the error that ends the reading, with the simplest explanation of the problem.

    A tab or unseen character on its line explains it, and so does a quote that was not closed before it:
    then these are the findings, and not what the parser made of them.
    """
    line = _line(problem)
    if any(finding.code in CHARACTERS and _line(finding) == line for finding in findings):
        findings[:] = [_hiding(finding, line) for finding in findings]
        return UnreadableNoteError(())
    quotes = list(unclosed(front)) if problem.code in ("N025", "N030") else []
    explained = any(_line(quote) <= line for quote in quotes)
    return UnreadableNoteError(quotes if explained else [problem, *quotes])


def _hiding(finding: Finding, line: int) -> Finding:
    return (
        replace(finding, detail=UNREAD) if finding.code in CHARACTERS and _line(finding) == line else finding
    )


def _line(finding: Finding) -> int:
    return finding.place.line if finding.place else 0

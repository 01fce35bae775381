"""The front matter of a note: where it begins and ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summitry_validation.findings import Finding, FindingsError, Place

OPENING = re.compile(r"---[ \t]*(?=\n|\Z)")
CLOSING = re.compile(r"\n---[ \t]*(?=\n|\Z)")
FIRST_LINE = 2


class UnreadableNoteError(FindingsError):
    """Nothing can be read of a note, or nothing beyond the places that `findings` name."""


@dataclass(frozen=True, slots=True)
class Front:
    """The text between the fences, which begins in line 2 of `file`, and its lines without their ends."""

    file: str
    text: str
    lines: tuple[str, ...]

    def place(self, line: int, column: int, width: int = 1) -> Place:
        """Return the place of a character of `lines`; line and column count from 0."""
        return Place(self.file, line + FIRST_LINE, column + 1, width)


def front(file: str, text: str) -> Front:
    r"""Return the front matter of a note with LF line ends; raise UnreadableNoteError where there is none.

    >>> front("raw/notes/a.md", "---\nnote: a\n---\nRemarks.\n").lines
    ('note: a', '')
    """
    opening = OPENING.match(text)
    if not opening:
        raise UnreadableNoteError([Finding("N022", place=Place(file))])
    closing = CLOSING.search(text, opening.end())
    if not closing:
        raise UnreadableNoteError([Finding("N023", "---", Place(file, width=3))])
    inside = text[opening.end() + 1 : closing.start() + 1]
    return Front(file, inside, tuple(inside.split("\n")))

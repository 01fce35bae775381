"""The lines of a raw CSV file, and where the cells of a line stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summitry_validation.findings import Finding, Place
from summitry_validation.limits import RAW_LINES

_CELL = re.compile(r'("(?:[^"]|"")*"|[^,]*)(?:,|\Z)')


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file; `number` counts from 1."""

    file: str
    number: int
    text: str

    @property
    def place(self) -> Place:
        """Return where the whole line stands."""
        return Place(self.file, self.number, 1, max(len(self.text), 1))

    @property
    def start(self) -> Place:
        """Return where the line begins."""
        return Place(self.file, self.number)

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Return the characters of each cell: first one and end, from 0."""
        return [match.span(1) for match in _CELL.finditer(self.text)]

    def cell(self, position: int | None) -> Place:
        """Return where the cell at this position (from 0) stands, or the whole line for None.

        >>> Line("raw/actors.csv", 2, 'KOR,"Korea, South",732').cell(1)
        Place(file='raw/actors.csv', line=2, column=5, width=14)
        """
        return self.place if position is None else self.place.part(*self.spans[position])

    def finding(
        self, code: str, value: str, detail: str, place: Place | None = None, near: str = ""
    ) -> Finding:
        """Return a finding at a place in this line, or on the whole of it."""
        return Finding(code, value, place or self.place, near=near, detail=detail)


def lines(text: str, file: str) -> list[Line]:
    """Return the lines of a file, without a byte order mark; an empty file is one empty line.

    Of a file with too many lines, the last one that is returned is the first one too many.
    """
    texts = text.removeprefix("\ufeff").removesuffix("\n").split("\n", RAW_LINES.most + 1)
    return [Line(file, number, line) for number, line in enumerate(texts[: RAW_LINES.most + 1], start=1)]

"""A raw CSV file as rows whose cells know where they stand. No cell runs over a line."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.sheets.lines import Line, lines
from summitry_validation.limits import RAW_LINE, RAW_LINES
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitry.sheets.codes import Codes
    from summitry_validation.findings import Finding, Place


@dataclass(frozen=True, slots=True, eq=False)
class Row(Mapping[str, str]):
    """One line: the text of each column, "" where the cell is empty. `whole` says that no cell is missing.

    As a mapping, two rows with the same cells are equal, wherever they stand.
    """

    cells: Mapping[str, str]
    line: Line
    positions: Mapping[str, int]
    whole: bool = True

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def __iter__(self) -> Iterator[str]:
        return iter(self.cells)

    def __len__(self) -> int:
        return len(self.cells)

    def place(self, column: str) -> Place:
        """Return where the cell of this column stands, or the whole line where the line has no such cell."""
        return self.line.cell(self.positions.get(column))


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a file, and those of its expected columns that it has."""

    columns: frozenset[str]
    rows: tuple[Row, ...]


def read(text: str, file: str, columns: Sequence[str], codes: Codes, findings: list[Finding]) -> Sheet:
    """Return the rows of a CSV file that should have these columns, in any order.

    A wrong header and each line that is not CSV, or has too few or too many cells, add to `findings`. Such
    a line is kept as far as it goes, so that what refers to its id is not reported as well.
    """
    first, *rest = lines(text, file)
    head = _split(first, codes, findings)
    if not head:
        return Sheet(frozenset(), ())
    findings += _wrong_header(first, head, columns, codes)
    positions = {column: head.index(column) for column in columns if column in head}
    rows = []
    for line in rest:
        if written := _split(line, codes, findings):
            if len(written) != len(head):
                detail = f"has {len(written)} of the {len(head)} cells of the header"
                findings.append(line.finding(codes.row, written[0], detail))
            rows.append(_row(line, written, columns, positions, len(written) == len(head)))
    return Sheet(frozenset(positions), tuple(rows))


def _row(
    line: Line, written: Sequence[str], columns: Sequence[str], positions: Mapping[str, int], whole: bool
) -> Row:
    found = {column: at for column, at in positions.items() if at < len(written)}
    return Row(
        {column: written[found[column]] if column in found else "" for column in columns}, line, found, whole
    )


def _split(line: Line, codes: Codes, findings: list[Finding]) -> list[str]:
    if excess := _excess(line):
        findings.append(line.finding(codes.row, line.text[:40], excess, line.start))
        return []
    try:
        cells = next(csv.reader([line.text], strict=True), [])
    except csv.Error as error:
        findings.append(line.finding(codes.row, line.text[:40], f"is no CSV: {error}"))
        return []
    if not cells:
        findings.append(line.finding(codes.row, "", "is empty"))
    return cells


def _excess(line: Line) -> str:
    if line.number > RAW_LINES.most:
        return f"is line {line.number}; it and those below are not read"
    if len(line.text) > RAW_LINE.most:
        return f"begins a line of more than {RAW_LINE.most} characters, which is not read"
    return ""


def _wrong_header(line: Line, head: Sequence[str], columns: Sequence[str], codes: Codes) -> Iterator[Finding]:
    missing = [column for column in columns if column not in head]
    before: set[str] = set()
    for span, column in zip(line.spans, head, strict=False):
        place = line.place.part(*span)
        if column not in columns:
            near = nearest(column, missing)
            yield line.finding(codes.columns, column, "is no column of this file", place, near)
        elif column in before:
            yield line.finding(codes.columns, column, "stands in the header twice", place)
        before.add(column)
    for column in missing:
        yield line.finding(codes.columns, column, "is missing in the header")

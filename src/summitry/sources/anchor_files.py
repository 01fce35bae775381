"""The file raw/sources/<key>.csv, which holds the anchors of a source."""

from __future__ import annotations

import csv
import io
from dataclasses import astuple, fields
from itertools import pairwise
from typing import TYPE_CHECKING

from summitry.sheets.checks import check_cells
from summitry.sheets.codes import Codes
from summitry.sheets.rows import read as read_sheet
from summitry.sources.anchors import Anchor
from summitry_validation.contract import Field
from summitry_validation.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summitry.sheets.rows import Row

COLUMNS = tuple(field.name for field in fields(Anchor))
CODES = Codes("E003", "E004", "E005", "E005", "E005", "E005", "E006", "E006")

_FIELDS = (
    Field("paragraph", "integer", "Paragraph", "Counts from 1.", "2", {"required": True, "minimum": 1}),
    Field("sentence", "integer", "Sentence", "Counts from 1.", "2", {"required": True, "minimum": 1}),
    Field("char_start", "integer", "Start", "Counts from 0.", "1042", {"required": True, "minimum": 0}),
    Field("char_end", "integer", "End", "Not included.", "1268", {"required": True, "minimum": 1}),
    Field("sha256", "string", "Hash", "SHA-256.", "9f86d0...", {"required": True, "pattern": "[0-9a-f]{64}"}),
)


def write(anchors: Iterable[Anchor]) -> str:
    r"""Return the text of the file.

    >>> write([Anchor(1, 1, 0, 4, "ab12")])
    'paragraph,sentence,char_start,char_end,sha256\n1,1,0,4,ab12\n'
    """
    buffer = io.StringIO()
    lines = csv.writer(buffer, lineterminator="\n")
    lines.writerows([COLUMNS, *map(astuple, anchors)])
    return buffer.getvalue()


def read(text: str, file: str, findings: list[Finding]) -> tuple[Anchor, ...]:
    """Return the anchors of a file, without the lines that are malformed, and report what is wrong with it.

    Paragraphs and sentences are numbered without a gap, and ranges follow each other without an overlap.
    """
    flaws: list[Finding] = []
    sheet = read_sheet(text, file, COLUMNS, CODES, flaws)
    check_cells(sheet, _FIELDS, CODES, flaws)
    findings += flaws
    broken = {flaw.place.line for flaw in flaws if flaw.place}
    rows = [row for row in sheet.rows if row.line.number not in broken and len(sheet.columns) == len(COLUMNS)]
    anchors = [_anchor(row) for row in rows]
    # Where a line is lost, the next one seems out of order and is not.
    if not flaws:
        _check_order(rows, anchors, findings)
    return tuple(anchors)


def _anchor(row: Row) -> Anchor:
    paragraph, sentence, start, end = (int(row[column]) for column in COLUMNS[:4])
    return Anchor(paragraph, sentence, start, end, row["sha256"])


def _check_order(rows: Sequence[Row], anchors: Sequence[Anchor], findings: list[Finding]) -> None:
    origin = Anchor(0, 0, 0, 0, "")
    for row, (above, one) in zip(rows, pairwise([origin, *anchors]), strict=True):
        if (one.paragraph, one.sentence) not in _next(above):
            expected = " or ".join(f"p{paragraph}s{sentence}" for paragraph, sentence in _next(above))
            findings.append(Finding("E006", one.locator, row.place("paragraph"), detail=expected))
        if not above.char_end <= one.char_start < one.char_end:
            detail = f"{one.char_start} to {one.char_end}, after {above.char_end}"
            findings.append(Finding("E007", one.locator, row.place("char_start"), detail=detail))


def _next(above: Anchor) -> list[tuple[int, int]]:
    same = [(above.paragraph, above.sentence + 1)] if above.paragraph else []
    return [*same, (above.paragraph + 1, 1)]

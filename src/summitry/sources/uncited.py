"""The file raw/sources/<key>.uncited.csv: sentences of a source that support no row, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from summitry.sheets.checks import check_cells
from summitry.sheets.codes import Codes
from summitry.sheets.rows import read as read_sheet
from summitry.sources.locators import resolve
from summitry_validation.contract import Field
from summitry_validation.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.sheets.rows import Row
    from summitry.sources.anchors import Anchors
    from summitry_validation.findings import Place

SUFFIX = ".uncited.csv"
CODES = Codes("E040", "E041", "E041", "E041", "E042", "E041", "E043", "E044")
_PATTERN = "p[1-9][0-9]{0,4}s[1-9][0-9]{0,4}"
_FIELDS = (
    Field("locator", "string", "Locator", "One sentence.", "p9s1", {"required": True, "pattern": _PATTERN}),
    Field("reason", "string", "Reason", "Why.", "heading", {"required": True}, "uncited_reason"),
)
_COLUMNS = tuple(field.name for field in _FIELDS)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a sentence supports no row, and where that is written."""

    term: str
    place: Place


def read(text: str, file: str, anchors: Anchors, findings: list[Finding]) -> Mapping[str, Reason]:
    """Return the reasons by locator, in the order of the text, and report what is wrong with the file.

    A locator stands once, in the order of the text, and names a sentence of `anchors`.
    """
    flaws: list[Finding] = []
    sheet = read_sheet(text, file, _COLUMNS, CODES, flaws)
    check_cells(sheet, _FIELDS, CODES, flaws)
    findings += flaws
    broken = {flaw.place.line for flaw in flaws if flaw.place}
    if len(sheet.columns) < len(_COLUMNS):
        return {}
    rows = [row for row in sheet.rows if row.line.number not in broken]
    rows = [row for row in rows if resolve(row["locator"], anchors, findings, row.place("locator"))]
    _check_order(rows, {locator: number for number, locator in enumerate(anchors)}, findings)
    return {row["locator"]: Reason(row["reason"], row.place("locator")) for row in reversed(rows)}


def _check_order(rows: Sequence[Row], order: Mapping[str, int], findings: list[Finding]) -> None:
    for above, row in pairwise(rows):
        here, before = row["locator"], above["locator"]
        if order[here] <= order[before]:
            code = CODES.repeated if here == before else CODES.unsorted
            findings.append(Finding(code, here, row.place("locator"), detail=before))

"""What every raw CSV file must keep: tidy cells of their type, keys that stand once, lines in their order."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from summitry.sheets.values import problems
from summitry_validation.characters import is_formula, unseen
from summitry_validation.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from summitry.sheets.codes import Codes
    from summitry.sheets.rows import Row, Sheet
    from summitry_validation.contract import Field

_BLANK = re.compile(r"\A\s|\s\Z")


def check_cells(sheet: Sheet, fields: Iterable[Field], codes: Codes, findings: list[Finding]) -> None:
    """Report each cell that is untidy, empty though required, no term of its codelist, or misshapen."""
    present = [field for field in fields if field.name in sheet.columns]
    for row in sheet.rows:
        if row.whole:
            for field in present:
                _check_cell(row, field, codes, findings)


def check_keys(
    rows: Sequence[Row],
    columns: Sequence[str],
    key: Callable[[Row], str],
    codes: Codes,
    findings: list[Finding],
) -> None:
    """Report each line whose key stands above already, and each that sorts before the line above it.

    `key` names a line; lines sort by `columns`, in the order of code points.
    """
    seen: dict[str, Row] = {}
    for row in rows:
        name = key(row)
        if name in seen:
            detail = f"line {seen[name].line.number}"
            findings.append(Finding(codes.repeated, name, row.place(columns[0]), detail=detail))
        seen.setdefault(name, row)
    for above, row in pairwise(rows):
        if position(row, columns) < position(above, columns):
            findings.append(Finding(codes.unsorted, key(row), row.place(columns[0]), detail=key(above)))


def position(row: Row, columns: Iterable[str]) -> tuple[str, ...]:
    """Return by what a line sorts, in the order of code points."""
    return tuple(row[column] for column in columns)


def _check_cell(row: Row, field: Field, codes: Codes, findings: list[Finding]) -> None:
    text = row[field.name]
    if _BLANK.search(text) or unseen(text) or not unicodedata.is_normalized("NFC", text):
        detail = "has blanks at an end, characters that cannot be seen, or letters that are not in form NFC"
        findings.append(Finding(codes.untidy, text, row.place(field.name), detail=detail))
        return
    if field.is_free_text and is_formula(text):
        findings.append(Finding("X061", text, row.place(field.name)))
    by_kind = {"empty": codes.empty, "term": codes.term, "form": codes.form}
    for problem in problems(field, text):
        value = text or field.name
        place = row.place(field.name)
        findings.append(
            Finding(by_kind[problem.kind], value, place, near=problem.near, detail=problem.detail)
        )

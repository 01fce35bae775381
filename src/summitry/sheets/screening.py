"""A quick look at a whole raw CSV file, column by column: whether it is plainly without fault.

Where it is, nothing need be said of any cell. Where it is not, or where a look at the whole cannot tell, the
rows are read one by one, which takes many times as long and says what is wrong and where.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.sheets.lines import Line
from summitry.sheets.rows import Row
from summitry.sheets.values import problems
from summitry_validation.characters import may_hide
from summitry_validation.limits import RAW_LINE, RAW_LINES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry_validation.contract import Field

# What begins a formula, or a number, which only a closer look tells apart.
_SIGNS = tuple("=+@-＝＋－＠")


@dataclass(frozen=True, slots=True)
class Page:
    """A file without fault: its lines without the header, and the texts of each column in their order."""

    file: str
    lines: Sequence[str]
    columns: Mapping[str, Sequence[str]]

    def row(self, at: int) -> Row:
        """Return the row at this position, from 0."""
        cells = {name: texts[at] for name, texts in self.columns.items()}
        positions = {name: position for position, name in enumerate(self.columns)}
        return Row(cells, Line(self.file, at + 2, self.lines[at]), positions)


def page(text: str, file: str, fields: Sequence[Field]) -> Page | None:
    """Return a file that has just these columns in this order and no faulty cell, None for any other."""
    head, *lines = text.removesuffix("\n").split("\n")
    names = [field.name for field in fields]
    if head != ",".join(names) or not _is_plain(text, lines):
        return None
    try:
        rows = list(csv.reader(lines, strict=True))
    except csv.Error:
        return None
    if len(rows) != len(lines) or any(len(row) != len(names) for row in rows):
        return None
    columns = dict(zip(names, zip(*rows, strict=True), strict=True)) if rows else dict.fromkeys(names, ())
    clean = all(_is_clean(field, set(columns[field.name])) for field in fields)
    return Page(file, lines, columns) if clean else None


def _is_plain(text: str, lines: Sequence[str]) -> bool:
    small = len(lines) < RAW_LINES.most and max(map(len, lines), default=0) <= RAW_LINE.most
    return small and unicodedata.is_normalized("NFC", text) and not may_hide(text.replace("\n", ""))


def _is_clean(field: Field, texts: set[str]) -> bool:
    """Return whether none of these texts is wrong in a column."""
    if any(text != text.strip() for text in texts) or (field.required and "" in texts):
        return False
    if field.is_free_text:
        return not any(text.startswith(_SIGNS) for text in texts)
    if field.type == "string" and not field.codelist:
        written = rf"^(?:{field.constraints['pattern']})$"
        return len(re.findall(written, "\n".join(texts - {""}), re.MULTILINE)) == len(texts - {""})
    return not any(True for text in texts for _ in problems(field, text))

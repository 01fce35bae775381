"""The texts of a published table: what a reader does not see in them, and what a spreadsheet would run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow.compute as pc

from summitry_validation.characters import FORMULA, NUMBER, UNSEEN_RE2, unseen
from summitry_validation.findings import Cell, Finding
from summitry_validation.reading.keys import row_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa

    from summitry_validation.contract import Field, Table


def check_texts(table: pa.Table, declared: Table) -> Iterator[Finding]:
    """Yield a finding for each cell of free text that hides a character (T020), or is a formula (X061)."""
    for field in declared.fields:
        if field.is_free_text:
            column = table.column(field.name)
            hidden = pc.match_substring_regex(column, UNSEEN_RE2)
            runs = pc.match_substring_regex(column, FORMULA)
            number = pc.match_substring_regex(column, rf"{NUMBER}\z")
            yield from _findings("T020", hidden, table, field, declared)
            yield from _findings("X061", pc.and_not(runs, number), table, field, declared)


def _findings(
    code: str, mask: pa.ChunkedArray, table: pa.Table, field: Field, declared: Table
) -> Iterator[Finding]:
    rows = pc.indices_nonzero(mask).to_pylist()
    values = table.column(field.name).take(rows).to_pylist() if rows else []
    for value, key in zip(values, row_keys(table, declared.primary_key, rows), strict=True):
        yield Finding(code, value, cell=Cell(declared.name, key, field.name), detail=unseen(value))

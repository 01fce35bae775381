"""One authority file as typed entries: the columns and cells are those of the published table of its name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.sheets.checks import check_cells, check_keys
from summitry.sheets.codes import Codes
from summitry.sheets.rows import read
from summitry.sheets.values import typed
from summitry_validation import contract
from summitry_validation.findings import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summitry.sheets.rows import Row
    from summitry.sheets.values import Value
    from summitry_validation.contract import Field

CODES = Codes("P020", "P021", "P022", "P023", "P024", "P025", "P026", "P027")
NAME_ID = "name_id"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of an authority: its typed cells by column, and the raw row that they stand in."""

    table: str
    key: str
    cells: Mapping[str, Value]
    row: Row

    def text(self, column: str) -> str | None:
        """Return a cell of text, None where it is empty."""
        return str(self.cells[column]) if self.cells[column] else None


def entries(table: str, file: str, text: str | None, findings: list[Finding]) -> dict[str, Entry]:
    """Return the entries of one file by id; faults go to `findings`, and a missing file is one."""
    if text is None:
        findings.append(Finding("P028", file, Place(file)))
        return {}
    fields = [field for field in contract.tables()[table].fields if field.name != NAME_ID]
    flaws: list[Finding] = []
    sheet = read(text, file, [field.name for field in fields], CODES, flaws)
    check_cells(sheet, fields, CODES, flaws)
    check_keys(sheet.rows, _sorted_by(table), lambda row: _key(table, row), CODES, flaws)
    findings += [*flaws, *_case_twins(table, sheet.rows)]
    # A faulty line is kept as far as it goes, so that what refers to its id is not reported as well.
    return {_key(table, row): _entry(table, row) for row in sheet.rows}


def _case_twins(table: str, rows: Sequence[Row]) -> Iterator[Finding]:
    """Yield a finding for each id that differs from one above in capitals only; names may."""
    above: dict[str, str] = {}
    for row in rows if table != "names" else ():
        key = _key(table, row)
        twin = above.setdefault(key.lower(), key)
        if twin != key:
            yield Finding("P016", key, row.place(_sorted_by(table)[0]), detail=twin)


def _entry(table: str, row: Row) -> Entry:
    cells = {field.name: _cell(field, row) for field in contract.tables()[table].fields if field.name in row}
    made = {NAME_ID: _key(table, row)} if table == "names" else {}
    return Entry(table, _key(table, row), made | cells, row)


def _cell(field: Field, row: Row) -> Value:
    """Return what a cell means, null where it has no such meaning: that has been reported."""
    try:
        return typed(field, row[field.name])
    except ValueError:
        return None


def _key(table: str, row: Row) -> str:
    """Return the id of a row; that of a name is made of what bears it, its language and the name itself."""
    if table == "names":
        return f"{row['row_id']}~{row['language']}~{row['name']}"
    return row[contract.tables()[table].primary_key[0]]


def _sorted_by(table: str) -> tuple[str, ...]:
    return (
        ("table_name", "row_id", "name", "language")
        if table == "names"
        else contract.tables()[table].primary_key
    )

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
    flaws: list[Finding] = []
    sheet = read(text, file, [field.name for field in fields(table)], CODES, flaws)
    check_cells(sheet, fields(table), CODES, flaws)
    check_keys(sheet.rows, sorted_by(table), lambda row: key(table, row), CODES, flaws)
    findings += [*flaws, *_case_twins(table, sheet.rows)]
    # A faulty line is kept as far as it goes, so that what refers to its id is not reported as well.
    return {key(table, row): _entry(table, row) for row in sheet.rows}


def fields(table: str) -> Sequence[Field]:
    """Return the columns of an authority file: those of its table that somebody writes."""
    return [field for field in contract.tables()[table].fields if field.name != NAME_ID]


def _case_twins(table: str, rows: Sequence[Row]) -> Iterator[Finding]:
    """Yield a finding for each id that differs from one above in capitals only; names may."""
    above: dict[str, str] = {}
    for row in rows if table != "names" else ():
        id = key(table, row)
        twin = above.setdefault(id.lower(), id)
        if twin != id:
            yield Finding("P016", id, row.place(sorted_by(table)[0]), detail=twin)


def _entry(table: str, row: Row) -> Entry:
    cells = {field.name: _cell(field, row) for field in contract.tables()[table].fields if field.name in row}
    made = {NAME_ID: key(table, row)} if table == "names" else {}
    return Entry(table, key(table, row), made | cells, row)


def _cell(field: Field, row: Row) -> Value:
    """Return what a cell means, null where it has no such meaning: that has been reported."""
    try:
        return typed(field, row[field.name])
    except ValueError:
        return None


def key(table: str, row: Row) -> str:
    """Return the id of a row; that of a name is made of what bears it, its language and the name itself."""
    if table == "names":
        return f"{row['row_id']}~{row['language']}~{row['name']}"
    return row[contract.tables()[table].primary_key[0]]


def sorted_by(table: str) -> tuple[str, ...]:
    """Return the columns by which the lines of an authority file are sorted."""
    return (
        ("table_name", "row_id", "name", "language")
        if table == "names"
        else contract.tables()[table].primary_key
    )

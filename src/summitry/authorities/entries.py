"""One authority file as typed entries: the columns and cells are those of the published table of its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.sheets import screening
from summitry.sheets.checks import check_cells, check_keys
from summitry.sheets.codes import Codes
from summitry.sheets.rows import read
from summitry.sheets.values import typed
from summitry_validation import contract
from summitry_validation.findings import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summitry.sheets.rows import Row
    from summitry.sheets.screening import Page
    from summitry.sheets.values import Value
    from summitry_validation.contract import Field

Texts = Mapping[str, Sequence[str]]

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


class Entries(Mapping[str, Entry]):
    """The entries of a table by id, each made when it is first asked for."""

    def __init__(self, places: Mapping[str, int], make: Callable[[int], Entry], columns: Texts) -> None:
        self._places = places
        self._make = make
        self._columns = columns
        self._made: dict[int, Entry] = {}

    def __getitem__(self, key: str) -> Entry:
        return self.at(self._places[key])

    def __contains__(self, key: object) -> bool:
        return key in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    @property
    def places(self) -> Mapping[str, int]:
        """Return the line of each id, from 0."""
        return self._places

    @property
    def lines(self) -> range:
        """Return the lines, from 0."""
        return range(len(next(iter(self._columns.values()), ())))

    def texts(self, column: str) -> Sequence[str]:
        """Return the text of a column in each line, also in one whose id another line has."""
        return self._columns[column]

    def at(self, line: int) -> Entry:
        """Return the entry of a line, from 0."""
        if line not in self._made:
            self._made[line] = self._make(line)
        return self._made[line]


def joined(table: str, own: Entries, more: Entries, findings: list[Finding]) -> Entries:
    """Return the entries of two files of one table; an id that both have is a finding, the first counts."""
    places = dict(own.places)
    offset = len(own.lines)
    for id, at in more.places.items():
        if id in places:
            findings.append(_twin(table, more.at(at), own[id]))
        places.setdefault(id, offset + at)
    columns = {field.name: [*own.texts(field.name), *more.texts(field.name)] for field in fields(table)}
    return Entries(places, lambda at: own.at(at) if at < offset else more.at(at - offset), columns)


def _twin(table: str, one: Entry, other: Entry) -> Finding:
    line = other.row.line
    place = one.row.place(sorted_by(table)[0])
    return Finding(CODES.repeated, one.key, place, detail=f"{line.file}, line {line.number}")


def entries(table: str, file: str, text: str | None, findings: list[Finding]) -> Entries:
    """Return the entries of one file by id; faults go to `findings`, and a missing file is one."""
    if text is None:
        findings.append(Finding("P028", file, Place(file)))
        return _entries(table, ())
    page = screening.page(text, file, fields(table))
    return (page and _plain(table, page)) or _read(table, file, text, findings)


def _plain(table: str, page: Page) -> Entries | None:
    """Return the entries of a page without faulty cells, None where an id is not unique or out of order."""
    order = [*zip(*(page.columns[column] for column in sorted_by(table)), strict=True)]
    ids = _keys(table, page.columns)
    known = set(ids) if table == "names" else {key.lower() for key in ids}
    if len(known) != len(ids) or order != sorted(order):
        return None
    places = {key: at for at, key in enumerate(ids)}
    return Entries(places, lambda at: _entry(table, page.row(at)), page.columns)


def _keys(table: str, columns: Texts) -> Sequence[str]:
    if table == "names":
        parts = zip(columns["row_id"], columns["language"], columns["name"], strict=True)
        return [f"{row_id}~{language}~{name}" for row_id, language, name in parts]
    return columns[contract.tables()[table].primary_key[0]]


def _read(table: str, file: str, text: str, findings: list[Finding]) -> Entries:
    """Return the entries of a file that has a fault, and report it."""
    flaws: list[Finding] = []
    sheet = read(text, file, [field.name for field in fields(table)], CODES, flaws)
    check_cells(sheet, fields(table), CODES, flaws)
    check_keys(sheet.rows, sorted_by(table), lambda row: key(table, row), CODES, flaws)
    findings += [*flaws, *_case_twins(table, sheet.rows)]
    return _entries(table, sheet.rows)


def _entries(table: str, rows: Sequence[Row]) -> Entries:
    # A faulty line is kept as far as it goes, so that what refers to its id is not reported as well.
    places = {key(table, row): at for at, row in enumerate(rows)}
    columns = {field.name: [row[field.name] for row in rows] for field in fields(table)}
    return Entries(places, lambda at: _entry(table, rows[at]), columns)


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

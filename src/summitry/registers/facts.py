"""What the registers say of each record, from all the files of a register under raw/registers/ together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from summitry.registers.columns import FILES, path
from summitry.registers.reading.parts import HOME
from summitry.sheets import screening
from summitry.sheets.checks import check_cells
from summitry.sheets.codes import Codes
from summitry.sheets.rows import Row
from summitry.sheets.rows import read as read_sheet
from summitry_validation.findings import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summitry_validation.contract import Field

    Cells = Mapping[str, str]

CODES = Codes("R010", "R011", "R012", "R013", "R013", "R014", "R015", "R016")
_SEVERAL = ("people", "occasions", "places")


@dataclass(frozen=True)
class Facts:
    """One record: the cells of its rows by column, "" where one is empty."""

    register: str
    record: Cells
    reading: Cells
    people: Sequence[Cells] = ()
    occasions: Sequence[Cells] = ()
    places: Sequence[Cells] = ()

    @cached_property
    def id(self) -> str:
        """Return how notes and tables name the record."""
        return f"{self.register}.{self.record['record_id']}"

    @cached_property
    def first(self) -> date:
        """Return the first day of the record."""
        return date.fromisoformat(self.record["start_date"])

    @cached_property
    def last(self) -> date:
        """Return the last day of the record."""
        return date.fromisoformat(self.record["end_date"])

    @property
    def days(self) -> tuple[str, str]:
        """Return the first and the last day as they are written."""
        return self.record["start_date"], self.record["end_date"]

    @property
    def is_visit(self) -> bool:
        """Return whether others came to the state that keeps the register."""
        return any(one["part"] == "visitor" for one in self.people)

    @property
    def is_leader(self) -> bool:
        """Return whether who travels is a head of state or government, and no minister."""
        return self.is_visit or any(one["title_as_stated"] == "President" for one in self.travellers)

    @cached_property
    def travellers(self) -> Sequence[Cells]:
        """Return who came, without those whom they met."""
        return [one for one in self.people if one["part"] in ("traveller", "visitor")]

    @property
    def venue_iso3(self) -> str:
        """Return the country where it took place; that of a visit is not the country of the visitor."""
        venues = (one["country_iso3"] for one in self.places if one["kind"] == "venue")
        return next(venues, HOME) if self.is_visit else self.reading["country_iso3"]


def read(register: str, texts: Mapping[str, str], findings: list[Finding]) -> dict[str, Facts]:
    """Return the records of a register by `<register>.<number>`; `texts` has the files by their paths.

    A file that is not there has no rows. A faulty cell, line or order adds to `findings`, and so does a row
    of a record that does not exist; such a row, and a record of which there is no reading, is left out.
    """
    files = {file: _rows(register, file, texts, findings) for file in FILES}
    known = {row["record_id"] for row in files["records"]}
    for file in FILES:
        findings += _strangers(path(register, file), files[file], known)
    readings = _by_record(files["readings"])
    people, occasions, places = (_by_record(files[file]) for file in _SEVERAL)
    found: dict[str, Facts] = {}
    for row in files["records"]:
        key = row["record_id"]
        if key in readings:
            several = (some.get(key, ()) for some in (people, occasions, places))
            found[f"{register}.{key}"] = Facts(register, row, readings[key][0], *several)
    return found


def _rows(register: str, file: str, texts: Mapping[str, str], findings: list[Finding]) -> Sequence[Cells]:
    name = path(register, file)
    return rows(texts[name], name, FILES[file], findings) if name in texts else ()


def rows(text: str, name: str, fields: Sequence[Field], findings: list[Finding]) -> Sequence[Cells]:
    """Return the rows of a file with these columns; report what is wrong in it."""
    page = screening.page(text, name, fields)
    if page is None:
        return _checked(text, name, fields, findings)
    columns = [*page.columns]
    return [dict(zip(columns, cells, strict=True)) for cells in zip(*page.columns.values(), strict=True)]


def _checked(text: str, name: str, fields: Sequence[Field], findings: list[Finding]) -> Sequence[Cells]:
    """Return the rows of a file in which something is wrong, and report what."""
    sheet = read_sheet(text, name, [field.name for field in fields], CODES, findings)
    check_cells(sheet, fields, CODES, findings)
    return sheet.rows


def _strangers(name: str, some: Iterable[Cells], known: set[str]) -> Iterator[Finding]:
    for at, row in enumerate(some, start=2):
        if row["record_id"] not in known:
            place = row.place("record_id") if isinstance(row, Row) else Place(name, at)
            yield Finding("R042", row["record_id"], place)


def _by_record(some: Iterable[Cells]) -> dict[str, list[Cells]]:
    found: dict[str, list[Cells]] = {}
    for row in some:
        found.setdefault(row["record_id"], []).append(row)
    return found

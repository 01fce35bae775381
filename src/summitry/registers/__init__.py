"""Official registers: the facts of their records, as raw/registers/ has them."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from summitry.registers import false_alarms, known_errors
from summitry.registers.columns import RECORDS
from summitry.registers.soundness import sound
from summitry.sheets.checks import check_cells, check_keys
from summitry.sheets.codes import Codes
from summitry.sheets.rows import read as read_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitry_validation.findings import Finding

CODES = Codes("R010", "R011", "R012", "R013", "R013", "R014", "R015", "R016")
_EXAMPLES = 5
# What stands beside the records of registers and has none.
_BESIDE = frozenset({known_errors.FILE, false_alarms.FILE})
_COLUMNS = tuple(field.name for field in RECORDS)


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a register; `text_sha256` is that of its text, blanks folded, which is not kept."""

    register: str
    record_id: str
    start: date
    end: date
    text_sha256: str

    @property
    def id(self) -> str:
        """Return how notes name the record."""
        return f"{self.register}.{self.record_id}"


class Records(Mapping[str, Record]):
    """The records of all registers by their ids.

    A file is looked at when one of its records is asked for, or what is wrong with it.
    """

    def __init__(self, files: Mapping[str, str]) -> None:
        self._files = {
            PurePosixPath(file).stem: (file, text) for file, text in files.items() if file not in _BESIDE
        }
        self._known: dict[str, Mapping[str, str]] = {}
        self._findings: dict[str, list[Finding]] = {}

    def __getitem__(self, id: str) -> Record:
        register, _, record_id = id.partition(".")
        return _record(register, self._lines(register)[record_id])

    def __iter__(self) -> Iterator[str]:
        return (f"{register}.{id}" for register in self._files for id in self._lines(register))

    def __len__(self) -> int:
        return sum(len(self._lines(register)) for register in self._files)

    @property
    def findings(self) -> list[Finding]:
        """Return what is wrong with the files."""
        for register in self._files:
            self._lines(register)
        return [one for some in self._findings.values() for one in some]

    def examples(self, register: str) -> Sequence[str]:
        """Return a few ids of a register, from which one sees how its records are named."""
        lines = self._lines(register) if register in self._files else ()
        return [f"{register}.{id}" for id in islice(lines, _EXAMPLES)]

    def _lines(self, register: str) -> Mapping[str, str]:
        """Return the lines of a register by the ids of their records; raise KeyError where there is none."""
        if register not in self._known:
            findings: list[Finding] = []
            self._known[register] = _lines(*self._files[register], findings)
            self._findings[register] = findings
        return self._known[register]


def read(files: Mapping[str, str]) -> Records:
    """Return the records of register files, by path."""
    return Records(files)


def _lines(file: str, text: str, findings: list[Finding]) -> Mapping[str, str]:
    """Return the lines without a fault by the ids of their records."""
    found = sound(text)
    if found is None:
        found = {line[: line.index(",")]: line for line in _checked(file, text, findings)}
    return found


def _checked(file: str, text: str, findings: list[Finding]) -> list[str]:
    flaws: list[Finding] = []
    sheet = read_sheet(text, file, _COLUMNS, CODES, flaws)
    check_cells(sheet, RECORDS, CODES, flaws)
    check_keys(sheet.rows, ("record_id",), lambda row: row["record_id"], CODES, flaws)
    findings += flaws
    if len(sheet.columns) < len(RECORDS):
        return []
    broken = {flaw.place.line for flaw in flaws if flaw.place}
    return [
        _rewritten([row[name] for name in _COLUMNS]) for row in sheet.rows if row.line.number not in broken
    ]


def _rewritten(cells: Sequence[str]) -> str:
    """Return cells in the order of the columns as one line, whatever the order in the file."""
    return ",".join('"' + cell.replace('"', '""') + '"' if set(cell) & set(',"') else cell for cell in cells)


def _record(register: str, line: str) -> Record:
    row = dict(zip(_COLUMNS, next(csv.reader([line])), strict=True))
    days = date.fromisoformat(row["start_date"]), date.fromisoformat(row["end_date"])
    return Record(register, row["record_id"], *days, row["text_sha256"])

"""Official registers: the facts of their records, as raw/registers/ has them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from summitry.sheets.checks import check_cells, check_keys
from summitry.sheets.codes import Codes
from summitry.sheets.rows import read as read_sheet
from summitry_validation.contract import Field

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.sheets.rows import Row
    from summitry_validation.findings import Finding

CODES = Codes("R010", "R011", "R012", "R013", "R013", "R014", "R015", "R016")
_EXAMPLES = 5
_FIELDS = (
    Field(
        "record_id",
        "string",
        "Record",
        "Number in the register.",
        "2925",
        {"required": True, "pattern": "[0-9a-z-]+"},
    ),
    Field("start_date", "date", "First day", "As the register has it.", "2019-04-10", {"required": True}),
    Field("end_date", "date", "Last day", "As the register has it.", "2019-04-11", {"required": True}),
    Field("country_as_stated", "string", "Country", "As the register names it.", "Korea, South"),
    Field("place_as_stated", "string", "Place", "As the register names it.", "Seoul"),
    Field("persons_as_stated", "string", "Persons", "Those named, joined by `; `.", "President Moon Jae-in"),
    Field("category_as_stated", "string", "Category", "As the register names it.", "Official Working Visit"),
    Field(
        "text_sha256",
        "string",
        "Hash",
        "SHA-256 of the text.",
        "9f86d0...",
        {"required": True, "pattern": "[0-9a-f]{64}"},
    ),
    Field("text_length", "integer", "Length", "In characters.", "23", {"required": True, "minimum": 0}),
    Field("release", "string", "Release", "Of the register.", "0.6.4", {"required": True}),
)


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


class Records(dict[str, Record]):
    """The records of all registers by their ids."""

    @cached_property
    def examples(self) -> Mapping[str, Sequence[str]]:
        """Return by register a few ids, from which one sees how its records are named."""
        found: dict[str, list[str]] = defaultdict(list)
        for one in self.values():
            if len(found[one.register]) < _EXAMPLES:
                found[one.register].append(one.id)
        return found


def read(files: Mapping[str, str], findings: list[Finding]) -> Records:
    """Return the records of register files, by path, by their ids, and report what is wrong."""
    return Records((one.id, one) for file, text in files.items() for one in _records(file, text, findings))


def _records(file: str, text: str, findings: list[Finding]) -> list[Record]:
    flaws: list[Finding] = []
    sheet = read_sheet(text, file, [field.name for field in _FIELDS], CODES, flaws)
    check_cells(sheet, _FIELDS, CODES, flaws)
    check_keys(sheet.rows, ("record_id",), lambda row: row["record_id"], CODES, flaws)
    findings += flaws
    if len(sheet.columns) < len(_FIELDS):
        return []
    broken = {flaw.place.line for flaw in flaws if flaw.place}
    register = PurePosixPath(file).stem
    return [_record(register, row) for row in sheet.rows if row.line.number not in broken]


def _record(register: str, row: Row) -> Record:
    days = date.fromisoformat(row["start_date"]), date.fromisoformat(row["end_date"])
    return Record(register, row["record_id"], *days, row["text_sha256"])

"""The errors of the registers that somebody has looked at: the file raw/registers/known_errors.csv."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summitry.registers.columns import FILES
from summitry.sheets.checks import check_cells, check_keys
from summitry.sheets.codes import Codes
from summitry.sheets.rows import read as read_sheet
from summitry_validation.contract import Field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.sheets.rows import Row
    from summitry_validation.findings import Finding, Place

FILE = "raw/registers/known_errors.csv"
CODES = Codes("R010", "R011", "R012", "R013", "R013", "R014", "R015", "R016")
_ID = {"required": True, "pattern": "[a-z0-9-]+[.][0-9]+"}
_ONE_OF_FILES = {"required": True, "pattern": "|".join(FILES)}
_CODES = {"pattern": "Q[0-9]{3}(; Q[0-9]{3})*"}
_GRADE = {"required": True, "pattern": "high|medium|low"}
FIELDS = (
    Field("record_id", "string", "Record", "As notes name it.", "hsg-visits.2925", _ID),
    Field("file", "string", "File", "Which file of the register has the value.", "people", _ONE_OF_FILES),
    Field(
        "position", "integer", "Position", "In the record, where it has several rows.", "2", {"minimum": 1}
    ),
    Field("field", "string", "Column", "The column of the value.", "start_date", {"required": True}),
    Field("register_value", "string", "Value", "As the register has it.", "2019-04-11"),
    Field("proposed_value", "string", "Proposal", "Empty where only the error is certain.", "2019-04-12"),
    Field("checks", "string", "Checks", "Those that find it, joined by `; `.", "Q011", _CODES),
    Field("confidence", "string", "Confidence", "High where the registers prove it.", "high", _GRADE),
    Field("witnesses", "string", "Witnesses", "Other records, joined by `; `.", "hsg-travels.3813"),
    Field("evidence", "string", "Evidence", "What speaks against the value.", "Twice.", {"required": True}),
)
_KEY = ("record_id", "file", "position", "field")


@dataclass(frozen=True, slots=True)
class KnownError:
    """One wrong cell of a register, and why it is wrong; `position` is "" where a record has one row.

    `proposed_value` is "" where only the error is certain.
    """

    record_id: str
    file: str
    position: str
    field: str
    register_value: str
    proposed_value: str
    checks: Sequence[str]
    confidence: str
    witnesses: Sequence[str]
    evidence: str
    place: Place

    @property
    def is_applied(self) -> bool:
        """Return whether the proposed value takes the place of the register's in what is built."""
        return self.confidence == "high" and bool(self.proposed_value)


def read(text: str, findings: list[Finding], file: str = FILE) -> list[KnownError]:
    """Return the errors that a file lists; a faulty cell, line or order adds to `findings`."""
    sheet = read_sheet(text, file, [field.name for field in FIELDS], CODES, findings)
    flaws: list[Finding] = []
    check_cells(sheet, FIELDS, CODES, flaws)
    check_keys(
        sheet.rows, _KEY, lambda row: " ".join(filter(None, (row[name] for name in _KEY))), CODES, flaws
    )
    findings += flaws
    broken = {flaw.place.line for flaw in flaws if flaw.place}
    return [_error(row) for row in sheet.rows if row.whole and row.line.number not in broken]


def _error(row: Row) -> KnownError:
    cells: dict[str, Any] = dict(row)
    for name in ("checks", "witnesses"):
        cells[name] = tuple(filter(None, row[name].split("; ")))
    return KnownError(**cells, place=row.place("register_value"))

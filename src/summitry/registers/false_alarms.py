"""What looked like an error of the registers and is none: the file raw/registers/false_alarms.csv."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summitry.sheets.checks import check_cells, check_keys
from summitry.sheets.codes import Codes
from summitry.sheets.rows import read as read_sheet
from summitry_validation.contract import Field

if TYPE_CHECKING:
    from summitry_validation.findings import Finding, Place

FILE = "raw/registers/false_alarms.csv"
CODES = Codes("R010", "R011", "R012", "R013", "R013", "R014", "R015", "R016")
_ID = {"required": True, "pattern": "[a-z0-9-]+[.][0-9]+"}
FIELDS = (
    Field(
        "check",
        "string",
        "Check",
        "The check that is mistaken.",
        "Q011",
        {"required": True, "pattern": "Q[0-9]{3}"},
    ),
    Field("record_id", "string", "Record", "As notes name it.", "hsg-visits.2925", _ID),
    Field("reason", "string", "Reason", "Why the record is right.", "Two audiences.", {"required": True}),
)


class FalseAlarm(NamedTuple):
    """A record that a check suspects, and why it is right nevertheless."""

    check: str
    record_id: str
    reason: str
    place: Place


def read(text: str, findings: list[Finding], file: str = FILE) -> list[FalseAlarm]:
    """Return the false alarms that a file lists; a faulty cell, line or order adds to `findings`."""
    sheet = read_sheet(text, file, [field.name for field in FIELDS], CODES, findings)
    check_cells(sheet, FIELDS, CODES, findings)
    check_keys(
        sheet.rows, ("check", "record_id"), lambda row: f"{row['check']} {row['record_id']}", CODES, findings
    )
    return [FalseAlarm(**row, place=row.place("record_id")) for row in sheet.rows if row.whole]

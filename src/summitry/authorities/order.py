"""The lines of an authority file in their order, each as it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.authorities.entries import CODES, fields, key, sorted_by
from summitry.sheets.checks import check_keys, position
from summitry.sheets.lines import lines
from summitry.sheets.rows import read
from summitry_validation.findings import Finding, FindingsError

if TYPE_CHECKING:
    from collections.abc import Sequence


def arranged(table: str, file: str, text: str) -> tuple[str, Sequence[Finding]]:
    r"""Return the text of an authority file with its lines sorted, and a finding for each that was too low.

    Raises
    ------
    FindingsError
        Where the header or a line is broken, so that nobody knows what to sort by.

    Examples
    --------
    >>> head = "person_id,name,identity,possible_person_id,description\n"
    >>> text, findings = arranged("persons", "raw/persons.csv", head + "ole,Ole,named,,\nada,Ada,named,,\n")
    >>> text.split("\n")[1:], findings[0].code, findings[0].value
    (['ada,Ada,named,,', 'ole,Ole,named,,', ''], 'P027', 'ada')

    """
    broken: list[Finding] = []
    sheet = read(text, file, [field.name for field in fields(table)], CODES, broken)
    if broken:
        raise FindingsError(broken)
    found: list[Finding] = []
    check_keys(sheet.rows, sorted_by(table), lambda row: key(table, row), CODES, found)
    rows = sorted(sheet.rows, key=lambda row: position(row, sorted_by(table)))
    head = lines(text, file)[0].text
    new = "".join(f"{line}\n" for line in (head, *(row.line.text for row in rows)))
    return new, [one for one in found if one.code == CODES.unsorted]

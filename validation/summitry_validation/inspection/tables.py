"""The cells of one published table: types, constraints, codelists and key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry_validation import schemas, screening
from summitry_validation.inspection.texts import check_texts
from summitry_validation.reading import InvalidTable, cast, frame, from_csv
from summitry_validation.reading.casting import unknown_terms
from summitry_validation.reading.header import check_header

if TYPE_CHECKING:
    import pyarrow as pa

    from summitry_validation.contract import Table
    from summitry_validation.findings import Finding


def check_table(data: bytes, declared: Table, findings: list[Finding]) -> pa.Table | None:
    """Return the typed table in the bytes of a CSV file, or None where its columns are not the contract's."""
    try:
        raw = from_csv(data, declared.name)
    except InvalidTable as error:
        findings += error.findings
        return None
    if wrong := check_header(raw.column_names, declared):
        findings += wrong
        return None
    typed = cast(raw, declared)
    cells = [*typed.findings, *unknown_terms(typed.table, declared)]
    findings += cells
    findings += check_texts(typed.table, declared)
    # The screen is fast and says only whether; pandera says exactly what.
    if cells or screening.suspect(typed.table, declared):
        reported = {finding.cell for finding in cells}
        found = schemas.check(frame(typed.table, declared), declared.name)
        findings += [finding for finding in found if finding.cell not in reported]
    return typed.table

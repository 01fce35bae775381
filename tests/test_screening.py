"""The quick look at a whole raw file: it passes what has no fault, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projects import ROOT
from summitry.authorities import TABLES
from summitry.authorities.entries import CODES, NAME_ID
from summitry.sheets import screening
from summitry.sheets.checks import check_cells
from summitry.sheets.rows import read
from summitry_validation import contract

if TYPE_CHECKING:
    from summitry_validation.findings import Finding

HEADER = "table_name,row_id,name,language,form,valid_from,valid_to"
LINE = "actors,KOR,South Korea,en,short,1948,"


def fields(table: str) -> list[contract.Field]:
    return [field for field in contract.tables()[table].fields if field.name != NAME_ID]


def faults(text: str) -> list[Finding]:
    """Return what a look at each cell finds."""
    findings: list[Finding] = []
    sheet = read(text, "raw/names.csv", [field.name for field in fields("names")], CODES, findings)
    check_cells(sheet, fields("names"), CODES, findings)
    return findings


@pytest.mark.parametrize("table", TABLES)
def test_our_own_files_pass(table: str) -> None:
    text = (ROOT / "raw" / f"{table}.csv").read_text(encoding="utf-8")
    assert screening.page(text, f"raw/{table}.csv", fields(table)) is not None


@given(
    st.integers(0, len(LINE)),
    st.integers(0, 4),
    st.text('aK9,"\n =+-\u00a0\u200be\u0301é', max_size=4) | st.text(max_size=3),
)
def test_a_file_that_passes_has_no_faulty_cell(at: int, width: int, instead: str) -> None:
    text = f"{HEADER}\n{LINE[:at]}{instead}{LINE[at + width :]}\n{LINE}\n"
    if screening.page(text, "raw/names.csv", fields("names")) is not None:
        assert faults(text) == []


def test_a_row_knows_where_it_stands() -> None:
    page = screening.page(f"{HEADER}\n{LINE}\n", "raw/names.csv", fields("names"))
    assert page is not None
    assert (page.row(0).place("name").line, page.row(0).place("name").column) == (2, 12)

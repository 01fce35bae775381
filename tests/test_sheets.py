"""Raw CSV files: each cell knows where it stands, and no line hides the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.sheets.checks import check_cells, check_keys
from summitry.sheets.codes import Codes
from summitry.sheets.rows import Sheet, read
from summitry.sheets.values import problems, typed
from summitry_validation.contract import Field
from summitry_validation.findings import Place

if TYPE_CHECKING:
    from summitry_validation.findings import Finding

CODES = Codes("columns", "row", "untidy", "empty", "term", "form", "repeated", "unsorted")
ID = Field("id", "string", "Id", "Id.", "a", {"required": True, "pattern": "[a-z]+"})
YEAR = Field("year", "integer", "Year", "Year.", "1999", {"minimum": 1, "maximum": 2100})
FILE = "raw/things.csv"


def sheet(text: str) -> tuple[Sheet, list[tuple[str, str, Place | None]]]:
    findings: list[Finding] = []
    found = read(text, FILE, ["id", "name", "year"], CODES, findings)
    check_cells(found, [ID, YEAR], CODES, findings)
    check_keys(found.rows, ["id"], lambda row: row["id"], CODES, findings)
    return found, [(finding.code, finding.value, finding.place) for finding in findings]


def test_a_row_is_a_mapping_whose_cells_have_places() -> None:
    found, findings = sheet('id,name,year\na,"Ö, said ""he""",1999\n')
    assert findings == []
    assert list(found.rows) == [{"id": "a", "name": 'Ö, said "he"', "year": "1999"}]
    assert found.rows[0].place("name") == Place(FILE, 2, 3, 16)
    assert found.rows[0].place("year") == Place(FILE, 2, 20, 4)


def test_columns_may_stand_in_any_order_behind_a_byte_order_mark() -> None:
    found, findings = sheet("\ufeffyear,id,name\n1999,a,A\n")
    assert findings == []
    assert found.rows[0]["id"] == "a"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("id,nam,year\na,A,1\n", [("columns", "nam"), ("columns", "name")]),
        ("id,name,year,id\na,A,1,a\n", [("columns", "id")]),
        ("", [("row", "")]),
        ("id,name,year\na,A\n", [("row", "a")]),
        ("id,name,year\n\na,A,1\n", [("row", "")]),
        ('id,name,year\na,"A,1\nb,B,1\n', [("row", 'a,"A,1')]),
        ("id,name,year\na,A, 1\n", [("untidy", " 1")]),
        ("id,name,year\n,A,1\n", [("empty", "id")]),
        ("id,name,year\nA,A,1\n", [("form", "A")]),
        ("id,name,year\na,A,2101\n", [("form", "2101")]),
        ("id,name,year\na,A,٣\n", [("form", "٣")]),
        ("id,name,year\na,A,1\na,A,1\n", [("repeated", "a")]),
        ("id,name,year\nb,A,1\na,A,1\n", [("unsorted", "a")]),
    ],
)
def test_every_fault_is_found_once(text: str, expected: list[tuple[str, str]]) -> None:
    assert [finding[:2] for finding in sheet(text)[1]] == expected


def test_a_line_that_lacks_a_cell_still_has_its_id() -> None:
    found, _ = sheet("id,name,year\na,A\n")
    assert found.rows[0]["id"] == "a"
    assert found.rows[0]["year"] == ""


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("integer", "1.0"),
        ("integer", "01"),
        ("number", "1e3"),
        ("number", ".5"),
        ("date", "2019-02-30"),
        ("date", "20190228"),
        ("boolean", "True"),
    ],
)
def test_a_cell_is_written_in_one_way_only(kind: str, text: str) -> None:
    field = Field("x", kind, "X", "X.", "x")
    assert [problem.kind for problem in problems(field, text)] == ["form"]
    with pytest.raises(ValueError, match=r"."):
        typed(field, text)


@given(st.text(alphabet=st.sampled_from('idnameyr,"\n\r\0 1ä\u2028'), max_size=60))
def test_no_text_stops_the_reader(text: str) -> None:
    found, findings = sheet("id,name,year\n" + text)
    assert all(place for _, _, place in findings)
    assert all(row.place(column).width > 0 for row in found.rows for column in row)

"""What the files of a register say of each record, taken together."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from provoking import provokes
from summitry.registers.columns import FILES, path
from summitry.registers.facts import read

if TYPE_CHECKING:
    from summitry_validation.findings import Finding

HASH = "0123456789abcdef" * 4
ROWS = {
    "records": f"17,1999-05-03,1999-05-04,Norway,Oslo,,{HASH},23,1.0",
    "readings": "17,stated,met,visit,,false,stay,norway,NOR,NOR,,,,",
    "people": "17,1,visitor,King,Ottar,NOR,register,false",
    "occasions": "17,1,harvest summit,summit,,,attended,true",
    "places": "17,1,stop,Oslo,Oslo,NOR,NOR",
}


def texts(**others: str) -> dict[str, str]:
    """Return the files of a register by their paths, each with one row, or with another one."""
    heads = {file: ",".join(field.name for field in fields) for file, fields in FILES.items()}
    return {path("journeys", file): f"{heads[file]}\n{(ROWS | others)[file]}\n" for file in FILES}


def test_a_record_has_all_that_its_files_say_of_it() -> None:
    (one,) = read("journeys", texts(), []).values()
    assert (one.id, one.first, one.last) == ("journeys.17", date(1999, 5, 3), date(1999, 5, 4))
    assert (one.reading["meeting_basis"], one.people[0]["name_as_stated"]) == ("stated", "Ottar")
    assert (one.occasions[0]["kind"], one.places[0]["name_en"]) == ("summit", "Oslo")


def test_a_record_without_people_has_none() -> None:
    files = texts()
    del files[path("journeys", "people")]
    (one,) = read("journeys", files, []).values()
    assert one.people == ()


@pytest.mark.parametrize("file", ["readings", "people", "occasions", "places"])
def test_what_is_said_of_a_record_that_does_not_exist_is_found_where_it_stands(file: str) -> None:
    findings: list[Finding] = []
    read("journeys", texts(**{file: ROWS[file].replace("17,", "18,", 1)}), findings)
    place = provokes(findings, "R042").place
    assert place is not None
    assert (place.file, place.line) == (path("journeys", file), 2)


def test_a_faulty_cell_is_found_and_its_row_kept_as_far_as_it_goes() -> None:
    findings: list[Finding] = []
    read("journeys", texts(people="17,first,visitor,King,Ottar,NOR,register,false"), findings)
    assert provokes(findings, "R014").value == "first"

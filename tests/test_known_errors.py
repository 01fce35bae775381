"""The known errors of the registers: read from their file, and mended in the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from invented_records import person, record, together
from provoking import provokes
from summitry import registers
from summitry.registers import corrections, false_alarms, known_errors

if TYPE_CHECKING:
    from summitry.registers.known_errors import KnownError
    from summitry_validation.findings import Finding

HEAD = ",".join(field.name for field in known_errors.FIELDS)
DAY = "journeys.17,records,,start_date,1987-05-04,1987-05-03,Q011,high,journeys.16,The two are one stop."
NAME = "journeys.17,people,2,name_as_stated,Otar,Ottar,Q020,high,,Ottar elsewhere."
WORLD = together(record("journeys.17", person("visitor", "King", "Ida"), person("visitor", "King", "Otar")))


def read(*lines: str) -> list[KnownError]:
    findings: list[Finding] = []
    found = known_errors.read("\n".join([HEAD, *lines, ""]), findings)
    assert findings == []
    return found


def test_a_certain_error_is_mended_and_the_facts_that_were_given_stay() -> None:
    found = corrections.corrected(WORLD, read(NAME, DAY))
    assert found["journeys.17"].record["start_date"] == "1987-05-03"
    assert [one["name_as_stated"] for one in found["journeys.17"].people] == ["Ida", "Ottar"]
    assert WORLD["journeys.17"].record["start_date"] == "1987-05-04"


@pytest.mark.parametrize(
    "line",
    [DAY.replace("high", "medium"), DAY.replace("1987-05-03", ""), DAY.replace("1987-05-04", "1987-05-05")],
)
def test_an_error_that_is_doubtful_or_has_no_proposal_or_does_not_fit_changes_nothing(line: str) -> None:
    assert corrections.corrected(WORLD, read(line)) == WORLD


def test_a_register_that_has_mended_an_error_is_noticed_at_the_line_of_the_error() -> None:
    finding = provokes(corrections.unfit(WORLD, read(DAY.replace("1987-05-04", "1987-05-03"))), "R051")
    assert finding.place is not None
    assert (finding.place.file, finding.place.line, finding.place.width) == (known_errors.FILE, 2, 10)


@pytest.mark.parametrize(
    "line",
    [DAY.replace(".17", ".18"), DAY.replace("start_date", "start_day"), NAME.replace("people,2", "people,3")],
)
def test_an_error_in_a_cell_that_does_not_exist_is_noticed(line: str) -> None:
    provokes(corrections.unfit(WORLD, read(line)), "R050")


def test_errors_that_fit_are_no_findings() -> None:
    assert [*corrections.unfit(WORLD, read(NAME, DAY))] == []


def test_a_faulty_line_is_found_and_left_out() -> None:
    findings: list[Finding] = []
    assert known_errors.read(f"{HEAD}\n{DAY.replace('high', 'sure')}\n", findings) == []
    provokes(findings, "R014")


def test_what_stands_beside_the_registers_is_no_register() -> None:
    beside = {known_errors.FILE: f"{HEAD}\n{DAY}\n", false_alarms.FILE: "check,record_id,reason\n"}
    found = registers.read(beside)
    assert (list(found), found.findings) == ([], [])

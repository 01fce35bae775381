"""What is suspected in registers: each rule finds its error, and leaves a near miss alone."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from invented_records import at_occasion, at_places, person, place, record, together
from projects import ROOT
from provoking import provokes
from summitry import suspecting
from summitry.cli import main
from summitry.project import Project
from summitry.registers import known_errors
from summitry.registers.quality import CHECKS, page, suspicions
from summitry_validation.catalogue import catalogue, severity
from summitry_validation.findings import FindingsError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from summitry.registers.facts import Facts
    from summitry_validation.findings import Finding

OTTAR, IDA = person("counterpart", "King", "Ottar"), person("counterpart", "King", "Ida")
OSLO, BERGEN = place("Oslo"), place("Bergen")


def found(*records: Facts) -> list[Finding]:
    return [one.finding for one in suspicions(together(*records))]


def stop(number: int, first: str, last: str = "", **cells: str) -> Facts:
    """Return a stop of one traveller in May 1987."""
    days = {"start_date": f"1987-05-{first}", "end_date": f"1987-05-{last or first}"}
    return record(f"journeys.{number}", **{**days, "traveller_id": "hale", **cells})


def met(number: int, year: int, *people: Mapping[str, str]) -> Facts:
    return record(f"journeys.{number}", *people, start_date=f"{year}-05-04")


def king(number: int, year: int, name: str, title: str = "King", month: str = "05") -> Facts:
    return record(f"journeys.{number}", person("counterpart", title, name), start_date=f"{year}-{month}-04")


def leader(day: str, number: int = 8) -> Facts:
    return stop(number, day, traveller_id="president")


def beside(day: str, companion: str = "8") -> Facts:
    hale = person("accompanied", "President", "Hale", "USA")
    cells = {"start_date": f"1987-05-{day}", "traveller_id": "moore", "accompanied_record_id": companion}
    return record("journeys.9", hale, **cells)


def guest(number: int, day: str) -> Facts:
    visit = record(f"hsg-visits.{number}", start_date=f"1987-05-{day}")
    return at_occasion(visit, multilateral="true", relation="attended", name_as_stated="harvest summit")


def flagged(flags: str) -> Facts:
    return record("journeys.1", flags=flags, text_sha256="0" * 64)


def abroad(number: int, country: str = "Norland", **cells: str) -> Facts:
    return record(f"journeys.{number}", country_as_stated=country, **cells)


def in_town(number: int, country: str, *towns: Mapping[str, str]) -> Facts:
    return at_places(abroad(number, country), *towns)


def visited(days: str) -> Facts:
    return record("hsg-visits.1", start_date="1987-05-04", end_date="1987-05-06", days=days)


def soviet(day: str) -> Facts:
    return record("journeys.1", country_as_stated="U.S.S.R.", start_date=day)


FUNERAL = at_occasion(
    record("journeys.1", person("honouree", "King", "Ottar"), start_date="1986-01-01"), kind="funeral"
)
OFTEN = [met(number, 1980 + number, OTTAR) for number in range(1, 5)]
HOME = [abroad(number) for number in range(1, 6)]
TOWNS = [in_town(number, "Norland", OSLO, BERGEN) for number in range(1, 5)]
GUESTS = [guest(number, "04") for number in range(1, 6)]

# The code, records that provoke it, and others that nearly do.
CASES: Sequence[tuple[str, Sequence[Facts], Sequence[Facts]]] = (
    ("Q011", [stop(1, "04", "06"), stop(2, "05", "07")], [stop(1, "04", "06"), stop(2, "06", "07")]),
    ("Q012", [leader("05"), beside("04")], [leader("04"), beside("04")]),
    ("Q012", [beside("04", "")], [leader("04"), beside("04")]),
    (
        "Q013",
        [stop(1, "04", "06"), stop(2, "05", "07", country_id="sudland", country_iso3="SWE")],
        [stop(1, "04", "06"), stop(2, "05", country_id="sudland", country_iso3="SWE")],
    ),
    (
        "Q014",
        [record("journeys.1", days="met 1987-05-06")],
        [record("journeys.1", days="met 1987-05-04; left 1987-05-03; other 1987-06-01")],
    ),
    (
        "Q014",
        [visited("left 1987-05-05")],
        [visited("left 1987-05-06")],
    ),
    (
        "Q015",
        [soviet("1991-12-27")],
        [soviet("1991-12-26")],
    ),
    (
        "Q015",
        [record("journeys.1", country_as_stated="Russia")],
        [record("journeys.1", country_as_stated="Norland")],
    ),
    (
        "Q016",
        [*HOME, abroad(6, country_id="sudland")],
        [*HOME, abroad(6, "Sudland", country_id="sudland", sovereign_actor_id="SWE")],
    ),
    (
        "Q017",
        [*TOWNS, in_town(6, "Sudland", place("Oslo", "SWE"))],
        [*TOWNS, in_town(6, "Sudland", place("Lund", "SWE"))],
    ),
    ("Q017", [*TOWNS, in_town(6, "Norland", place("Norland"))], [in_town(6, "Norland", place("Norland"))]),
    (
        "Q018",
        [king(1, 1987, "Ottar"), king(2, 1988, "Ida", month="01"), king(3, 1988, "Ottar II")],
        [king(1, 1987, "Ottar"), king(2, 1988, "Ottar Berg", month="01"), king(3, 1988, "Ottar II")],
    ),
    (
        "Q018",
        [king(1, 1980, "Ottar Berg"), king(2, 1984, "Ida Lund"), king(3, 1987, "Ottar Berg")],
        [king(1, 1980, "Ottar Berg"), king(2, 1984, "Ida Lund"), king(3, 1987, "Ottar Holm")],
    ),
    ("Q019", [FUNERAL, met(2, 1987, OTTAR)], [FUNERAL, met(2, 1985, OTTAR), met(3, 1987, IDA)]),
    ("Q020", [*GUESTS, guest(6, "20")], [*GUESTS, guest(6, "06")]),
    ("Q021", [flagged("no_verb")], [flagged("unread_part")]),
    ("Q022", [*OFTEN, met(5, 1985, person("counterpart", "King", "Ottra"))], [*OFTEN, met(5, 1985, IDA)]),
    ("Q023", [stop(1, "01", "30")], [stop(1, "01", "29")]),
    (
        "Q024",
        [king(1, 1987, "Ida"), king(2, 1988, "Ida", "President", "01"), king(3, 1988, "Ida")],
        [king(1, 1987, "Ida"), king(2, 1988, "Ida", "President", "01"), king(3, 1988, "Ida", "President")],
    ),
)


@pytest.mark.parametrize(("code", "wrong", "right"), CASES)
def test_a_rule_suspects_an_error_and_leaves_a_near_miss_alone(
    code: str, wrong: Sequence[Facts], right: Sequence[Facts]
) -> None:
    assert provokes(found(*wrong), code).detail
    assert code not in {finding.code for finding in found(*right)}


def test_every_check_has_a_case_and_is_a_warning_of_the_catalogue() -> None:
    assert {code for code, _, _ in CASES} == {check.code for check in CHECKS}
    assert {catalogue()[check.code].severity for check in CHECKS} == {"warning"}


@pytest.fixture(scope="module")
def committed() -> suspecting.Suspected:
    return suspecting.suspect(Project(ROOT), decided=True)


def test_every_known_error_is_what_the_register_has_and_none_breaks_a_rule_of_its_file(
    committed: suspecting.Suspected,
) -> None:
    assert [one for one in committed.findings if severity(one) == "error"] == []
    assert len(committed.errors) > 150


def test_every_suspicion_is_decided_by_somebody(committed: suspecting.Suspected) -> None:
    assert sum(one.open for one in committed.tallies) == 0


def test_every_witness_of_an_error_exists(committed: suspecting.Suspected) -> None:
    known = page.world(ROOT)
    assert [id for error in committed.errors for id in error.witnesses if id not in known] == []


def test_the_page_for_those_who_keep_the_registers_is_made_from_the_file() -> None:
    assert (ROOT / "docs" / "upstream-errors.md").read_text(encoding="utf-8") == page.page(ROOT)


@pytest.fixture
def registers(tmp_path: Path) -> Path:
    """Return a project with the registers and no decision about them."""
    (tmp_path / "raw" / "notes").mkdir(parents=True)
    shutil.copytree(ROOT / "raw" / "registers", tmp_path / "raw" / "registers")
    (tmp_path / known_errors.FILE).unlink()
    (tmp_path / "raw" / "registers" / "false_alarms.csv").unlink()
    return tmp_path


def test_what_nobody_has_decided_is_a_warning_at_its_line(
    registers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["quality", "hsg-travels", "--format", "gcc", "--root", str(registers)]) == 0
    shown = capsys.readouterr().out
    lines = (registers / "raw/registers/hsg-travels.csv").read_text(encoding="utf-8").split("\n")
    number = next(at for at, line in enumerate(lines, start=1) if line.startswith("4019,"))
    assert f"raw/registers/hsg-travels.csv:{number}:1: warning" in shown
    assert "hsg-visits.794" not in shown


def test_a_register_that_is_unknown_is_an_error_with_the_nearest_name(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["quality", "hsg-visit", "--root", str(ROOT)]) == 1
    assert "'hsg-visits'" in capsys.readouterr().out


def test_an_unknown_register_is_refused() -> None:
    with pytest.raises(FindingsError) as caught:
        suspecting.chosen(["hsg-visit"])
    assert provokes(caught.value.findings, "R052").near == "hsg-visits"

"""Ingest: a register becomes facts, and whatever is wrong with its checkout is found at its place."""

from __future__ import annotations

import csv
import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from projects import run
from provoking import provokes
from registers_xml import travels, trip, visit, visits, with_geography
from summitry import registers
from summitry.ingesting import ingest
from summitry.project import Project
from summitry_validation.limits import RAW_LINE, REGISTER_FILE, REGISTER_FILES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry_validation.findings import Finding

BOMB = "<!DOCTYPE trips [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;'>]>\n"
OUTSIDE = "<!DOCTYPE trips SYSTEM 'file:///etc/passwd'>\n"


@pytest.fixture
def world(tmp_path: Path) -> Project:
    (tmp_path / "here" / "raw" / "notes").mkdir(parents=True)
    return with_geography(Project(tmp_path / "here"))


def rows(project: Project, file: str) -> list[dict[str, str]]:
    text = (project.root / "raw" / "registers" / file).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def found(project: Project, checkout: Path, register: str = "hsg-travels") -> Sequence[Finding]:
    return ingest(project, register, checkout, "1.0").findings


def test_a_register_becomes_facts_and_no_sentence_of_it(world: Project, tmp_path: Path) -> None:
    text = "Met with President Berg and discussed   the\n      herring."
    assert found(world, travels(tmp_path / "travels", trip(7, text))) == []
    (record,) = rows(world, "hsg-travels.csv")
    people = rows(world, "hsg-travels/people.csv")
    named = [f"{one['title_as_stated']} {one['name_as_stated']}" for one in people]
    assert (record["record_id"], named) == ("7", ["President Ada Hale", "President Berg"])
    assert record["text_length"] == str(len("Met with President Berg and discussed the herring."))
    (reading,) = rows(world, "hsg-travels/readings.csv")
    assert (reading["meeting_basis"], reading["event_type"], reading["country_iso3"]) == (
        "stated",
        "visit",
        "JPN",
    )
    stored = "".join(path.read_text() for path in (world.root / "raw" / "registers").rglob("hsg-*/*.csv"))
    assert "herring" not in stored


def test_the_same_text_has_the_same_hash_however_it_is_broken_into_lines(
    world: Project, tmp_path: Path
) -> None:
    ingest(world, "hsg-travels", travels(tmp_path / "a", trip(text="Met with\n   King Ottar.")), "1.0")
    (first,) = rows(world, "hsg-travels.csv")
    again = ingest(world, "hsg-travels", travels(tmp_path / "b", trip(text="Met with King Ottar.")), "1.0")
    assert not [line for line in again.lines if "text:" in line]
    assert not again.written
    assert rows(world, "hsg-travels.csv") == [first]


def test_who_accompanied_a_president_has_the_link_to_that_record(world: Project, tmp_path: Path) -> None:
    own = trip(2, "Accompanied President Hale.", first="2001-05-03").replace("president", "secretary")
    late = trip(3, "Accompanied President Hale.", first="2001-06-03", last="2001-06-03")
    assert found(world, travels(tmp_path / "t", trip(1), own, late.replace("president", "secretary"))) == []
    readings = rows(world, "hsg-travels/readings.csv")
    assert [one["accompanied_record_id"] for one in readings] == ["", "1", ""]


def test_a_visit_may_bring_two_persons(world: Project, tmp_path: Path) -> None:
    checkout = visits(tmp_path / "v", visit(visitor="King Ottar II and Prime Minister Ada (Adi) Lund"))
    assert found(world, checkout, "hsg-visits") == []
    people = rows(world, "hsg-visits/people.csv")
    assert [
        (one["part"], one["title_as_stated"], one["name_as_stated"], one["actor_id"]) for one in people
    ] == [
        ("visitor", "King", "Ottar II", "NOR"),
        ("visitor", "Prime Minister", "Ada Lund", "NOR"),
    ]


def test_places_have_one_name_and_lie_where_they_lie(world: Project, tmp_path: Path) -> None:
    found(world, travels(tmp_path / "t", trip(place="Arburg, Arstadt, A.D., Isle", first="1989-01-01")))
    places = rows(world, "hsg-travels/places.csv")
    assert [(one["name_en"], one["country_iso3"], one["sovereign_actor_id"]) for one in places] == [
        ("Arstadt", "JPN", "SUHH"),
        ("Arstadt", "JPN", "SUHH"),
        ("Isle", "KOR", "SUHH"),
    ]


def test_who_is_named_is_resolved_over_both_registers(world: Project, tmp_path: Path) -> None:
    found(world, visits(tmp_path / "v", visit(visitor="President Ola Berg")), "hsg-visits")
    text = "Met with President Berg and discussed the herring with Special Envoy Lund."
    result = ingest(world, "hsg-travels", travels(tmp_path / "t", trip(7, text)), "1.0")
    assert "mentions unresolved: 1 (actor_unknown 1)" in result.lines
    mentions = rows(world, "identities/mentions.csv")
    assert {(one["register"], one["person_id"], one["basis"]) for one in mentions} == {
        ("hsg-visits", "ola-berg", "full_name"),
        ("hsg-travels", "ada-hale", "traveller_id"),
        ("hsg-travels", "ola-berg", "surname_elsewhere"),
    }
    assert [one["name"] for one in rows(world, "identities/persons.csv")] == ["Ada Hale", "Ola Berg"]


def test_what_changed_upstream_is_shown_field_by_field_and_waits(world: Project, tmp_path: Path) -> None:
    found(world, travels(tmp_path / "t", trip(1), trip(2), trip(3)))
    before = rows(world, "hsg-travels.csv")
    newer = travels(tmp_path / "t", trip(1, last="2001-05-04"), trip(2, "Met with Premier Lund."), trip(4))
    result = ingest(world, "hsg-travels", newer, "1.1")
    provokes(result.findings, "R040")
    assert not result.written
    assert rows(world, "hsg-travels.csv") == before
    shown = "\n".join(result.lines)
    assert "hsg-travels.1 end_date: '2001-05-03' -> '2001-05-04'" in shown
    assert "hsg-travels.2 text: 24 -> 22 characters, changed" in shown
    assert "hsg-travels.3 is gone: 2001-05-02 Arland" in shown
    assert "hsg-travels.* 1 new records: 4" in shown


def test_what_is_accepted_is_written(world: Project, tmp_path: Path) -> None:
    found(world, travels(tmp_path / "t", trip(1)))
    result = ingest(world, "hsg-travels", travels(tmp_path / "t", trip(2)), "1.1", accept=True)
    assert result.findings == []
    assert [(one["record_id"], one["release"]) for one in rows(world, "hsg-travels.csv")] == [("2", "1.1")]


def test_the_release_is_read_from_the_checkout(world: Project, tmp_path: Path) -> None:
    checkout = travels(tmp_path / "t", trip())
    provokes(ingest(world, "hsg-travels", checkout).findings, "R039")
    (checkout / "expath-pkg.xml").write_text('<package version="0.9.1"/>', encoding="utf-8")
    assert ingest(world, "hsg-travels", checkout).findings == []
    assert rows(world, "hsg-travels.csv")[0]["release"] == "0.9.1"


@pytest.mark.parametrize(
    ("head", "records", "code", "line"),
    [
        (BOMB, trip(), "R034", 1),
        (OUTSIDE, trip(), "R034", 1),
        ("", trip().replace("</id>", "</ident>"), "R033", 3),
        ("", trip().replace("<id>1</id>", ""), "R035", 2),
        ("", trip().replace("<id>1</id>", "<id>1</id><id>2</id>"), "R035", 3),
        ("", trip().replace("trip", "tour"), "R035", 2),
        ("", "  words\n" + trip(), "R035", 3),
        ("", trip(text="<em><b>deep</b></em>"), "R035", 10),
        ("", trip().replace("<created-by>", "<author>").replace("</created-by>", "</author>"), "Q010", 11),
        ("", trip(first="2001-02-30"), "R036", 6),
        ("", trip(first="2001-05-04"), "R036", 7),
        ("", trip().replace("<id>1", "<id>one"), "R036", 3),
        ("", trip().replace(' id="arland"', ""), "R036", 8),
        ("", trip().replace("Ada Hale", " "), "R036", 5),
        ("", trip(text="a" * (RAW_LINE.most + 1)), "R036", 10),
        ("", trip(1) + trip(1), "R037", 13),
        ("", trip().replace(">Arland<", ">Arlnd<"), "R038", 2),
    ],
)
def test_a_fault_is_found_at_its_line_and_nothing_is_written(  # noqa: PLR0913, PLR0917 - a case has these cells
    world: Project, tmp_path: Path, head: str, records: str, code: str, line: int
) -> None:
    checkout = travels(tmp_path / "t", records, head=head)
    finding = provokes(found(world, checkout), code)
    assert finding.place is not None
    assert (Path(finding.place.file).name, finding.place.line) == ("hale-ada.xml", line)
    assert (world.root / "raw" / "registers" / "hsg-travels.csv").exists() == (code == "Q010")


def test_a_country_that_is_misspelt_has_its_nearest_name(world: Project, tmp_path: Path) -> None:
    checkout = travels(tmp_path / "t", trip().replace(">Arland<", ">Arlnd<"))
    assert provokes(found(world, checkout), "R038").near == "Arland"


def test_another_root_is_no_register(world: Project, tmp_path: Path) -> None:
    checkout = travels(tmp_path / "t")
    (checkout / "president-travels" / "hale-ada.xml").write_text("<journeys/>", encoding="utf-8")
    provokes(found(world, checkout), "R035")


def test_a_folder_that_is_no_checkout_is_found(world: Project, tmp_path: Path) -> None:
    provokes(found(world, tmp_path / "nowhere"), "R031")
    (tmp_path / "empty" / "data").mkdir(parents=True)
    provokes(found(world, tmp_path / "empty", "hsg-visits"), "R031")


def test_too_many_files_are_not_read(world: Project, tmp_path: Path) -> None:
    checkout = visits(tmp_path / "v", visit())
    for number in range(REGISTER_FILES.most):
        (checkout / "data" / f"{number}.xml").touch()
    provokes(found(world, checkout, "hsg-visits"), "R031")


def test_only_regular_files_of_a_fair_size_are_read(world: Project, tmp_path: Path) -> None:
    checkout = visits(tmp_path / "v", visit())
    os.mkfifo(checkout / "data" / "pipe.xml")
    provokes(found(world, checkout, "hsg-visits"), "R032")
    (checkout / "data" / "pipe.xml").unlink()
    (checkout / "data" / "link.xml").symlink_to("/etc/hostname")
    provokes(found(world, checkout, "hsg-visits"), "R032")
    (checkout / "data" / "link.xml").unlink()
    with (checkout / "data" / "large.xml").open("wb") as file:
        file.truncate(REGISTER_FILE.most + 1)
    provokes(found(world, checkout, "hsg-visits"), "R032")


def test_what_the_disk_refuses_is_a_finding(world: Project, tmp_path: Path) -> None:
    (world.root / "raw" / "registers" / "hsg-travels").write_text("in the way", encoding="utf-8")
    checkout = travels(tmp_path / "t", trip())
    with pytest.raises(ValueError, match="R041") as error:
        found(world, checkout)
    provokes(error.value.findings, "R041")  # type: ignore[attr-defined]


def test_the_verb_says_what_it_read_and_what_it_could_not(
    world: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    checkout = travels(
        tmp_path / "t", trip(1), trip(2, "Herring. Met with King Ottar and his two cats."), trip(3, "")
    )
    assert run(world, "ingest", "hsg-travels", str(checkout), "--release", "1.0") == 0
    shown = capsys.readouterr().out.splitlines()
    assert "meetings: 2 stated, 0 implied; 1 records of none" in shown
    assert "no_text: 1 (3)" in shown
    assert shown[-1] == "3 records of hsg-travels read, written, no findings"
    assert run(world, "ingest", "hsg-travels", str(checkout), "--release", "1.0") == 0
    assert (
        capsys.readouterr().out.splitlines()[-1]
        == "3 records of hsg-travels read, nothing written, no findings"
    )


def test_notes_may_claim_a_record_that_was_ingested(world: Project, tmp_path: Path) -> None:
    found(world, travels(tmp_path / "t", trip(12, place="Arstadt, A.D.")))
    file = world.root / "raw" / "registers" / "hsg-travels.csv"
    records = registers.read({"raw/registers/hsg-travels.csv": file.read_text(encoding="utf-8")})
    assert records.findings == []
    assert records["hsg-travels.12"].end == date(2001, 5, 3)

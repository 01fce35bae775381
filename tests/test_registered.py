"""What becomes of the records of a register in the tables: one row for each event, no more than they say."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest

from projects import copy
from summitry import gathering
from summitry.registers.columns import FILES, path
from summitry_validation.catalogue import failed

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence
    from pathlib import Path

    Rows = Mapping[str, Mapping[str, Mapping[str, Any]]]

HASH = "0123456789abcdef" * 4
DAYS = ("2018-07-16", "2018-07-17")
TRAVELS, VISITS = "hsg-travels", "hsg-visits"
STOP: dict[str, Any] = {
    "readings": "stated,met,visit,,false,stay,norway,NOR,NOR,hale,,,",
    "people": ["traveller,President,Ada Hale,USA,stated,false", "counterpart,King,Ottar,NOR,place,false"],
    "places": ["stop,Oslo,Oslo,NOR,NOR"],
}
SECRETARY = "traveller,Secretary of State,Bo Moore,USA,stated,false"
LEADER = "accompanied,President,Hale,USA,stated,false"
SUMMIT = "harvest summit,summit,nato,,attended,true"
ACCOMPANIED = STOP | {
    "readings": "implied,accompanied,visit,,false,stay,norway,NOR,NOR,moore,90001,,",
    "people": [SECRETARY, LEADER],
    "days": ("2018-07-15", "2018-07-17"),
}
VISIT = {
    "readings": "implied,state_visit,visit,state_visit,false,stay,norway,NOR,NOR,,,,",
    "people": ["visitor,King,Ottar,NOR,register,false"],
}


def built(folder: Path, register: str, records: Mapping[str, Mapping[str, Any]]) -> Rows:
    """Return the tables of a project whose register has these records, each by its number."""
    project = copy(folder)
    for file, fields in FILES.items():
        page = io.StringIO()
        writer = csv.writer(page, lineterminator="\n")
        writer.writerow(field.name for field in fields)
        for number, record in sorted(records.items()):
            writer.writerows(lines(file, number, record))
        target = project.root / path(register, file)
        kept = _others(target, records) if file == "records" else []
        target.parent.mkdir(exist_ok=True)
        target.write_text(_sorted(page.getvalue(), kept), encoding="utf-8")
    gathered = gathering.gather(project)
    # A note may have inferred a day that the record of a test does not have.
    assert not failed(one for one in gathered.findings if one.code != "D027"), gathered.findings
    return {name: {row.key: row.cells for row in rows} for name, rows in gathered.assembly.rows.items()}


def lines(file: str, number: str, record: Mapping[str, Any]) -> Sequence[Sequence[str]]:
    if file == "records":
        return [[number, *record.get("days", DAYS), "Norway", "Oslo", "", HASH, "23", "1.0"]]
    if file == "readings":
        return [[number, *record["readings"].split(",")]]
    return [[number, str(at), *cells.split(",")] for at, cells in enumerate(record.get(file, ()), start=1)]


def _others(target: Path, records: Container[str]) -> list[str]:
    text = target.read_text(encoding="utf-8") if target.exists() else ""
    return [line for line in text.splitlines(keepends=True)[1:] if line.split(",")[0] not in records]


def _sorted(page: str, kept: Sequence[str]) -> str:
    head, *rows = page.splitlines(keepends=True)
    return head + "".join(sorted([*rows, *kept], key=lambda line: line.split(",")[0]))


def of(rows: Rows, table: str, summit: str) -> list[Mapping[str, Any]]:
    return [cells for cells in rows[table].values() if cells.get("summit_id") == summit]


def test_a_stop_is_a_visit_on_the_days_of_the_stay(tmp_path: Path) -> None:
    rows = built(tmp_path, TRAVELS, {"90001": STOP})
    summit = rows["summits"]["hsg-travels.90001"]
    assert (summit["event_type"], summit["status"], summit["origin"]) == ("visit", "held", "register")
    assert (summit["start_edtf"], summit["end_edtf"], summit["date_scope"]) == (*DAYS, "stay")
    assert (summit["start_basis"], summit["country_iso3"], summit["format"]) == (
        "register",
        "NOR",
        "bilateral",
    )


def test_who_travels_is_the_visitor_and_who_is_met_at_home_the_host(tmp_path: Path) -> None:
    rows = built(tmp_path, TRAVELS, {"90001": STOP})
    people = of(rows, "participants", "hsg-travels.90001")
    assert {(one["name_as_stated"], one["actor_id"], one["role"]) for one in people} == {
        ("Ada Hale", "USA", "visitor"),
        ("Ottar", "NOR", "host"),
    }
    (contact,) = of(rows, "contacts", "hsg-travels.90001")
    assert contact["contact"] == "met"


def test_an_actor_that_only_the_place_tells_is_implied(tmp_path: Path) -> None:
    rows = built(tmp_path, TRAVELS, {"90001": STOP})
    support = {
        (one["row_id"], one["column_name"]): one["support"]
        for one in rows["evidence"].values()
        if one["row_id"].startswith("hsg-travels.90001")
    }
    assert support["hsg-travels.90001.ottar.host", "actor_id"] == "implies"
    assert support["hsg-travels.90001.ottar.host", None] == "states"
    assert ("hsg-travels.90001.ada-hale.visitor", "actor_id") not in support


def test_whom_a_visitor_met_did_not_meet_each_other(tmp_path: Path) -> None:
    people = [*STOP["people"], "counterpart,President,Lund,SWE,stated,false"]
    rows = built(tmp_path, TRAVELS, {"90001": STOP | {"people": people}})
    pairs = {
        (one["participant_id"].split(".")[2], one["other_participant_id"].split(".")[2])
        for one in of(rows, "contacts", "hsg-travels.90001")
    }
    assert pairs == {("ada-hale", "lund"), ("ada-hale", "ottar")}
    assert rows["summits"]["hsg-travels.90001"]["format"] is None


def test_who_accompanied_a_president_is_in_the_row_of_the_president(tmp_path: Path) -> None:
    rows = built(tmp_path, TRAVELS, {"90001": STOP, "90002": ACCOMPANIED})
    assert "hsg-travels.90002" not in rows["summits"]
    assert {one["record_id"] for one in of(rows, "summit_records", "hsg-travels.90001")} == {
        "hsg-travels.90001",
        "hsg-travels.90002",
    }
    roles = {one["name_as_stated"]: one["role"] for one in of(rows, "participants", "hsg-travels.90001")}
    assert roles == {"Ada Hale": "visitor", "Bo Moore": "delegation_member", "Ottar": "host"}


def test_a_record_that_gives_other_days_is_a_caveat(tmp_path: Path) -> None:
    rows = built(tmp_path, TRAVELS, {"90001": STOP, "90002": ACCOMPANIED})
    (caveat,) = (one for one in rows["caveats"].values() if one["row_id"] == "hsg-travels.90001")
    assert (caveat["kind"], caveat["column_name"]) == ("source_conflict", "start_edtf")
    assert "hsg-travels.90002" in caveat["text"]


def test_two_who_met_the_same_person_at_one_place_made_one_stop(tmp_path: Path) -> None:
    people = [SECRETARY, STOP["people"][1]]
    other = STOP | {"readings": STOP["readings"].replace("hale", "moore"), "people": people}
    rows = built(tmp_path, TRAVELS, {"90001": STOP, "90002": other})
    assert "hsg-travels.90002" not in rows["summits"]
    assert len(of(rows, "participants", "hsg-travels.90001")) == 3


@pytest.mark.parametrize(
    "change",
    [
        {"days": ("2018-08-16", "2018-08-17")},
        {"people": [SECRETARY, "counterpart,King,Odin,NOR,place,false"]},
        {"places": ["stop,Bergen,Bergen,NOR,NOR"]},
    ],
    ids=["on other days", "with other people", "at another place"],
)
def test_two_stops_that_differ_stay_two(tmp_path: Path, change: dict[str, Any]) -> None:
    reading = STOP["readings"].replace("hale", "moore")
    other = STOP | {"readings": reading, "people": [SECRETARY, STOP["people"][1]]} | change
    rows = built(tmp_path, TRAVELS, {"90001": STOP, "90002": other})
    assert {"hsg-travels.90001", "hsg-travels.90002"} <= set(rows["summits"])


def test_a_gathering_is_one_row_with_all_who_came(tmp_path: Path) -> None:
    def guest(name: str, actor: str) -> dict[str, Any]:
        return {
            "readings": "stated,nato,multilateral_conference,,true,stay,norway,NOR,NOR,,,,",
            "people": [f"visitor,King,{name},{actor},register,false"],
            "occasions": [SUMMIT],
        }

    rows = built(tmp_path, VISITS, {"90001": guest("Ottar", "NOR"), "90002": guest("Odin", "SWE")})
    assert "hsg-visits.90002" not in rows["summits"]
    summit = rows["summits"]["hsg-visits.90001"]
    assert (summit["event_type"], summit["organisation_id"]) == ("multilateral_conference", "nato")
    assert (summit["name"], summit["country_iso3"]) == ("harvest summit", "USA")
    assert len(of(rows, "participants", "hsg-visits.90001")) == 2


def test_whom_one_met_beside_a_gathering_was_not_at_it(tmp_path: Path) -> None:
    reading = "stated,met,multilateral_conference,,true,stay,norway,NOR,NOR,hale,,,"
    rows = built(tmp_path, TRAVELS, {"90001": STOP | {"readings": reading, "occasions": [SUMMIT]}})
    assert [one["name_as_stated"] for one in of(rows, "participants", "hsg-travels.90001")] == ["Ada Hale"]
    assert len(of(rows, "participants", "hsg-travels.90001.margin")) == 2
    (relation,) = of(rows, "summit_relations", "hsg-travels.90001.margin")
    assert (relation["relation"], relation["related_summit_id"]) == ("sideline_of", "hsg-travels.90001")


def test_who_receives_a_state_visit_is_implied_and_unnamed(tmp_path: Path) -> None:
    rows = built(tmp_path, VISITS, {"90001": VISIT})
    host = rows["participants"]["hsg-visits.90001.USA.host"]
    assert (host["presence"], host.get("person_id"), host["rank_reason"]) == ("implied", None, "unnamed")
    assert rows["summits"]["hsg-visits.90001"]["meeting_basis"] == "implied"


def test_a_stay_without_a_meeting_has_nobody_but_who_stayed(tmp_path: Path) -> None:
    stop = STOP | {
        "readings": "none,grieved,ceremony,,false,stay,norway,NOR,NOR,hale,,,",
        "people": [STOP["people"][0], "honouree,King,Ottar,NOR,place,false"],
    }
    rows = built(tmp_path, TRAVELS, {"90001": stop})
    assert rows["summits"]["hsg-travels.90001"]["meeting_basis"] == "none"
    assert [one["name_as_stated"] for one in of(rows, "participants", "hsg-travels.90001")] == ["Ada Hale"]


def test_what_was_cancelled_was_attended_by_nobody(tmp_path: Path) -> None:
    stop = STOP | {"readings": "none,cancelled,visit,,false,stay,norway,NOR,NOR,hale,,,"}
    rows = built(tmp_path, TRAVELS, {"90001": stop})
    summit = rows["summits"]["hsg-travels.90001"]
    assert (summit["status"], summit["meeting_basis"]) == ("cancelled", None)
    assert of(rows, "participants", "hsg-travels.90001") == []


HELSINKI = "us-russia-helsinki-summit.helsinki-summit"
STAY = {
    "readings": "stated,met,visit,,false,event,finland,FIN,FIN,trump-donald-j,,,",
    "people": [
        "traveller,President,Donald J. Trump,USA,stated,false",
        "counterpart,President,Vladimir Putin,RUS,stated,false",
        "counterpart,President,Odin,FIN,place,false",
    ],
    "places": ["stop,Helsinki,Helsinki,FIN,FIN"],
    "days": ("2018-07-16", "2018-07-16"),
}


def test_the_row_of_a_note_stands_where_it_claims_the_record(tmp_path: Path) -> None:
    rows = built(tmp_path, TRAVELS, {"3817": STAY})
    assert "hsg-travels.3817" not in rows["summits"]
    assert rows["summits"][HELSINKI]["origin"] == "both"
    proofs = {one["row_id"] for one in rows["evidence"].values() if one["locator"] == "3817"}
    assert {f"{HELSINKI}.donald-trump.principal", f"{HELSINKI}.vladimir-putin.principal"} <= proofs


def test_what_the_record_says_besides_is_a_caveat_of_the_note_s_row(tmp_path: Path) -> None:
    rows = built(tmp_path, TRAVELS, {"3817": STAY})
    texts = [one["text"] for one in rows["caveats"].values() if one["kind"] == "other_detail"]
    assert texts == ["The record hsg-travels.3817 also names President Odin"]


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"days": ("2018-08-16", "2018-08-16")}, "start_edtf"),
        ({"readings": STOP["readings"]}, "country_iso3"),
    ],
)
def test_what_the_record_says_otherwise_is_a_conflict(
    tmp_path: Path, change: dict[str, Any], column: str
) -> None:
    rows = built(tmp_path, TRAVELS, {"3817": STAY | change})
    found = [one for one in rows["caveats"].values() if one["kind"] == "source_conflict"]
    assert column in {one["column_name"] for one in found if one["row_id"] == HELSINKI}


def test_a_meeting_in_the_course_of_a_recorded_stay_is_related_to_it(tmp_path: Path) -> None:
    rows = built(tmp_path, TRAVELS, {"3816": STOP})
    (relation,) = of(rows, "summit_relations", "summits-july-2018.london-talks")
    assert (relation["relation"], relation["related_summit_id"]) == ("in_the_course_of", "hsg-travels.3816")

"""Authorities: what notes may name, from CSV files with one row a thing."""

from __future__ import annotations

from datetime import date

import pytest

from provoking import provokes
from summitry.authorities import RESOLVED, Authorities, read
from summitry_validation import contract
from summitry_validation.findings import Finding, Place

ROWS = {
    "actors": [
        {"actor_id": "NOR", "actor_type": "state", "name_en": "Norway", "name_de": "Norwegen", "iso3": "NOR"},
        {
            "actor_id": "fish-office",
            "actor_type": "government_body",
            "name_en": "Fish Office",
            "name_de": "Fischamt",
            "parent_id": "NOR",
            "code_reason": "not_a_state",
        },
    ],
    "actor_codes": [{"actor_code_id": "NOR.cow.385", "actor_id": "NOR", "code_list": "cow", "code": "385"}],
    "persons": [{"person_id": "ola-berg", "name": "Ola Berg", "identity": "named"}],
    "offices": [
        {
            "office_id": "ola-berg.head",
            "person_id": "ola-berg",
            "actor_id": "fish-office",
            "title_en": "Head",
            "title_de": "Leiter",
            "rank": "senior_official",
            "valid_from": "2001-02-03",
            "dates_basis": "term",
            "source_id": "memoir",
            "locator": "p1s1",
        }
    ],
    "places": [{"place_id": "oslo", "name_en": "Oslo", "name_de": "Oslo", "place_type": "city"}],
    "names": [
        {"table_name": "places", "row_id": "oslo", "name": "Kristiania", "language": "de", "form": "variant"}
    ],
    "retired": [],
}


def files() -> dict[str, str]:
    """Return the files with these rows and all their columns."""
    texts = {}
    for table, rows in ROWS.items():
        columns = [column for column in contract.tables()[table].columns if column != "name_id"]
        lines = [columns, *([row.get(column, "") for column in columns] for row in rows)]
        texts[f"raw/{table}.csv"] = "".join(",".join(line) + "\n" for line in lines)
    return texts


def known(**changes: tuple[str, str]) -> tuple[Authorities, list[Finding]]:
    """Return what is read where, in the table of each name, the first words become the second."""
    texts = files()
    for table, (old, new) in changes.items():
        assert old in texts[f"raw/{table}.csv"]
        texts[f"raw/{table}.csv"] = texts[f"raw/{table}.csv"].replace(old, new, 1)
    findings: list[Finding] = []
    return read(texts, findings), findings


def test_things_are_found_by_their_ids() -> None:
    authorities, findings = known()
    assert findings == []
    assert authorities.actors["NOR"].text("name_de") == "Norwegen"
    assert authorities.persons["ola-berg"].row.place("name") == Place("raw/persons.csv", 2, 10, 8)
    assert authorities.parents == {"NOR": None, "fish-office": "NOR"}
    assert authorities.ids["oslo"] == "places"


def test_a_person_has_its_offices_with_their_days() -> None:
    authorities, _ = known()
    (held,) = authorities.offices_of("ola-berg")
    assert (held.actor_id, held.office.rank) == ("fish-office", "senior_official")
    assert (held.office.valid_from, held.office.valid_to) == (date(2001, 2, 3), None)
    assert not authorities.offices_of("nobody")


@pytest.mark.parametrize(
    ("table", "old", "new", "value", "near"),
    [
        ("actors", "Fischamt,NOR,", "Fischamt,NOOR,", "NOOR", "NOR"),
        ("offices", "head,ola-berg,", "head,ole-berg,", "ole-berg", "ola-berg"),
        ("offices", ",fish-office,", ",fish-ofice,", "fish-ofice", "fish-office"),
        ("names", "places,oslo,", "places,osla,", "osla", "oslo"),
    ],
)
def test_what_a_line_names_is_known(table: str, old: str, new: str, value: str, near: str) -> None:
    _, findings = known(**{table: (old, new)})
    finding = provokes(findings, "P029")
    assert (finding.value, finding.near) == (value, near)


def test_persons_of_the_registers_stand_beside_those_written_by_hand() -> None:
    findings: list[Finding] = []
    texts = files()
    head = texts["raw/persons.csv"].partition("\n")[0]
    texts[RESOLVED["persons"]] = f"{head}\nida-lund,Ida Lund,named,,\nola-berg,Ola Berg,named,,\n"
    authorities = read(texts, findings)
    assert authorities.persons["ida-lund"].row.place("name") == Place(RESOLVED["persons"], 2, 10, 8)
    assert authorities.near("ida-lnud", "persons") == "ida-lund"
    clash = provokes(findings, "P026")
    assert (clash.value, clash.place and clash.place.line, clash.detail) == (
        "ola-berg",
        3,
        "raw/persons.csv, line 2",
    )
    assert authorities.persons["ola-berg"].row.line.file == "raw/persons.csv"


def test_a_faulty_line_is_reported_and_what_names_it_is_not() -> None:
    _, findings = known(persons=("named", "nmed"))
    assert [finding.code for finding in findings] == ["P024"]
    assert findings[0].near == "named"

"""The persons of the registers as they are committed: traps that stay apart, and what refers to what."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from functools import cache
from itertools import pairwise
from shutil import copytree
from typing import TYPE_CHECKING

import pytest

from projects import ROOT
from provoking import provokes
from summitry.gathering.ground import contents, ground
from summitry.ingesting import identities
from summitry.project import Project
from summitry.registers.columns import IDENTITIES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from summitry_validation.findings import Finding

    Row = Mapping[str, str]

FOLDER = "raw/registers/identities"
REGISTERS = ("hsg-travels", "hsg-visits")


@cache
def read(file: str) -> Sequence[Row]:
    """Return the rows of a file below raw/."""
    return list(csv.DictReader((ROOT / "raw" / file).read_text(encoding="utf-8").splitlines()))


@cache
def people() -> Mapping[str, Sequence[Row]]:
    """Return the rows of people.csv by person."""
    stated = {
        (register, row["record_id"], row["position"]): row
        for register in REGISTERS
        for row in read(f"registers/{register}/people.csv")
    }
    found = defaultdict(list)
    for row in read("registers/identities/mentions.csv"):
        found[row["person_id"]].append(stated[row["register"], row["record_id"], row["position"]])
    return found


def of(register: str, record_id: str, name: str) -> str:
    """Return the id of somebody who is named in a record."""
    stated = read(f"registers/{register}/people.csv")
    at = {row["position"] for row in stated if (row["record_id"], row["name_as_stated"]) == (record_id, name)}
    mentions = read("registers/identities/mentions.csv")
    (found,) = {
        row["person_id"]
        for row in mentions
        if (row["register"], row["record_id"]) == (register, record_id) and row["position"] in at
    }
    return found


def called(name: str, actor: str = "") -> set[str]:
    """Return the ids of all who are so called."""
    return {
        id
        for id, rows in people().items()
        if any(row["name_as_stated"] == name and actor in ("", row["actor_id"]) for row in rows)
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ferdinand Marcos", "Ferdinand Marcos Jr."),
        ("Ziaur Rahman", "Khaleda Ziaur Rahman"),
        ("Idriss Deby", "Mahamat Idriss Deby Itno"),
        ("Amata Kabua", "Imata Kabua"),
        ("Jean", "Jean-Claude Juncker"),
        ("Jabir al-Ahmad al-Sabah", "Sabah al-Ahmad al-Sabah"),
        ("Sabah al-Salim al-Sabah", "Sabah al-Ahmed al-Sabah"),
        ("Nasser al-Sabah", "Nasser Sabah Al-Ahmed Al-Sabah"),
        ("George H.W. Bush", "George W. Bush"),
        ("Theodore Roosevelt", "Franklin D. Roosevelt"),
        ("Mohammed V", "Mohammed VI"),
        ("Kim Dae-jung", "Kim Yong-sam"),
        ("Roh Tae-woo", "Roh Moo-Hyun"),
        ("Hamad bin Khalifa al-Thani", "Hamad bin Jassin al-Thani"),
    ],
)
def test_who_is_easily_confused_stays_apart(one: str, other: str) -> None:
    assert called(one)
    assert called(other)
    assert not called(one) & called(other)


def test_a_name_that_two_generations_have_is_two_persons() -> None:
    assert len(called("Bjarni Benediktsson")) == len(called("Konstantinos Karamanlis")) == 2
    assert len(called("Jose Figueres Ferrer")) == 2


def test_president_assad_is_two_men() -> None:
    father, son = of("hsg-travels", "230", "Assad"), of("hsg-travels", "1298", "Assad")
    assert (father, son) == ("assad-syr", "bashar-assad")
    assert of("hsg-travels", "191", "Assad") == father


def test_king_abdullah_is_of_jordan_or_of_saudi_arabia() -> None:
    jordan, arabia = called("Abdullah", "JOR"), called("Abdullah", "SAU")
    assert jordan == called("Abdullah II", "JOR")
    assert len(jordan) == len(arabia) == 1
    assert jordan != arabia
    assert called("Hussein I") == called("Hussein", "JOR") - {"hussein-jor"}


@pytest.mark.parametrize(
    "names",
    [
        ("Recep Erdogan", "Recep Tayyip Erdoğan", "Erdogan"),
        ("Shinzo Abe", "Shinzō Abe", "Abe Shinzo"),
        ("Kishida Fumio", "Fumio Kishida"),
        ("Benjamin Netanyahu", "Binyamin Netanyahu", "Netanyahu"),
        ("Abdel Fattah al-Sisi", "Abdelfattah Said Elsisi"),
        ("Luiz Inácio Lula da Silva", "Luiz Inacio Lula de Salva"),
        ("Prodi", "Romano Prodi"),
        ("Fiame Naomi Mata’afa", "Fiamē Naomi Mata’afa"),
    ],
)
def test_one_person_is_one_across_spellings(names: Sequence[str]) -> None:
    assert len({id for name in names for id in called(name)}) == 1


def test_one_person_of_two_states_or_offices_is_one() -> None:
    assert called("Vaclav Havel", "CSHH") == called("Vaclav Havel", "CZE")
    assert len(called("Primakov")) == len(called("Vladimir Putin") | called("Putin")) == 1
    assert not called("Castro", "CUB") & called("Raul Castro")


def test_who_was_known_before_keeps_the_id() -> None:
    assert called("Moon Jae-in") == {"moon-jae-in"}
    assert called("Donald J. Trump") == {"donald-trump"}
    made = {row["person_id"] for row in read("registers/identities/persons.csv")}
    assert not made & {row["person_id"] for row in read("persons.csv")}


def test_every_person_is_mentioned_and_every_mention_is_of_a_person() -> None:
    known = {row["person_id"] for row in read("registers/identities/persons.csv")}
    assert people().keys() - {row["person_id"] for row in read("persons.csv")} == known
    offices = {row["person_id"] for row in read("registers/identities/offices.csv")}
    assert offices <= people().keys()


def test_nearly_everybody_who_is_named_is_resolved() -> None:
    rows = [row for register in REGISTERS for row in read(f"registers/{register}/people.csv")]
    named = sum(bool(row["name_as_stated"]) for row in rows)
    mentions = read("registers/identities/mentions.csv")
    assert named - 60 < len(mentions) < named
    assert Counter(row["basis"] for row in mentions)["surname_only"] < len(mentions) / 10


def test_no_two_persons_are_in_one_office_at_a_time() -> None:
    held = defaultdict(list)
    for row in read("registers/identities/offices.csv"):
        held[row["office_id"].split(".")[1], row["actor_id"]].append(row)
    for rows in held.values():
        rows.sort(key=lambda row: (row["valid_from"], row["valid_to"]))
        for one, other in pairwise(rows):
            assert one["valid_to"] <= other["valid_from"] or one["person_id"] == other["person_id"], one


def test_what_is_committed_is_read_without_a_finding() -> None:
    found = ground(contents(Project(ROOT)))
    assert found.faults == []
    authorities = found.world.authorities
    assert authorities.persons["angela-merkel"].cells["name"] == "Angela Merkel"
    (office,) = authorities.offices_of("angela-merkel")
    assert (office.actor_id, office.office.rank) == ("DEU", "head_of_state_government")
    assert authorities.near("angela-merkle", "persons") == "angela-merkel"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return a copy of what is committed."""
    root = tmp_path_factory.mktemp("copy")
    copytree(ROOT / "raw", root / "raw")
    return Project(root)


def test_a_second_run_changes_nothing(copy: Project) -> None:
    findings: list[Finding] = []
    identities.settle(copy, findings)
    assert findings == []
    assert texts(copy.root) == texts(ROOT)


def texts(root: Path) -> dict[str, str]:
    """Return the texts of the files by their names."""
    return {name: (root / FOLDER / f"{name}.csv").read_text(encoding="utf-8") for name in IDENTITIES}


def test_a_decision_that_is_none_is_found_and_nothing_written(copy: Project) -> None:
    file = copy.root / FOLDER / "decisions.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("\nmeans,", "\nmeens,", 1), encoding="utf-8")
    findings: list[Finding] = []
    assert identities.settle(copy, findings) == []
    assert provokes(findings, "R014").value == "meens"

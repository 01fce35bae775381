"""Who is named in records: one person across spellings, and two where two are meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from invented_records import met
from summitry.registers.reading.vocabulary import table
from summitry.registers.resolving.decisions import Decisions
from summitry.registers.resolving.resolve import Before, Resolved, resolve
from summitry.registers.resolving.tables import World, rows
from summitry.registers.resolving.titles import title
from summitry_validation.contract import terms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.registers.facts import Facts

    Row = Mapping[str, str]

ACTORS = {
    id: {"actor_id": id, "actor_type": kind, "name_en": name}
    for id, kind, name in (
        ("NOR", "state", "Norland"),
        ("DNK", "state", "Danland"),
        ("GBR", "state", "United Kingdom"),
        ("nato", "alliance", "NATO"),
    )
}
WORLD = World(ACTORS, (), ())


def resolved(*facts: Facts, decisions: Sequence[Row] = (), before: Before | None = None) -> Resolved:
    """Return who is named in these records."""
    return resolve(facts, decisions, before or Before())


def made(*facts: Facts, decisions: Sequence[Row] = (), world: World = WORLD) -> dict[str, list[Row]]:
    """Return the rows of all files for these records."""
    return rows(resolved(*facts, decisions=decisions), world, Decisions(decisions), ())


def groups(*facts: Facts, decisions: Sequence[Row] = ()) -> list[list[str]]:
    """Return the records of each person by their numbers, sorted."""
    persons = resolved(*facts, decisions=decisions).persons
    return sorted(sorted(one.key[1] for one in person.mentions) for person in persons)


def decision(**cells: str) -> Row:
    """Return a decision with these cells; the others are empty."""
    names = ("decision", "name", "title", "actor_id", "valid_from", "valid_to", "meant", "meant_actor_id")
    return {name: cells.get(name, "") for name in names}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan"),
        ("Kishida Fumio", "Fumio Kishida"),
        ("Kim Dae-jung", "Kim Dae Jung"),
        ("Carlos Menem", "Carlos Saul Menem"),
        ("Boni Yayi", "Thomas Boni Yayi"),
        ("Abdul Aziz Ola Berg", "Abdulaziz Ola Berg"),
        ("Heike Mohammed Berg", "Heike Muhammad Berg"),
        ("Ada W. Berg", "Ada Wilhelmine Berg"),
    ],
)
def test_spellings_of_one_name_in_one_office_are_one_person(one: str, other: str) -> None:
    records = met(1, "2001-05-02", f"President|{one}"), met(2, "2003-05-02", f"President|{other}")
    assert groups(*records) == [["1", "2"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("President|Amata Kabua", "President|Imata Kabua"),
        ("King|Ottar V", "King|Ottar VI"),
        ("President|Ziaur Rahman", "Prime Minister|Khaleda Zia"),
        ("President|Idriss Deby", "President|Mahamat Idriss Deby Itno"),
        ("Grand Duke|Jean", "Prime Minister|Jean-Claude Juncker"),
        ("Amir|Sabah al-Salim al-Sabah", "Amir|Jabir al-Ahmad al-Sabah"),
        ("Prime Minister|Nasser al-Sabah", "Amir|Sabah al-Ahmad al-Sabah"),
    ],
)
def test_names_that_are_but_near_are_two_persons(one: str, other: str) -> None:
    assert groups(met(1, "2001-05-02", one), met(2, "2003-05-02", other)) == [["1"], ["2"]]


def test_one_name_after_a_generation_is_another_person() -> None:
    first, late = met(1, "1970-05-02", "President|Ola Berg"), met(2, "2024-05-02", "President|Ola Berg")
    assert groups(first, late) == [["1"], ["2"]]


def test_a_name_that_two_longer_ones_contain_is_neither_of_them() -> None:
    people = ("Amir|Hamad al-Berg", "Amir|Hamad bin Ola al-Berg", "Amir|Hamad bin Nils al-Berg")
    records = [met(at, f"200{at}-05-02", one) for at, one in enumerate(people)]
    assert groups(*records) == [["0"], ["1"], ["2"]]


def test_two_in_one_record_are_two_persons() -> None:
    both = met(1, "2001-05-02", "Amir|Hamad Berg", "Prime Minister|Hamad Ola Berg")
    assert len(resolved(both).persons) == 2


def test_one_person_goes_on_in_the_state_that_follows() -> None:
    before = met(1, "1990-05-02", "President|Vaclav Havel", state="CSHH", basis="register")
    assert groups(before, met(2, "1995-05-02", "President|Vaclav Havel", state="CZE")) == [["1", "2"]]


def test_a_leader_who_is_met_elsewhere_is_the_same_one() -> None:
    own = met(1, "2001-05-02", "President|Ola Berg", basis="register", register="hsg-visits")
    assert groups(own, met(2, "2001-06-02", "President|Ola Berg", state="ITA")) == [["1", "2"]]
    assert groups(own, met(2, "2001-06-02", "President|Ola Berg|ITA")) == [["1"], ["2"]]


def test_a_surname_is_that_of_the_one_who_had_the_office_on_the_day() -> None:
    first = met(1, "1989-05-02", "President|Ada Bush"), met(2, "1992-05-02", "President|Ada Bush")
    second = met(3, "2001-05-02", "President|Ola Bush"), met(4, "2008-05-02", "President|Ola Bush")
    between = met(5, "1990-05-02", "President|Bush"), met(6, "2005-05-02", "President|Bush")
    assert groups(*first, *second, *between) == [["1", "2", "5"], ["3", "4", "6"]]


def test_a_surname_that_fits_two_stays_unresolved() -> None:
    two = [met(at, "2001-05-02", f"Minister of Defense|{one} Berg") for at, one in enumerate(("Ada", "Ola"))]
    later = [
        met(at + 2, "2003-05-02", f"Minister of Defense|{one} Berg") for at, one in enumerate(("Ada", "Ola"))
    ]
    found = resolved(*two, *later, met(5, "2002-05-02", "Minister of Defense|Berg"))
    assert [(one.key[1], reason) for one, reason in found.unresolved] == [("5", "several_fit")]


def test_a_common_surname_before_the_first_full_name_is_not_taken_for_it() -> None:
    full = (
        met(1, "1989-09-02", "President|Jaime Paz"),
        met(2, "1990-09-02", "President|Pola Paz", state="DNK"),
    )
    assert groups(*full, met(3, "1988-08-02", "President|Paz")) == [["1"], ["2"], ["3"]]


def test_a_surname_between_two_of_the_name_is_no_third_one() -> None:
    full = met(1, "2007-05-02", "Premier|Anders Berg"), met(2, "2011-05-02", "Premier|Lars Berg")
    found = resolved(*full, met(3, "2008-12-02", "Premier|Berg"), met(4, "2009-10-02", "Premier|Berg"))
    assert [reason for _, reason in found.unresolved] == ["several_fit", "several_fit"]


def test_a_rare_surname_near_to_the_full_name_is_taken_for_it() -> None:
    assert groups(met(1, "1989-09-02", "President|Jaime Paz"), met(3, "1988-08-02", "President|Paz")) == [
        ["1", "3"]
    ]


def test_a_burial_parts_father_and_son() -> None:
    old = [met(at, f"199{at}-05-02", "President|Assad") for at in range(10)]
    dead = met(10, "2000-06-13", "President|Assad", part="honouree", occasion="funeral")
    young = met(11, "2000-10-17", "President|Bashar Assad"), met(12, "2002-04-15", "President|Assad")
    father = sorted(str(at) for at in range(11))
    assert groups(*old, dead, *young) == [father, ["11", "12"]]


def test_a_king_is_known_by_his_number_or_the_days_of_his_reign() -> None:
    kings = met(1, "1953-05-02", "King|Ottar I"), met(2, "1999-05-02", "King|Harald II")
    later = met(3, "1955-05-02", "King|Ottar"), met(4, "2023-05-02", "King|Ottar")
    assert groups(*kings, *later) == [["1", "3"], ["2"], ["4"]]


def test_kings_of_two_states_are_two() -> None:
    assert groups(
        met(1, "2001-05-02", "King|Abdullah"), met(2, "2001-05-02", "King|Abdullah", state="SAU")
    ) == [
        ["1"],
        ["2"],
    ]


def test_who_is_known_by_surname_only_is_one_while_nobody_else_has_the_office() -> None:
    records = [met(at, f"200{at}-05-02", "Foreign Minister|Singh") for at in (1, 2, 4)]
    assert groups(*records) == [["1", "2", "4"]]
    assert groups(*records, met(3, "2003-05-02", "Foreign Minister|Sinha")) == [["1", "2"], ["3"], ["4"]]


def test_a_surname_of_whom_nobody_says_for_which_state_stays_unresolved() -> None:
    found = resolved(met(1, "2001-05-02", "Special Envoy|Berg"))
    assert [reason for _, reason in found.unresolved] == ["actor_unknown"]
    assert len(resolved(met(1, "2001-05-02", "Special Envoy|Berg|DNK")).persons) == 1


def test_decisions_come_first() -> None:
    records = met(1, "2001-05-02", "President|Suharto Ola"), met(2, "2003-05-02", "President|Soeharto")
    assert groups(*records) == [["1"], ["2"]]
    means = decision(decision="means", name="Soeharto", meant="Suharto Ola")
    assert groups(*records, decisions=[means]) == [["1", "2"]]
    nobody = decision(decision="nobody", name="Soeharto")
    assert groups(*records, decisions=[nobody]) == [["1"]]
    apart = met(1, "2001-05-02", "President|Ada Berg"), met(2, "2003-05-02", "President|Ada Ida Berg")
    rule = decision(decision="not_same", name="Ada Berg", meant="Ada Ida Berg")
    assert groups(*apart, decisions=[rule]) == [["1"], ["2"]]


def test_an_id_is_made_of_the_name_and_of_the_state_where_two_have_one() -> None:
    same = met(1, "2001-05-02", "King|Abdullah II"), met(2, "2001-05-02", "President|Ola B. Bérg")
    twins = (
        met(3, "2001-05-02", "Prime Minister|Ida Lund|DNK"),
        met(4, "2002-05-02", "Prime Minister|Ida Lund|GBR"),
    )
    found = {row["person_id"] for row in made(*same, *twins)["persons"]}
    assert found == {"abdullah-ii-nor", "ola-berg", "ida-lund-dnk", "ida-lund-gbr"}


def test_a_name_is_the_usual_one_with_its_signs() -> None:
    names = ("Recep Erdogan", "Recep Tayyip Erdogan", "Recep Tayyip Erdoğan", "Recep Tayyip Erdogan")
    records = [met(at, f"200{at}-05-02", f"President|{name}") for at, name in enumerate(names)]
    assert [row["name"] for row in made(*records)["persons"]] == ["Recep Tayyip Erdoğan"]


def test_who_stands_in_raw_persons_keeps_the_id() -> None:
    person = {"person_id": "the-old-id", "name": "Ola Berg", "identity": "named"}
    office = {"person_id": "the-old-id", "actor_id": "NOR", "office_id": "the-old-id.head"}
    world = World(ACTORS, (person,), (office,))
    found = made(met(1, "2001-05-02", "President|Ola Berg"), world=world)
    assert (found["persons"], found["offices"]) == ([], [])
    assert [row["person_id"] for row in found["mentions"]] == ["the-old-id"]


def test_a_later_run_changes_no_id() -> None:
    first = met(1, "1995-05-02", "President|Ola Berg|NOR"), met(2, "1996-05-02", "Foreign Minister|Lund")
    before = made(*first)
    had = Before(
        {
            (row["register"], row["record_id"], row["position"]): (row["person_id"], row["basis"])
            for row in before["mentions"]
        },
        {row["person_id"]: row["name"] for row in before["persons"]},
    )
    more = met(3, "1996-06-02", "President|Ola Ida Berg"), met(4, "1997-05-02", "Foreign Minister|Lund")
    twin = met(5, "1996-05-02", "President|Ola Berg|DNK")
    found = resolve([*first, *more, twin], (), had)
    after = rows(found, WORLD, Decisions(()), before["offices"])["mentions"]
    ids = {row["record_id"]: row["person_id"] for row in after}
    assert (ids["1"], ids["2"]) == ("ola-berg", "lund-nor")
    assert (ids["3"], ids["4"], ids["5"]) == ("ola-berg", "lund-nor", "ola-berg-dnk")


def test_a_run_in_office_ends_where_another_has_it() -> None:
    days = (
        ("1990-05-02", "Ola Berg"),
        ("1991-05-02", "Ola Berg"),
        ("1993-05-02", "Ida Lund"),
        ("1995-05-02", "Ola Berg"),
    )
    records = [met(at, day, f"Prime Minister|{name}") for at, (day, name) in enumerate(days)]
    found = [(row["office_id"], row["valid_from"], row["valid_to"]) for row in made(*records)["offices"]]
    assert found == [
        ("ida-lund.prime-minister-nor", "1993-05-02", "1993-05-02"),
        ("ola-berg.prime-minister-nor.1990", "1990-05-02", "1991-05-02"),
        ("ola-berg.prime-minister-nor.1995", "1995-05-02", "1995-05-02"),
    ]


def test_a_run_over_two_registers_names_the_record_of_the_other_with_its_register() -> None:
    visit = met(7, "1992-05-02", "President|Ola Berg", register="hsg-visits", basis="register")
    (office,) = made(met(5, "1990-05-02", "President|Ola Berg"), visit)["offices"]
    assert (office["source_id"], office["locator"]) == ("hsg-travels", "5; hsg-visits/7")
    assert (office["title_en"], office["rank"]) == ("President of Norland", "head_of_state_government")


@pytest.mark.parametrize(
    ("stated", "title_en", "rank"),
    [
        ("President-elect", "President-elect of Norland", "non_official"),
        ("former President", "Former President of Norland", "non_official"),
        ("Acting Foreign Minister", "Acting Foreign Minister of Norland", "minister"),
        ("Chairman", "Chairman of Norland", ""),
        (
            "Prime Minister and Foreign Minister",
            "Prime Minister and Foreign Minister of Norland",
            "head_of_state_government",
        ),
    ],
)
def test_a_title_says_the_rank_or_the_reason_why_not(stated: str, title_en: str, rank: str) -> None:
    (office,) = made(met(1, "1990-05-02", f"{stated}|Ola Berg|NOR"))["offices"]
    assert (office["title_en"], office["rank"]) == (title_en, rank)
    assert bool(office["rank_reason"]) != bool(rank)


def test_an_office_that_only_the_place_gives_to_a_state_is_none_unless_states_have_it() -> None:
    assert made(met(1, "1990-05-02", "Special Envoy|Ola Berg"))["offices"] == []


@pytest.mark.parametrize("row", table("offices"), ids=lambda row: f"{row['words']} {row['actor']}")
def test_the_example_of_an_office_is_read_as_that_office(row: Row) -> None:
    assert title(row["example"]).words == (row["words"],)
    assert row["rank"] in ("", *terms("rank"))

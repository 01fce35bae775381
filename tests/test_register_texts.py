"""What is read of a record: invented ones, in the style of the registers, with all that makes them hard."""

from __future__ import annotations

from datetime import date

import pytest

from summitry.registers.entries import Entry
from summitry.registers.reading.reader import Reading, read
from summitry_validation.findings import Place


def reading(
    text: str, first: str = "2005-05-02", last: str = "2005-05-03", role: str = "secretary"
) -> Reading:
    days = date.fromisoformat(first), date.fromisoformat(last)
    return read(Entry("1", *days, "norland", "Norland", "", "Ada Hale", "", role, text, Place("a.xml")))


def people(text: str, first: str = "2005-05-02", role: str = "secretary") -> list[tuple[str, str, str, str]]:
    return [(one.part, one.title, one.name, one.actor) for one in reading(text, first, first, role).people]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Met with King Ottar II and Premier Lund.", [("King", "Ottar II", ""), ("Premier", "Lund", "")]),
        (
            "Met with King Ottar of Norway, and senior officials.",
            [("King", "Ottar", "NOR"), ("officials", "", "")],
        ),
        ("Discussed trade with Saudi Arabian Crown Prince Omar.", [("Crown Prince", "Omar", "SAU")]),
        ("Met with Jordan's Deputy Prime Minister Ida Berg.", [("Deputy Prime Minister", "Ida Berg", "JOR")]),
        (
            "Conferred with Deputy Prime Minister/Foreign Minister Jan Lund.",
            [("Deputy Prime Minister and Foreign Minister", "Jan Lund", "")],
        ),
        (
            "Conferred with Minister of Foreign Affairs and Trade Sheikh Ali bin Omar al-Berg.",
            [("Minister of Foreign Affairs and Trade Sheikh", "Ali bin Omar al-Berg", "")],
        ),
        (
            "Met with Presidents Berg of Peru and Lund of Chile, and Prime Minister Holm of Jamaica.",
            [("Presidents", "Berg", "PER"), ("Presidents", "Lund", "CHL"), ("Prime Minister", "Holm", "JAM")],
        ),
        (
            "Met with the Prime Ministers of Jamaica, St. Vincent and the Grenadines, and Barbados.",
            [("Prime Ministers", "", "JAM"), ("Prime Ministers", "", "VCT"), ("Prime Ministers", "", "BRB")],
        ),
        ("Met with the Amir of Kuwait.", [("Amir", "", "KWT")]),
        (
            "Conferred with Japanese and South Korean leaders.",
            [("leaders", "", "JPN"), ("leaders", "", "KOR")],
        ),
        ("Met with NATO Secretary General Jan Lund.", [("Secretary General", "Jan Lund", "nato")]),
        ("Met with North Korean leader Ri Sol.", [("leader", "Ri Sol", "PRK")]),
        ("Met with Prime Minister Mackenzie King.", [("Prime Minister", "Mackenzie King", "")]),
        ("Met with Prime Minister Greta May.", [("Prime Minister", "Greta May", "")]),
        ("Met with President Berg May 4.", [("President", "Berg", "")]),
        ("Met with President-elect De la Berg.", [("President elect", "De la Berg", "")]),
        ("Attended the UN General Assembly.", []),
        ("Attended the Leaders' Summit.", []),
    ],
)
def test_whoever_is_named_is_read_with_title_name_and_state(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [one[1:] for one in people(text)] == expected


@pytest.mark.parametrize(
    ("text", "first", "expected"),
    [
        (
            "Accompanied President Bush to dinner with King Ottar.",
            "2005",
            "accompanied Bush, counterpart Ottar",
        ),
        (
            "Attended the funeral of King Ottar; met with Premier Lund.",
            "2005",
            "honouree Ottar, counterpart Lund",
        ),
        ("Attended the inauguration of President Berg.", "2005", "honouree Berg"),
        (
            "With Secretary of Defense Moore, met with King Ottar.",
            "2005",
            "companion Moore, counterpart Ottar",
        ),
        ("Joined President Bush in talks with King Ottar.", "2005", "accompanied Bush, counterpart Ottar"),
        ("Joined Foreign Minister Lund on a walk.", "2005", "counterpart Lund"),
        ("Discussed King Ottar's plan with Premier Lund.", "2005", "mentioned Ottar, counterpart Lund"),
        ("Met with President Johnson.", "2008", "counterpart Johnson"),
        ("Briefed President Johnson.", "1966", "companion Johnson"),
    ],
)
def test_whoever_is_named_has_a_part(text: str, first: str, expected: str) -> None:
    found = [f"{part} {name}" for part, _, name, _ in people(text, f"{first}-05-02")]
    assert ", ".join(found) == expected


@pytest.mark.parametrize(
    ("text", "basis", "event_type", "multilateral"),
    [
        ("Met with King Ottar.", "stated", "visit", False),
        ("Audience with Pope Otto.", "stated", "audience", False),
        ("Summit meeting with Soviet President Berg.", "stated", "summit", False),
        ("Accompanied President Bush.", "implied", "visit", False),
        ("State visit.", "implied", "visit", False),
        ("Signed a fisheries agreement.", "implied", "signing", False),
        ("Stopped en route to the Potsdam Conference.", "none", "stop", False),
        ("Vacation.", "none", "stop", False),
        ("Met with U.S. military personnel.", "none", "stop", False),
        ("Attended the funeral of King Ottar.", "none", "ceremony", False),
        ("Attended the funeral of King Ottar; met with Premier Lund.", "stated", "ceremony", False),
        ("Attended the NATO Ministerial Meeting.", "stated", "multilateral_conference", True),
        ("Met with NATO Foreign Ministers.", "stated", "multilateral_conference", True),
        ("Discussed a peace conference with King Ottar.", "stated", "visit", False),
        ("Attended the U.S.-Mexico Binational Commission.", "stated", "visit", False),
        ("Opened a conference of Chiefs of Mission.", "stated", "visit", False),
        ("Addressed the National Assembly.", "none", "stop", False),
        ("Meeting scheduled for May 2 cancelled.", "none", "stop", False),
        ("", "none", "stop", False),
    ],
)
def test_a_record_is_a_meeting_or_not_and_of_a_kind(
    text: str, basis: str, event_type: str, multilateral: bool
) -> None:
    found = reading(text)
    assert (found.basis.basis, found.event_type, found.multilateral) == (basis, event_type, multilateral)


def test_who_meets_at_the_margin_of_an_assembly_has_not_attended_it() -> None:
    text = "Met with President Hale during the U.N. General Assembly at Arburg."
    found = reading(text, role="visitor")
    assert [(one.organisation, one.relation) for one in found.occasions] == [("un", "margin")]
    assert not found.multilateral


def test_occasions_have_their_name_and_their_number() -> None:
    found = reading("Attended NATO's 50th Anniversary Summit and a third meeting of G-8 Foreign Ministers.")
    assert [(one.name, one.organisation, one.edition) for one in found.occasions if one.organisation] == [
        ("NATO’s 50th Anniversary Summit", "nato", "50"),
        ("G-8 Foreign Ministers", "g8", "3"),
    ]


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("Attended the Economic Summit.", "g8"),
        ("Attended the G-7 Economic Summit.", "g7"),
        ("Attended APEC.", "apec"),
    ],
)
def test_an_economic_summit_is_that_of_its_time(text: str, organisation: str) -> None:
    assert [one.organisation for one in reading(text).occasions] == [organisation]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("In U.S. May 1-9.", ["stay 2005-05-01 2005-05-09"]),
        ("Left U.S. April 30.", ["left 2005-04-30 2005-04-30"]),
        ("Was in Oslo May 3-4, 12, and 30-June 2.", [
            "segment 2005-05-03 2005-05-04", "segment 2005-05-12 2005-05-12", "segment 2005-05-30 2005-06-02",
        ]),
        ("Met with King Ottar on February 30.", []),
    ],
)  # fmt: skip
def test_days_in_the_text_are_read(text: str, days: list[str]) -> None:
    assert [f"{one.what} {one.first} {one.last}" for one in reading(text).days] == days


def test_a_day_of_december_in_a_record_of_january_is_of_the_year_before() -> None:
    (found,) = reading("Left U.S. December 30.", "2005-01-02").days
    assert found.first == date(2004, 12, 30)


@pytest.mark.parametrize(
    ("text", "last", "scope"),
    [
        ("Met with King Ottar.", "2005-05-02", "event"),
        ("Met with King Ottar.", "2005-05-04", "stay"),
        ("Shuttle negotiations.", "2005-05-29", "series"),
    ],
)
def test_dates_are_those_of_the_event_or_of_more(text: str, last: str, scope: str) -> None:
    assert reading(text, last=last).date_scope == scope


def test_a_label_is_kept_as_the_register_writes_it() -> None:
    found = reading("Official Working Visit.", role="visitor")
    assert (found.category, found.visit_category) == ("Official Working Visit", "official_working_visit")


def test_a_clause_without_any_act_is_unread() -> None:
    assert reading("Two grey cats. Met with King Ottar.").unread == [1]

"""Tree and note classes together: values with their places, and every misfit with the nearest known word."""

from __future__ import annotations

import pytest

from provoking import provokes
from summitry.notes.classes import Note
from summitry.notes.keys import classes, keys, written
from summitry.notes.reader import Reading, read
from summitry.notes.values import Locator
from summitry_validation.findings import Place

FILE = "raw/notes/harbour.md"
HEAD = """---
note: harbour
source: hafenbuch-de
coder: jd
process: {name: Harbour dispute, issue: trade_and_tariffs, parties: ARL}
"""


def reading(*lines: str) -> Reading:
    return read(FILE, "\n".join([HEAD.rstrip(), *lines, "---", ""]))


def meeting(line: str) -> Reading:
    return reading("meetings:", f"  talk: {{type: talks, at: p1s1, {line}}}")


def note(result: Reading) -> Note:
    assert result.findings == ()
    assert result.note
    return result.note


def test_a_misspelt_key_is_told_once_with_the_key_that_was_meant() -> None:
    findings = reading("meetings:", "  talk: {tpye: talks, at: p1s1}").findings
    assert [(finding.code, finding.near) for finding in findings] == [("N001", "type")]


def test_a_misspelt_kind_is_told_once_too() -> None:
    findings = reading("amounts:", "  sum: {demandet: '5 Dollar', measure: other}").findings
    assert [(finding.code, finding.near) for finding in findings] == [("N001", "demanded")]


def test_a_term_has_its_place_and_the_nearest_term() -> None:
    finding = provokes(meeting("venue: border-zone").findings, "N005")
    assert (finding.near, finding.detail) == ("border_zone", "venue_relation")
    assert finding.place == Place(FILE, 7, 40, 11)


def test_what_is_missing_is_told_at_the_entry_that_lacks_it() -> None:
    finding = provokes(reading("demands:", "  dues: {to: BOR}").findings, "N002")
    assert finding.place == Place(FILE, 7, 3, 4)
    assert finding.detail == "demand"


def test_a_faulty_entry_keeps_its_id_and_what_stands_below_it() -> None:
    result = reading(
        "demands:", "  dues: {amounts: {sum: {demanded: '5 Dollar', measure: other}}}", "  more: 5"
    )
    assert result.note
    assert [demand.key.text for demand in result.note.demands] == ["dues", "more"]
    assert not result.note.demands[0].by
    assert result.note.demands[0].amounts[0].words.words.text == "5 Dollar"


def test_two_equal_ids_are_a_finding_however_deep_they_stand() -> None:
    result = reading(
        "meetings:", "  x: {type: talks, at: p1s1}", "amounts:", "  x: {paid: '5 Dollar', measure: other}"
    )
    finding = provokes(result.findings, "N013")
    assert (finding.value, finding.detail, finding.place) == ("x", "7", Place(FILE, 9, 3, 1))


def test_people_stand_as_names_or_as_maps() -> None:
    people = (
        note(meeting("people: [anna-berg?, {who: carl-dahl, role: host, as: 'Herr Dahl'}]"))
        .meetings[0]
        .people
    )
    assert [(person.who.id, person.who.implied, person.role.text) for person in people] == [
        ("anna-berg", True, "principal"),
        ("carl-dahl", False, "host"),
    ]
    assert people[1].stated.text == "Herr Dahl"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("p2s2", [(2, 2, 2, False)]),
        ("p1s3-4?", [(1, 3, 4, True)]),
        ("[p1s1, p10s20]", [(1, 1, 1, False), (10, 20, 20, False)]),
    ],
)
def test_locators_are_read(words: str, expected: list[tuple[int, int, int, bool]]) -> None:
    places = note(reading("meetings:", f"  talk: {{type: talks, at: {words}}}")).meetings[0].at
    assert [(at.paragraph, at.sentence, at.last, at.implied) for at in places] == expected
    assert all(isinstance(at, Locator) and at.place for at in places)


@pytest.mark.parametrize(
    "words", ["p0s1", "p1s0", "p01s1", "p1", "s1", "p1s4-3", "p1s3-3", "P1S1", "p1s1??", "p1s٣"]
)
def test_other_locators_are_not(words: str) -> None:
    finding = provokes(reading("meetings:", f"  talk: {{type: talks, at: {words}}}").findings, "N009")
    assert finding.value == words


@pytest.mark.parametrize(
    ("key", "term"), [("for", "supports"), ("against", "opposes"), ("doubts", "doubts"), ("about", "neutral")]
)
def test_the_key_of_a_stance_is_the_stance(key: str, term: str) -> None:
    result = reading("statements:", f"  s: {{by: ARL, kind: claim, {key}: dues, text: So it is, at: p1s1}}")
    assert note(result).statements[0].stance.term.text == term


def test_a_statement_has_one_stance() -> None:
    result = reading(
        "statements:", "  s: {by: ARL, kind: claim, for: a, against: b, text: So it is, at: p1s1}"
    )
    assert provokes(result.findings, "N010").detail == "for"


def test_a_demand_changes_one_earlier_demand() -> None:
    result = reading(
        "demands:",
        "  d: {by: ARL, to: BOR, act: pay, text: Pay, strength: wish, at: p1s1,",
        "    prior: {raises: a, lowers: b}}",
    )
    assert provokes(result.findings, "N010").value == "lowers"


def test_folded_text_is_one_line() -> None:
    result = reading(
        "meetings:",
        "  talk:",
        "    type: talks",
        "    at: p1s1",
        "    summary: >",
        "      They",
        "      met.",
    )
    assert note(result).meetings[0].summary.text == "They met."


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("people: []", "N014"),
        ("relations: {}", "N014"),
        ("people: [[anna-berg]]", "N004"),
        ("relations: prepares", "N004"),
        ("place: '?'", "N008"),
        ("records: {same: visits}", "N008"),
        ("when: im April", "N006"),
        ('where: "im\\x20Hafen"', "N007"),
    ],
)
def test_what_does_not_fit_is_told(line: str, code: str) -> None:
    provokes(meeting(line).findings, code)


@pytest.mark.parametrize("line", ["people: anna-berg, carl-dahl", "at: p1s1, p1s2"])
def test_several_without_brackets_are_told(line: str) -> None:
    key = line.partition(":")[0]
    findings = reading("meetings:", "  talk:", "    type: talks", f"    {line}").findings
    assert provokes(findings, "N040").value == line.removeprefix(f"{key}: ")


def test_no_key_is_a_truth_value_to_other_readers() -> None:
    words = {
        word for entry in classes(Note) for name, key in keys(entry).items() for word in written(name, key)
    }
    assert not words & {"on", "off", "yes", "no", "y", "n", "true", "false", "null", "~"}


def test_no_kind_clashes_with_another_key_of_its_class() -> None:
    for entry in classes(Note):
        words = [word for name, key in keys(entry).items() for word in written(name, key)]
        assert len(words) == len(set(words))

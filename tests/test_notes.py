"""Reading a note: every value with its place, every fault with its place, and never a crash."""

from __future__ import annotations

import os
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from projects import BORDER, COST_SHARING, ROOT
from provoking import provokes
from summitry.normalize import amounts
from summitry.notes import counted
from summitry.notes.json_schema import json_schema
from summitry.notes.reader import read, read_file
from summitry.notes.reference import example, reference
from summitry.notes.skeleton import skeleton
from summitry.notes.values import Locator, Text
from summitry.text import Phrase
from summitry_validation.contract import terms

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE = "raw/notes/harbour.md"
NOTE = """---
note: harbour
source: hafenbuch-de
coder: jd
process: {name: Harbour dispute, issue: trade_and_tariffs, parties: [ARL, BOR]}
meetings:
  first-round:
    type: talks
    when: 'im April'
    at: p2s1
demands:
  dues:
    by: ARL
    to: BOR
    act: pay_more
    text: Pay higher dues
    strength: demand
    at: p2s3-4
    amounts:
      asked: {demanded: 'bis zu 3 Millionen Dollar', measure: other}
---
Remarks.
"""


def findings(old: str, new: str) -> list[Any]:
    assert old in NOTE
    return list(read(FILE, NOTE.replace(old, new, 1)).findings)


def values(entry: Any) -> Iterator[Any]:
    """Yield every value in a note that has a place."""
    if isinstance(entry, Text | Locator):
        yield entry
    elif isinstance(entry, tuple):
        for one in entry:
            yield from values(one)
    elif is_dataclass(entry) and not isinstance(entry, type):
        for field in fields(entry):
            yield from values(getattr(entry, field.name))


def test_a_good_note_has_no_findings() -> None:
    assert read(FILE, NOTE).findings == ()


@pytest.mark.parametrize("file", [COST_SHARING, BORDER])
def test_every_value_of_our_notes_stands_where_its_place_says(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    lines = text.split("\n")
    note = read(file, text).note
    # A stance stands under another word: `against` means that it opposes.
    texts = [value for value in values(note) if isinstance(value, Text) and value.text not in terms("stance")]
    placed = [value for value in texts if value.place]
    assert len(placed) > 200
    for value in placed:
        assert value.place is not None
        assert lines[value.place.line - 1][value.place.column - 1 :].startswith(value.text)


@pytest.mark.parametrize(
    ("old", "new", "code", "value"),
    [
        ("    strength", "    strenght", "N001", "strenght"),
        ("    by: ARL\n", "", "N002", "by"),
        ("    by: ARL\n", "    by: ARL\n    by: BOR\n", "N003", "by"),
        ("    when: 'im April'", "    when: ['im April', 'im Mai']", "N004", "a list"),
        ("strength: demand", "strength: demnd", "N005", "demnd"),
        ("when: 'im April'", "when: im April", "N006", "im April"),
        ("'im April'", "'im ''April'''", "N007", "im 'April'"),
        ("  dues:", "  Dues_1:", "N008", "Dues_1"),
        ("at: p2s1", "at: 2.1", "N009", "2.1"),
        ("asked: {demanded:", "asked: {agreed: 'x', demanded:", "N010", None),
        ("measure: other}", "measure: other, sic: yes}", "N011", "yes"),
        ("demanded: 'bis zu 3 Millionen Dollar', ", "", "N012", None),
        ("asked:", "first-round:", "N013", "first-round"),
        ("by: ARL", "by:", "N014", "by"),
        ("note: harbour", "note: harbor", "N015", "harbor"),
        ("---\nnote", "note", "N022", ""),
        ("---\nRemarks.\n", "Remarks.\n", "N023", "---"),
        ("    by", "\tby", "N024", None),
        ("'im April'", "'im April", "N025", None),
        ("im April", "im \u202eApril", "N026", None),
        ("---\nnote", "\ufeff---\nnote", "N027", None),
        ("note: harbour\n", "note: harbour\r\n", "N028", None),
        ("Harbour dispute", "Harbou\u0308r", "N029", None),
        ("text: Pay higher dues", "text: Pay: higher", "N030", None),
        ("[ARL, BOR]", "[" * 14 + "]" * 14, "N031", None),
        ("to: BOR", "to: *BOR", "N032", "BOR"),
        ("to: BOR", "to: &BOR BOR", "N032", "BOR"),
        ("to: BOR", "to: !!str BOR", "N033", None),
        ("coder: jd", "coder: jd\n--- # more\na: b", "N034", None),
        ("    to: BOR", "    [to]: BOR", "N035", None),
    ],
)
def test_a_fault_has_its_code_and_its_place(old: str, new: str, code: str, value: str | None) -> None:
    finding = provokes(findings(old, new), code)
    assert finding.place is not None
    assert value is None or finding.value == value


def test_every_fault_of_a_note_is_reported_in_one_run() -> None:
    text = NOTE.replace("strength: demand", "strength: demnd").replace("at: p2s1", "at: 2.1")
    codes = [finding.code for finding in read(FILE, text).findings]
    assert codes == ["N009", "N005"]


def test_a_syntax_error_hides_the_rest_of_its_note_and_says_so() -> None:
    text = NOTE.replace("    when: 'im April'", "    when: 'im April").replace(
        "strength: demand", "strength: demnd"
    )
    reading = read(FILE, text)
    assert reading.note is None
    assert [finding.code for finding in reading.findings] == ["N025"]


def test_thirty_thousand_brackets_are_a_finding_and_no_crash() -> None:
    provokes(findings("[ARL, BOR]", "[" * 30_000), "N031")


def test_norway_is_no_truth_value() -> None:
    note = read(FILE, NOTE.replace("to: BOR", "to: NO")).note
    assert note is not None
    assert note.demands[0].to[0].id == "NO"


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "harbour.md"
    path.write_text(NOTE + "x" * 300_000, encoding="utf-8")
    provokes(read_file(path, FILE).findings, "N020")


def test_a_byte_that_is_no_utf8_is_found_at_its_place(tmp_path: Path) -> None:
    path = tmp_path / "harbour.md"
    path.write_bytes(NOTE.replace("Harbour dispute", "Häfen").encode("latin-1"))
    finding = provokes(read_file(path, FILE).findings, "N021")
    assert finding.place is not None
    assert finding.place.line == 5


def test_a_note_that_is_no_file_is_a_finding(tmp_path: Path) -> None:
    os.mkdir(tmp_path / "harbour.md")
    provokes(read_file(tmp_path / "harbour.md", FILE).findings, "N036")


@given(st.text(max_size=400))
def test_no_text_crashes_the_reader(text: str) -> None:
    read(FILE, text)
    read(FILE, f"---\n{text}\n---\n")


@given(st.integers(0, len(NOTE)), st.text(max_size=5), st.integers(0, 5))
def test_no_slip_of_the_pen_crashes_the_reader(start: int, words: str, gone: int) -> None:
    read(FILE, NOTE[:start] + words + NOTE[start + gone :])


def test_the_full_skeleton_reads_without_findings() -> None:
    assert read("raw/notes/new-note.md", skeleton("new-note", full=True)).findings == ()


def test_the_skeleton_only_lacks_what_is_blank() -> None:
    codes = {finding.code for finding in read("raw/notes/new-note.md", skeleton("new-note")).findings}
    assert codes == {"N014", "N060"}


def test_the_page_on_notes_is_made_from_the_classes() -> None:
    assert (ROOT / "docs" / "notes.md").read_text(encoding="utf-8") == reference()


@pytest.mark.parametrize(("unit", "language"), [("persons", "en"), ("persons", "de"), ("count", "en")])
def test_what_the_page_calls_countable_is_read(unit: str, language: str) -> None:
    nouns = counted.nouns(unit, language)
    assert nouns
    assert {amounts.read(Phrase(f"40 {noun}", language)).unit for noun in nouns} == {unit}


def test_the_worked_example_reads_without_findings() -> None:
    assert read("raw/notes/harbour-dispute.md", example()).findings == ()


@pytest.mark.parametrize("file", [COST_SHARING, BORDER])
def test_our_notes_fit_the_json_schema(file: str) -> None:
    front = (ROOT / file).read_text(encoding="utf-8").split("---\n")[1]
    jsonschema.validate(yaml.load(front, Loader=yaml.CBaseLoader), dict(json_schema()))  # noqa: S506 - text only


def test_the_json_schema_refuses_what_the_reader_refuses() -> None:
    front = NOTE.split("---\n")[1].replace("strength: demand", "strength: demnd")
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.load(front, Loader=yaml.CBaseLoader), dict(json_schema()))  # noqa: S506 - text only

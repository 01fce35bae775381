"""Notes that nobody would write: each is refused with findings, and what they multiply is bounded."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hostile_files import each, examples
from projects import COST_SHARING, ROOT, edit
from provoking import provokes
from summitry.building import build
from summitry.checking import check
from summitry.gathering import gather
from summitry.notes.reader import LIMIT, read, read_file
from summitry_validation.limits import NOTE_ROWS

if TYPE_CHECKING:
    from pathlib import Path

    from summitry.project import Project

EXAMPLE = (ROOT / "src/summitry/notes/example.md").read_text(encoding="utf-8")
HEAD = (
    "---\nnote: x\nsource: diplomatie-de\ncoder: sn\n"
    "process: {name: A, issue: defence_cost_sharing, parties: [USA, KOR]}\n"
)
DEMAND = """demands:
  d:
    by: USA
    to: KOR
    act: pay
    text: x
    strength: demand
    at: [{at}]
    outcomes: {{{outcomes}}}
"""
MEETING = "meetings:\n  m: {{type: talks, at: p1s1, people: [{people}]}}\n"
# What means something to YAML, to a reader of lines, or to nobody.
PIECES = st.sampled_from(
    (
        *"\0\t\r\n\x1b\x85\ud800\ufeff\u2028\u202e\u0301'\"{}[]&*!|>%@#,:?-~\\",
        *("---\n", "- ", ": ", " #", "? ", "<<: ", "|2-\n", "...\n", "%YAML 1.1\n", "!!python/object:x "),
        *("9" * 40, "p99999s1-9", "US\u0410", "=1"),
    )
)


@each("notes")
def test_a_hostile_note_has_the_finding_in_its_name(path: Path, code: str) -> None:
    provokes(read_file(path, f"raw/notes/{path.name}").findings, code)


@examples(150)
@given(st.lists(st.tuples(st.integers(0, len(EXAMPLE)), st.integers(0, 20), PIECES), min_size=1, max_size=6))
def test_no_change_of_a_note_stops_the_reader(changes: list[tuple[int, int, str]]) -> None:
    text = EXAMPLE
    for start, length, piece in changes:
        text = text[:start] + piece + text[start + length :]
    for finding in read("raw/notes/x.md", text).findings:
        assert finding.place
        assert 1 <= finding.place.line <= text.count("\n") + 1


@examples(150)
@given(st.lists(st.text(max_size=4) | PIECES, max_size=60).map("".join))
def test_no_text_stops_the_reader(text: str) -> None:
    read("raw/notes/x.md", f"---\n{text}\n---\n")


def test_a_look_alike_letter_is_named() -> None:
    note = HEAD + "statements:\n  s: {by: US\u0410, kind: claim, text: pay, at: p1s1}\n---\n"
    finding = provokes(read("raw/notes/x.md", note).findings, "N038")
    assert finding.detail == "U+0410 (cyrillic capital letter a)"


@pytest.mark.parametrize("words", ["-5", "-1,250.50", "+3%"])
def test_a_number_with_a_sign_is_no_formula(words: str) -> None:
    note = HEAD + f"statements:\n  s: {{by: USA, kind: claim, text: '{words}', at: p1s1}}\n---\n"
    assert "X061" not in {finding.code for finding in read("raw/notes/x.md", note).findings}


def test_what_a_spreadsheet_would_run_is_one_warning_and_is_published_as_it_is(project: Project) -> None:
    edit(project, COST_SHARING, "text: Pay up to", "text: =Pay up to")
    findings = build(project).findings
    assert [(finding.code, finding.value[:4]) for finding in findings] == [("X061", "=Pay")]
    assert ",=Pay up to" in (project.root / "datapackage/demands.csv").read_text(encoding="utf-8")


def test_a_note_of_a_hundred_megabytes_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.touch()
    os.truncate(path, 100 * 1024**2)
    assert provokes(read_file(path, "raw/notes/x.md").findings, "N020").detail == str(LIMIT // 1024)


@pytest.mark.parametrize(
    "below",
    [
        # each outcome rests on all sentences that its demand cites
        DEMAND.format(at="p1s1," * 2000, outcomes=",".join(f"o{number}: {{}}" for number in range(100))),
        # any two of these people may meet
        MEETING.format(people="USA," * 500),
    ],
)
def test_what_multiplies_in_a_note_ends_at_a_limit(project: Project, below: str) -> None:
    (project.root / "raw/notes/x.md").write_text(f"{HEAD}{below}---\n", encoding="utf-8")
    gathered = gather(project)
    assert provokes(gathered.findings, "N037").value == str(NOTE_ROWS.most)
    assert sum(map(len, gathered.assembly.rows.values())) < 2 * NOTE_ROWS.most


def test_ten_thousand_notes_of_one_letter_are_ten_thousand_findings(project: Project) -> None:
    for number in range(10_000):
        (project.root / f"raw/notes/n{number}.md").write_bytes(b"a")
    assert sum(finding.code == "N022" for finding in check(project)) == 10_000

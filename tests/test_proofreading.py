"""What a note quotes stands in the sentences that it cites, and else is found with where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import owned_texts
from owned_texts import KEY, NOTE, harbour
from projects import ROOT, codes, edit, run
from provoking import provokes
from summitry.anchoring import anchor
from summitry.notes.classes import Note
from summitry.notes.forms import VERBATIM
from summitry.notes.keys import classes, keys
from summitry.notes.quotations import quotations
from summitry.notes.reader import read
from summitry.notes.skeleton import skeleton
from summitry.project import Project
from summitry.proofreading import Proof, proofread

if TYPE_CHECKING:
    from pathlib import Path

FILES = sorted((ROOT / "raw" / "sources").glob("*.csv"))


@pytest.fixture
def text(tmp_path: Path) -> str:
    project, text = harbour(tmp_path)
    anchor(project, KEY, text)
    return text


@pytest.fixture
def here(text: str, tmp_path: Path) -> Project:
    return Project(tmp_path)


def proof(here: Project, old: str = "", new: str = "") -> Proof:
    edit(here, NOTE, old, new)
    return proofread(here, KEY, str(here.root / "words.txt"))


def test_the_worked_example_quotes_its_source(here: Project) -> None:
    found = proof(here)
    assert (found.notes, found.phrases, found.findings) == (1, 8, [])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("'bis zu 3 Millionen Dollar'", "'Bis zu 3 Million Dollars'"),
        ("\"knapp 2 Millionen 'alte' Dollar\"", "'knapp 2 Millionen alter Dollar'"),
        ("'im Hafen von Arstadt'", "'im  Hafens von Arstadt'"),
        ("'im Hafen von Arstadt'", "'Jahr. Borland'"),
        ("'im Hafen von Arstadt'", "'Tag im Hafen. Arland verlangte'"),
    ],
    ids=["case and endings", "quotation marks", "blanks", "over a border", "cited as neighbours"],
)
def test_words_that_the_cited_sentences_have_are_no_finding(here: Project, old: str, new: str) -> None:
    edit(here, NOTE, "at: [p2s1, p2s3-4]", "at: [p2s1, p2s2?, p2s3-4]")
    assert proof(here, old, new).findings == []


@pytest.mark.parametrize(
    ("old", "new", "cited", "near"),
    [
        ("'bis zu 3 Millionen Dollar'", "'bis zu 4 Millionen Dollar'", "p2s3", ""),
        ("'pro Jahr'", "'jährlich'", "p2s3", ""),
        ("'im Herbst'", "'am 13. Oktober'", "p4s1", "p4s2"),
        ("'Handelsministerin'", "'kühler Tag'", "p2s1, p2s3-4", "p2s2"),
        ("'im Hafen von Arstadt'", "'im Hafen. Arland'", "p2s1, p2s3-4", "p2s2-3"),
        ("'am 13. Oktober'", "'der Hafen'", "p4s2", "p4s3"),
        ("'am 13. Oktober'", "'beide. Der Hafen'", "p4s2", "p4s2-3"),
    ],
)
def test_other_words_are_found_at_their_place_in_the_note(
    here: Project, old: str, new: str, cited: str, near: str
) -> None:
    findings = proof(here, old, new).findings
    assert codes(findings) == ["E030"]
    finding = provokes(findings, "E030")
    assert (finding.value, finding.detail, finding.near) == (new.strip("'"), cited, near)
    assert finding.place is not None
    line = (here.root / NOTE).read_text(encoding="utf-8").split("\n")[finding.place.line - 1]
    assert line[finding.place.column - 2 :].startswith(new)


def test_locators_of_its_own_hold_for_what_stands_in_an_entry(here: Project) -> None:
    finding = provokes(
        proof(here, "office: 'Handelsministerin'", "office: 'Handelsministerin', at: p2s2").findings, "E030"
    )
    assert (finding.detail, finding.near) == ("p2s2", "p2s1")


def test_a_sentence_that_is_not_there_has_no_words(here: Project) -> None:
    finding = provokes(proof(here, "at: p3s2\n", "at: p3s9\n").findings, "E030")
    assert (finding.detail, finding.near) == ("p3s9", "p3s2")


def test_every_key_with_words_of_the_source_is_compared() -> None:
    note = read("raw/notes/a.md", skeleton("a", full=True)).note
    assert note is not None
    declared = [key.form for entry in classes(Note) for key in keys(entry).values() if key.form in VERBATIM]
    quoted = list(quotations(note))
    assert len(quoted) == len(declared)
    assert all(one.at and one.words.place for one in quoted)


def test_notes_on_other_sources_are_not_compared(here: Project) -> None:
    found = proof(here, f"source: {KEY}", "source: visits-register")
    assert (found.notes, found.phrases, found.findings) == (0, 0, [])


def test_anchors_are_written_though_a_note_misquotes(
    here: Project, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = here.root / "raw" / "sources" / f"{KEY}.csv"
    before = file.read_bytes()
    file.unlink()
    edit(here, NOTE, "'pro Jahr'", "'im Jahr'")
    assert run(here, "anchor", KEY, "--text", text, "--format", "gcc") == 1
    assert file.read_bytes() == before
    shown = capsys.readouterr()
    assert shown.out.splitlines() == [
        f"raw/sources/{KEY}.csv: 11 sentences in 4 paragraphs, written",
        f"{NOTE}:46:15: error E030 p2s3 does not have the words 'im Jahr'",
    ]
    assert shown.err == "8 phrases of 1 note compared with the text, 1 error\n"


def test_anchoring_the_same_text_again_changes_nothing(here: Project, text: str) -> None:
    file = here.root / "raw" / "sources" / f"{KEY}.csv"
    before = file.read_bytes()
    assert run(here, "anchor", KEY, "--text", text) == 0
    assert file.read_bytes() == before


def test_a_note_that_cannot_be_read_is_found_because_it_was_not_compared(here: Project) -> None:
    found = proof(here, "'pro Jahr'", "'pro Jahr")
    provokes(found.findings, "N025")
    assert found.phrases == 0


@pytest.mark.needs_text
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_our_notes_quote_their_sources(file: Path) -> None:
    found = proofread(Project(ROOT), file.stem, str(owned_texts.owned(file.stem)))
    assert found.findings == []
    assert found.phrases > 20

"""A new note: what is known is filled in, what is taken is refused, and no file is ever overwritten."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from elsewhere import findings_of
from projects import edit, run
from provoking import provokes
from summitry import checking, drafting
from summitry_validation.findings import FindingsError

if TYPE_CHECKING:
    from pathlib import Path

    from summitry.project import Project

CROWD = 8


def note(project: Project, key: str = "harbour-dispute") -> Path:
    return project.root / "raw" / "notes" / f"{key}.md"


def refused(project: Project, key: str) -> tuple[str, str]:
    """Return the code and detail of the finding with which a key is refused; no file is written."""
    before = sorted(project.notes)
    with pytest.raises(FindingsError) as error:
        drafting.draft(project, key)
    assert sorted(project.notes) == before
    (finding,) = error.value.findings
    return finding.code, finding.detail


def test_a_new_note_has_its_name_and_the_one_source_that_is_coded(project: Project) -> None:
    assert drafting.draft(project, "harbour-dispute") == "diplomatie-de"
    text = note(project).read_text(encoding="utf-8")
    assert "\nnote: harbour-dispute " in text
    assert "\nsource: diplomatie-de " in text


def test_of_two_sources_none_is_chosen(project: Project) -> None:
    edit(project, "raw/sources.bib", "coding = {cited}", "coding = {complete}")
    assert drafting.draft(project, "harbour-dispute") == ""
    assert "\nsource:  " in note(project).read_text(encoding="utf-8")


def test_the_findings_of_a_new_note_are_its_blanks(project: Project) -> None:
    drafting.draft(project, "harbour-dispute")
    assert {finding.code for finding in checking.check(project)} == {"N014", "N060"}


@pytest.mark.parametrize("key", ["Harbour", "harbour dispute", "../harbour", "häfen", "", "a.b"])
def test_a_key_has_the_form_of_an_id(project: Project, key: str) -> None:
    assert refused(project, key)[0] == "N008"


def test_a_key_that_is_no_id_has_a_near_one(project: Project) -> None:
    with pytest.raises(FindingsError) as error:
        drafting.draft(project, "raw/notes/Harbour Dispute.md")
    assert provokes(error.value.findings, "N008").near == "harbour-dispute"


@pytest.mark.parametrize(
    ("key", "table"), [("moon-jae-in", "persons"), ("seoul", "places"), ("diplomatie-de", "sources")]
)
def test_a_key_that_is_an_id_elsewhere_is_refused(project: Project, key: str, table: str) -> None:
    assert refused(project, key) == ("R004", table)


def test_a_key_that_was_retired_is_refused(project: Project) -> None:
    retired = project.root / "raw" / "retired.csv"
    line = "harbour-dispute,processes,Never took place,,0.1.0\n"
    retired.write_text(retired.read_text(encoding="utf-8") + line, encoding="utf-8")
    assert refused(project, "harbour-dispute") == ("R004", "retired")


@pytest.mark.parametrize("kind", ["file", "folder", "link to nothing"])
def test_what_is_there_is_never_overwritten(project: Project, kind: str) -> None:
    if kind == "file":
        note(project).write_text("mine", encoding="utf-8")
    elif kind == "folder":
        note(project).mkdir()
    else:
        note(project).symlink_to("nowhere.md")
    assert refused(project, "harbour-dispute")[0] == "N061"
    assert kind != "file" or note(project).read_text(encoding="utf-8") == "mine"
    assert not note(project, "nowhere").exists()


def test_of_many_who_write_one_note_at_once_one_succeeds(project: Project) -> None:
    def attempt(_: int) -> str:
        try:
            return drafting.draft(project, "harbour-dispute")
        except FindingsError as error:
            return provokes(error.findings, "N061").code

    with ThreadPoolExecutor(CROWD) as pool:
        results = list(pool.map(attempt, range(CROWD)))
    assert sorted(results) == ["N061"] * (CROWD - 1) + ["diplomatie-de"]
    assert note(project).read_text(encoding="utf-8").endswith("They are not published.\n")


def test_a_name_that_the_disk_refuses_is_a_finding(project: Project) -> None:
    assert refused(project, "a" * 300) == ("N062", "File name too long")


def test_a_note_that_cannot_be_written_whole_is_not_left_behind(project: Project) -> None:
    code = """
import resource
from summitry import drafting
from summitry.project import Project
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
drafting.draft(Project(root), "harbour-dispute")
"""
    provokes(findings_of(code, project.root), "N062")
    assert not note(project).exists()


def test_the_verb_says_what_was_written_and_what_comes_next(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(project, "new", "note", "harbour-dispute") == 0
    assert capsys.readouterr().out.splitlines() == [
        "raw/notes/harbour-dispute.md written, with the source diplomatie-de",
        "Next: fill in what is blank there, and run `summitry check`, which says what is missing.",
    ]
    assert run(project, "new", "note", "harbour-dispute") == 1
    assert capsys.readouterr().out.startswith("summitry: error N061 raw/notes/harbour-dispute.md is there")

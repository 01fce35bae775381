"""Coverage: no sentence of a completely coded source is overlooked, and each that is uncited says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from projects import COST_SHARING, edit, run
from provoking import provokes
from summitry import covering
from summitry.checking import check
from summitry_validation.findings import FindingsError

if TYPE_CHECKING:
    from summitry.project import Project

UNCITED = "raw/sources/diplomatie-de.uncited.csv"
KEY = "diplomatie-de"


def test_each_sentence_of_our_source_supports_a_row_or_has_a_reason(project: Project) -> None:
    found = covering.of_source(project, KEY)
    assert found.open == ()
    assert {locator for locator, rows in found.rows.items() if not rows} == set(found.reasons)


@pytest.mark.parametrize(
    ("old", "new", "code", "value"),
    [
        ("p12s1,general_comment\n", "", "E045", "p12s1"),
        ("p9s1,heading", "p2s2,repeats\np9s1,heading", "E046", "p2s2"),
        ("p12s1,general_comment", "p12s1,boring", "E042", "boring"),
        ("p12s1,general_comment", "p12s1-2,repeats", "E041", "p12s1-2"),
        ("p12s1,general_comment", "p9s1,heading", "E043", "p9s1"),
        ("p9s1,heading\np12s1,general_comment", "p12s1,general_comment\np9s1,heading", "E044", "p9s1"),
        ("p12s1,general_comment", "p12s9,general_comment", "E001", "p12s9"),
        ("locator,reason", "sentence,reason", "E040", "sentence"),
    ],
)
def test_what_is_wrong_with_the_uncited_sentences_is_found(
    project: Project, old: str, new: str, code: str, value: str
) -> None:
    edit(project, UNCITED, old, new)
    assert provokes(check(project), code).value == value


def test_reasons_belong_to_a_source_with_anchors(project: Project) -> None:
    (project.root / UNCITED).rename(project.root / "raw" / "sources" / "diplomatie.uncited.csv")
    assert provokes(check(project), "E047").near == KEY


def test_a_source_in_progress_may_have_gaps_that_coverage_shows(project: Project) -> None:
    edit(project, "raw/sources.bib", "coding = {complete}", "coding = {in_progress}")
    edit(project, UNCITED, "p12s1,general_comment\n", "")
    assert check(project) == []
    assert covering.of_source(project, KEY).open == ("p12s1",)
    assert run(project, "coverage", KEY) == 1


def test_the_list_names_rows_and_reasons(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "coverage", KEY) == 0
    lines = capsys.readouterr().out.splitlines()
    assert next(line for line in lines if line.startswith("p9s1 ")).split() == ["p9s1", "-", "heading"]
    assert "us-rok-cost-sharing.ceiling" in next(line for line in lines if line.startswith("p2s2 "))


def test_words_are_shown_and_held_to_their_anchors(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    path = project.root / "words.txt"
    path.write_text("Ein Satz.\n", encoding="utf-8")
    assert run(project, "coverage", KEY, "--text", str(path)) == 1
    assert "Ein Satz." in capsys.readouterr().out


def test_a_source_that_is_unknown_or_has_no_anchors_is_a_finding(project: Project) -> None:
    with pytest.raises(FindingsError) as unknown:
        covering.of_source(project, "diplomatie")
    assert provokes(unknown.value.findings, "R006").near == KEY
    with pytest.raises(FindingsError) as bare:
        covering.of_source(project, "hsg-visits")
    provokes(bare.value.findings, "R007")


def test_notes_with_errors_have_no_coverage(project: Project) -> None:
    edit(project, COST_SHARING, "Milliarden", "Miliarden")
    with pytest.raises(FindingsError) as error:
        covering.of_source(project, KEY)
    provokes(error.value.findings, "A001")


def test_no_sentence_seems_left_out_because_a_note_cannot_be_read(project: Project) -> None:
    edit(project, COST_SHARING, "    where: 'im Weißen Haus'", "    where: 'im Weißen Haus")
    assert {finding.code for finding in check(project)} == {"N025"}


def test_an_edit_that_uncovers_a_sentence_is_found_by_the_next_check(project: Project) -> None:
    assert check(project) == check(project) == []
    edit(project, UNCITED, "p12s1,general_comment\n", "")
    provokes(check(project), "E045")
    assert check(project) == check(project, full=True) != []

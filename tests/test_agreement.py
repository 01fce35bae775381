"""Agreement of two codings: units pair by what they are, not by their ids, and no difference is hidden."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import projects
from fences import commands, fences, matches
from projects import ROOT, run
from provoking import provokes
from summitry import gathering
from summitry.agreement import agree, figures, passages
from summitry.agreement.columns import HANGING, columns
from summitry.agreement.likeness import MARKS
from summitry.cli import main
from summitry.project import Project
from summitry_validation import contract
from summitry_validation.findings import FindingsError

if TYPE_CHECKING:
    from summitry.agreement import Agreement, Disagreement
    from summitry_validation.findings import Finding

NOTE = "us-rok-cost-sharing.md"
STUDY = ROOT / "reliability"
FIRST, SECOND = (str(STUDY / "raw" / "notes" / name) for name in ("first", "second"))
PASSAGE = passages.paragraphs("p30-p50")


@pytest.fixture
def second(project: Project) -> Path:
    """Return a folder with a second coding, equal to the project's notes and free to be changed."""
    return Path(shutil.copytree(project.root / "raw" / "notes", project.root / "second"))


def change(folder: Path, old: str, new: str, note: str = NOTE) -> None:
    """Replace every occurrence of some words in a note of the second coding."""
    text = (folder / note).read_text(encoding="utf-8")
    assert old in text
    (folder / note).write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def compare(project: Project, second: Path) -> Agreement:
    return agree(str(project.root / "raw" / "notes"), str(second))


def refused(first: str, second: str, passage: range | None = None, decisions: str = "") -> list[Finding]:
    """Return the findings for which a comparison is refused."""
    with pytest.raises(FindingsError) as error:
        agree(first, second, passage, decisions)
    return list(error.value.findings)


def only(agreement: Agreement) -> Disagreement:
    """Return the single disagreement of two codings."""
    assert len(agreement.disagreements) == 1, agreement.disagreements
    return agreement.disagreements[0]


def test_a_coding_agrees_with_its_copy_wholly(project: Project, second: Path) -> None:
    found = compare(project, second)
    assert found.disagreements == ()
    assert all(row.first == row.second == row.both for row in found.found)
    assert {row.nominal for row in found.coded} <= {1.0, None}


def test_other_ids_are_no_disagreement(project: Project, second: Path) -> None:
    for key in ("below-ask", "talks-korea", "ceiling", "five-billion"):
        change(second, key, f"my-{key}")
    found = compare(project, second)
    assert found.disagreements == ()
    assert ("us-rok-cost-sharing.ceiling", "us-rok-cost-sharing.my-ceiling") in found.pairs


def test_a_unit_that_one_coder_lacks_is_shown_with_what_the_other_made_of_its_sentence(
    project: Project, second: Path
) -> None:
    lines = (second / NOTE).read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.strip().startswith("insiders-object:")]
    (second / NOTE).write_text("".join(kept), encoding="utf-8", newline="\n")
    one = only(compare(project, second))
    assert (one.table, one.column, one.second.id) == ("statements", "", "")
    assert one.first.id == "us-rok-cost-sharing.insiders-object"
    assert one.first.place.startswith(f"{project.root}/raw/notes/{NOTE}:")
    assert one.sentences == ("p6s3",)


def test_a_cell_that_differs_is_shown_with_both_places(project: Project, second: Path) -> None:
    change(second, "kind: reaction, text: Many within", "kind: position, text: Many within")
    one = only(compare(project, second))
    assert (one.column, one.first.value, one.second.value) == ("kind", "reaction", "position")
    line = projects.line_of(f"raw/notes/{NOTE}", "insiders-object:")
    assert one.second.place == f"{second}/{NOTE}:{line}"


def test_a_bound_that_differs_is_a_disagreement_on_the_bound(project: Project, second: Path) -> None:
    change(second, "claimed_cost: ", "benchmark: ")
    found = {(one.table, one.column) for one in compare(project, second).disagreements}
    assert found == {("amounts", "amount_kind")}


def test_different_holders_are_different_statements(project: Project, second: Path) -> None:
    change(second, "by: us-government-members, kind: reaction", "by: JPN, kind: reaction")
    found = compare(project, second).disagreements
    assert [(one.column, bool(one.first.id)) for one in found] == [("", True), ("", False)]


def test_a_part_of_a_state_and_the_state_are_one_holder(project: Project, second: Path) -> None:
    change(second, "by: us-government-members, kind: reaction", "by: USA, kind: reaction")
    assert only(compare(project, second)).column == "actor_id"


def test_only_passages_that_both_coders_cite_are_compared(project: Project, second: Path) -> None:
    for note in second.glob("*.md"):
        if note.name != "us-taliban-withdrawal.md":
            note.unlink()
    found = compare(project, second)
    assert found.passages == ("diplomatie-de p30-p38",)
    assert found.disagreements == ()


def test_a_second_coder_may_cite_what_the_first_called_uncited(project: Project, second: Path) -> None:
    change(second, "kind: reaction, text: Many within", "at: p9s1, kind: reaction, text: Many within")
    change(second, "and resisted, at: p6s3}", "and resisted}")
    assert compare(project, second).passages[0] == "diplomatie-de p1-p8"


def test_a_named_passage_holds_what_one_coder_left_out() -> None:
    sentences = {
        name: agree(FIRST, SECOND, passage).sentences for name, passage in {"": None, "all": PASSAGE}.items()
    }
    left_out = {paragraph[1].split("s")[0] for paragraph in {*sentences["all"]} - {*sentences[""]}}
    assert left_out == {"p39", "p50"}


def test_a_passage_that_nobody_codes_has_no_units(project: Project, second: Path) -> None:
    found = agree(str(project.root), str(second), passages.paragraphs("p9"))
    assert [(row.table, row.either, row.sentences) for row in found.found] == [("all", 0, None)]


def test_which_coder_is_first_does_not_matter() -> None:
    there, back = agree(FIRST, SECOND, PASSAGE), agree(SECOND, FIRST, PASSAGE)
    assert {(one, other) for other, one in back.pairs} == set(there.pairs)
    assert [(row.table, row.both, row.sentences) for row in back.found] == [
        (row.table, row.both, row.sentences) for row in there.found
    ]
    assert [(row.column, row.equal, row.nominal) for row in back.coded] == [
        (row.column, row.equal, row.nominal) for row in there.coded
    ]


def test_a_folder_outside_a_project_has_the_authorities_that_are_named(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = Path(shutil.copytree(project.root / "raw" / "notes", tmp_path_factory.mktemp("far") / "notes"))
    assert run(project, "agree", str(project.root), str(outside)) == 0
    assert agree(str(project.root), str(outside), root=str(project.root)).disagreements == ()


def test_a_folder_in_a_project_has_the_authorities_of_that_project(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(STUDY / "raw" / "notes" / "second", project.root / "second")
    assert run(project, "agree", FIRST, str(project.root / "second")) == 1
    assert "'us-delegation'" in capsys.readouterr().out
    assert run(project, "agree", FIRST, SECOND) == 0


def test_what_cannot_be_compared_is_a_finding(project: Project, second: Path) -> None:
    notes = str(project.root / "raw" / "notes")
    assert provokes(refused(notes, f"{second}/gone"), "E050").value == f"{second}/gone"
    (second / "empty").mkdir()
    provokes(refused(notes, str(second / "empty")), "E051")
    provokes(refused(notes, str(second), passages.paragraphs("p900")), "E052")
    change(second, "Milliarden", "Miliarden")
    place = provokes(refused(notes, str(second)), "A001").place
    assert place
    assert place.file == f"{second}/{NOTE}"


def test_codings_of_two_texts_are_not_compared(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = projects.copy(tmp_path_factory.mktemp("other"))
    anchors = "raw/sources/diplomatie-de.csv"
    digest = (other.root / anchors).read_text(encoding="utf-8").splitlines()[1].rpartition(",")[2]
    projects.edit(other, anchors, digest, "0" * 64)
    assert provokes(refused(str(project.root), str(other.root)), "E053").value == "diplomatie-de"


def test_a_finding_in_an_authority_names_the_project_that_has_it(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = projects.copy(tmp_path_factory.mktemp("other"))
    projects.edit(other, "raw/actors.csv", "JPN,state", "JPN,stat")
    place = provokes(refused(str(project.root), str(other.root)), "P024").place
    assert place
    assert place.file == str(other.root / "raw" / "actors.csv")


KIND = "us-rok-cost-sharing.insiders-object,us-rok-cost-sharing.insiders-object,kind"
HEADER = "first,second,column,decision,reason\n"


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        (HEADER.replace("first", "one"), "E054", "one"),
        (f"{HEADER}{KIND},first_right,\n", "E055", "reason"),
        (f"{HEADER}{KIND},first_right\n", "E055", KIND.split(",", maxsplit=1)[0]),
        (f"{HEADER}{KIND},first,Fear is a reaction\n", "E056", "first"),
        (HEADER + f"{KIND},first_right,Fear is a reaction\n" * 2, "E057", KIND.replace(",", ", ")),
        (
            f"{HEADER}{KIND[:-4]}kid,first_right,Why\n",
            "E058",
            KIND.replace(",kind", ",kid").replace(",", ", "),
        ),
    ],
)
def test_a_faulty_decision_is_found_at_its_place(
    project: Project, second: Path, text: str, code: str, value: str
) -> None:
    change(second, "kind: reaction, text: Many within", "kind: position, text: Many within")
    file = project.root / "decisions.csv"
    file.write_text(text, encoding="utf-8", newline="\n")
    finding = provokes(refused(str(project.root), str(second), decisions=str(file)), code)
    assert finding.value == value
    assert finding.place is not None


def test_decisions_that_cannot_be_read_are_a_finding(project: Project, second: Path) -> None:
    provokes(refused(str(project.root), str(second), decisions=f"{second}/gone.csv"), "E059")


def test_a_disagreement_without_a_decision_is_said_to_be_open(
    project: Project, second: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(second, "kind: reaction, text: Many within", "kind: position, text: Many within")
    file = project.root / "decisions.csv"
    file.write_text(HEADER, encoding="utf-8")
    assert run(project, "agree", str(project.root), str(second), "--decisions", str(file)) == 0
    shown = capsys.readouterr().out
    assert "  = open\n" in shown
    assert "1 disagreement, 1 without a decision" in shown


def test_programmes_get_all_of_it(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "agree", FIRST, SECOND, "--format", "json") == 0
    shown = capsys.readouterr()
    found = json.loads(shown.out)
    assert "units in both" in shown.err
    assert found["disagreements"][0]["second"]["value"] == "concluded"
    assert len(found["pairs"]) == found["found"][-1]["both"]


@pytest.mark.parametrize(
    ("name", "start"),
    [("text", "summitry: error E050 "), ("github", "::error title=E050::"), ("json", '{\n  "findings": [')],
)
def test_what_ends_a_comparison_is_shown_as_by_other_verbs(
    name: str, start: str, project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(project, "agree", FIRST, "gone", "--format", name) == 1
    assert capsys.readouterr().out.startswith(start)


def test_no_finding_gets_into_the_page(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "agree", FIRST, "gone", "--format", "markdown") == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "error E050" in shown.err


@pytest.mark.parametrize("words", ["", "p0", "p5-p4", "5-9", "p30s1", "p1-p99999999"])
def test_a_passage_is_written_as_paragraphs(words: str) -> None:
    with pytest.raises(SystemExit) as leave:
        main(["agree", FIRST, SECOND, f"--passage={words}"])
    assert leave.value.code == 2


def test_an_alpha_that_is_undefined_is_said_to_be() -> None:
    found = agree(FIRST, SECOND, PASSAGE)
    shown = dict(zip(found.coded, figures.coded(found.coded)[1:], strict=True))
    flat = [shown[row][6] for row in found.coded if row.pairs == row.equal == 1]
    assert flat
    assert set(flat) == {figures.UNDEFINED}


def test_columns_that_hang_on_others_are_those_of_which_the_contract_says_so() -> None:
    for table in MARKS:
        for field in columns(table):
            says = (
                "Null exactly where",
                "Null where it is about none",
                "Null for an event that did not take",
            )
            hangs = any(words in field.description for words in says) and field.name != "about_id"
            assert (field.name in HANGING) == hangs, (table, field.name)


def test_every_term_that_a_coder_writes_is_compared() -> None:
    follow = {"origin", "language", "about_table"}
    for table in MARKS:
        coded = {
            field.name for field in contract.tables()[table].fields if field.codelist and not field.derived
        }
        assert coded - follow <= {field.name for field in columns(table)}, table


def test_the_page_on_reliability_is_its_introduction_and_what_the_command_prints(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    introduction = (STUDY / "introduction.md").read_text(encoding="utf-8")
    command = next(
        one for fence in fences(introduction) if fence.kind == "console" for one in commands(fence)
    )
    assert main(command.words[1:]) == 0
    assert matches(capsys.readouterr().out, command.prints)
    assert main([*command.words[1:], "--format", "markdown"]) == 0
    page = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
    assert page == introduction + capsys.readouterr().out
    assert f"{' '.join(command.words)} --format markdown" in (ROOT / "Makefile").read_text(encoding="utf-8")


def test_every_disagreement_of_our_two_codings_is_decided() -> None:
    found = agree(FIRST, SECOND, PASSAGE, str(STUDY / "decisions.csv"))
    assert [one for one in found.disagreements if not one.decision] == []


@pytest.mark.parametrize("folder", [FIRST, SECOND])
def test_no_finding_stands_in_the_codings_that_are_kept(folder: str) -> None:
    assert gathering.gather(Project(STUDY, Path(folder))).findings == []

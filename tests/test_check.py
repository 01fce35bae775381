"""What a coder sees who mistypes: each fault at its place, with the nearest known word, all in one run."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from projects import BORDER, COST_SHARING, codes, edit, line_of, run
from provoking import provokes
from summitry.checking import check
from summitry.gathering import gather
from summitry_validation.findings import FindingsError

if TYPE_CHECKING:
    from summitry.project import Project


def test_our_own_notes_have_no_findings(project: Project) -> None:
    assert check(project) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "value", "near"),
    [
        (COST_SHARING, "    strength: demand", "    strenght: demand", "N001", "strenght", "strength"),
        (COST_SHARING, "by: moon-jae-in", "by: moon-jae-inn", "P012", "moon-jae-inn", "moon-jae-in"),
        (COST_SHARING, "parties: [USA, KOR]", "parties: [USA, NO]", "P010", "NO", "NOR"),
        (COST_SHARING, "strength: request", "strength: reqest", "N005", "reqest", "request"),
        (COST_SHARING, "Milliarden", "Miliarden", "A001", "Miliarden", "Milliarden"),
        (COST_SHARING, "when: 'im April'", "when: '32. Juni 2018'", "D003", "32. Juni 2018", ""),
        (COST_SHARING, "    at: p21s4", "    at: p21s9", "E001", "p21s9", "p21s4"),
        (COST_SHARING, "same_as: ceiling", "same_as: celing", "R002", "celing", "ceiling"),
        (COST_SHARING, "because: hsg-visits.2925", "because: hsg-visits.9925", "R003", "hsg-visits.9925", ""),
        (COST_SHARING, "source: diplomatie-de", "source: diplomatie", "R006", "diplomatie", "diplomatie-de"),
        (BORDER, "where: 'in Seoul'", "where: 'in Seul'", "P001", "Seul", "Seoul"),
        (
            BORDER,
            "reported_by: mick-mulvaney",
            "reported_by: mick-mulvany",
            "P011",
            "mick-mulvany",
            "mick-mulvaney",
        ),
    ],
)
def test_a_slip_is_found_with_the_nearest_known_word(  # noqa: PLR0913, PLR0917 - a case has these cells
    project: Project, file: str, old: str, new: str, code: str, value: str, near: str
) -> None:
    edit(project, file, old, new)
    finding = provokes(check(project), code)
    assert (finding.value, finding.near) == (value, near)
    assert finding.place is not None
    line = (project.root / file).read_text(encoding="utf-8").split("\n")[finding.place.line - 1]
    start = finding.place.column - 1
    assert line[start : start + finding.place.width] == value


def test_all_slips_of_a_run_are_shown(project: Project) -> None:
    edit(project, COST_SHARING, "bis zu 5 Milliarden", "bis zu 5 Miliarden")
    edit(project, COST_SHARING, "parties: [USA, KOR]", "parties: [USA, NO]")
    edit(project, BORDER, "where: 'in Seoul'", "where: 'in Seul'")
    assert codes(check(project)).count("A001") == 1
    assert {"A001", "P001", "P010"} <= set(codes(check(project)))


def test_a_place_that_the_coder_names_must_be_known(project: Project) -> None:
    edit(project, BORDER, "    venue: border_zone\n", "    venue: border_zone\n    place: korea-dmz\n")
    assert provokes(check(project), "P013").near == "korean-dmz"


def test_an_inferred_date_must_be_a_real_day(project: Project) -> None:
    edit(project, BORDER, "{date: 2019-06-30, because", "{date: 2019-06-31, because")
    provokes(check(project), "D020")


@pytest.mark.parametrize("day", ["2018-11-11", "2019-04-09/2019-04-11", "2019", "2019-04-11/.."])
def test_an_inferred_date_lies_within_the_days_of_its_record(project: Project, day: str) -> None:
    edit(project, COST_SHARING, "{date: 2019-04-10/2019-04-11, because", f"{{date: {day}, because")
    provokes(check(project), "D027")


def test_an_id_of_a_retired_row_is_never_used_again(project: Project) -> None:
    retired = project.root / "raw" / "retired.csv"
    line = "us-rok-cost-sharing.lng,statements,Coded twice,,0.1.0\n"
    retired.write_text(retired.read_text(encoding="utf-8") + line, encoding="utf-8")
    assert provokes(check(project), "R004").detail == "retired"


def test_a_sum_is_not_asked_of_several_at_once(project: Project) -> None:
    edit(project, COST_SHARING, "    to: KOR\n    act: pay_more", "    to: [KOR, JPN]\n    act: pay_more")
    provokes(check(project), "N050")


def test_a_person_without_an_office_takes_part_for_nobody(project: Project) -> None:
    edit(
        project,
        "raw/offices.csv",
        "moon-jae-in.president-kor,moon-jae-in,",
        "moon-jae-in.president-kor,kim-jong-un,",
    )
    provokes(check(project), "P014")


def test_a_source_needs_its_sentences(project: Project) -> None:
    (project.root / "raw" / "sources" / "diplomatie-de.csv").unlink()
    provokes(check(project), "R007")


def test_a_raw_file_that_is_no_utf8_is_a_finding(project: Project) -> None:
    (project.root / "raw" / "persons.csv").write_bytes(b"\xff\xfe")
    provokes(check(project), "P015")


def test_check_shows_the_line_with_a_caret_and_fails(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, COST_SHARING, "'bis zu 5 Milliarden Dollar'", "'bis zu 5 Miliarden Dollar'")
    assert run(project, "check") == 1
    shown = capsys.readouterr().out.splitlines()
    assert shown[0] == (
        f"{COST_SHARING}:{line_of(COST_SHARING, 'bis zu 5')}:29: error A001 "
        "'Miliarden' is no word for a bound, number, scale, currency or period"
    )
    assert shown[2].index("^") - shown[1].index("Miliarden") == 0
    assert shown[2].count("^") == len("Miliarden")


def test_gcc_format_gives_a_line_a_finding(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    edit(project, COST_SHARING, "'bis zu 5 Milliarden Dollar'", "'bis zu 5 Miliarden Dollar'")
    run(project, "check", "--format", "gcc")
    assert capsys.readouterr().out.count("\n") == 1


def test_check_loads_neither_pandas_nor_pyarrow_nor_pandera(project: Project) -> None:
    script = (
        "import sys; from summitry.cli import main; main(['check', '--root', sys.argv[1]]);"
        "sys.exit(sum(name in sys.modules for name in ('pandas', 'pyarrow', 'pandera', 'numpy')))"
    )
    assert subprocess.run([sys.executable, "-c", script, str(project.root)], check=False).returncode == 0


def test_a_copied_note_is_one_finding(project: Project) -> None:
    notes = project.root / "raw" / "notes"
    (notes / "copied.md").write_bytes((project.root / COST_SHARING).read_bytes())
    assert codes(check(project)) == ["N015", "R004"]
    assert provokes(check(project), "R004").value == "us-rok-cost-sharing"
    assert codes(gather(project).findings) == ["N015", "R004"]


@pytest.mark.parametrize("name", ["us-rok-cost-sharing", COST_SHARING])
def test_a_check_of_one_note_says_nothing_of_the_others(
    project: Project, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project.root)
    edit(project, BORDER, "where: 'in Seoul'", "where: 'in Seul'")
    assert run(project, "check", name) == 0
    assert capsys.readouterr().out.startswith("1 note checked")
    assert run(project, "check", name, "us-dprk-border-meeting") == 1


def test_a_note_that_is_not_there_cannot_be_checked(project: Project) -> None:
    with pytest.raises(FindingsError) as error:
        project.note("us-rok-cost-shring")
    assert provokes(error.value.findings, "N039").near == "us-rok-cost-sharing"
    assert run(project, "check", "us-rok-cost-shring") == 1

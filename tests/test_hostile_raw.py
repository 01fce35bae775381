"""Raw files made to deceive or to multiply: each is a finding at its place, and none is a crash."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from projects import BORDER, COST_SHARING, edit, run
from provoking import provokes
from summitry.checking import check
from summitry.project import find
from summitry_validation.findings import FindingsError
from summitry_validation.limits import NOTE, OFFICES, RAW_LINE

if TYPE_CHECKING:
    from pathlib import Path

    from summitry.project import Project

ACTORS = "raw/actors.csv"
BIB = "raw/sources.bib"
CYRILLIC_A = "\u0430"
UNSEEN = ["\u202e", "\u200b", "\u2066", "\ufeff", "\x07"]
PLANTED = ["/dev/zero", "/etc/passwd", "."]


def test_an_id_with_a_letter_of_another_script_is_no_id(project: Project) -> None:
    edit(project, BORDER, "by: moon-jae-in", f"by: moon-j{CYRILLIC_A}e-in")
    assert "cyrillic" in provokes(check(project), "N038").detail


def test_ids_that_differ_in_capitals_only_are_found(project: Project) -> None:
    line = "usa,collective,Users,Nutzer,,,,,,,,,,unspecified\n"
    edit(project, ACTORS, "us-allies,", f"{line}us-allies,")
    assert provokes(check(project), "P016").detail == "USA"


def test_nobody_has_a_hundred_offices(project: Project) -> None:
    person = "theresa-may"
    line = "{}.o{:03},{},GBR,Office,Amt,minister,,,,attested,diplomatie-de,p1s1\n"
    lines = "".join(line.format(person, number, person) for number in range(OFFICES.most + 1))
    edit(project, "raw/offices.csv", "theresa-may.prime", f"{lines}theresa-may.prime")
    assert provokes(check(project), "P017").value == person


def test_what_one_note_multiplies_is_bounded(project: Project) -> None:
    amounts = ", ".join(f"a{number}: {{demanded: '1 Dollar', measure: other}}" for number in range(2000))
    cited = ", ".join(["p1s1-4", "p2s1-4", "p20s1-4", "p21s1-4", "p22s1-6"] * 4)
    keys = f"by: USA, to: KOR, act: pay, text: x, strength: demand, at: [{cited}]"
    edit(project, COST_SHARING, "demands:\n", f"demands:\n  flood: {{{keys}, amounts: {{{amounts}}}}}\n")
    assert (project.root / COST_SHARING).stat().st_size < NOTE.most
    provokes(check(project), "N037")


@pytest.mark.parametrize("char", UNSEEN)
def test_what_nobody_sees_in_a_title_is_found(project: Project, char: str) -> None:
    edit(project, BIB, "title = {Visits", f"title = {{V{char}isits")
    assert provokes(check(project), "E022").detail == f"U+{ord(char):04X}"


@pytest.mark.parametrize("text", ["'=1+1'", "'@home'", "'+cmd'", "'-x'"])
def test_a_text_that_a_spreadsheet_would_run_is_a_warning(project: Project, text: str) -> None:
    edit(project, BORDER, "name: Letter of invitation signed by Trump", f"name: {text}")
    assert provokes(check(project), "X061").value == text.strip("'")
    assert run(project, "check") == 0


@pytest.mark.parametrize("target", PLANTED)
@pytest.mark.parametrize("file", [BORDER, ACTORS, BIB, "raw/sources/diplomatie-de.csv", "CITATION.cff"])
def test_a_link_to_elsewhere_or_to_a_device_is_not_read(project: Project, file: str, target: str) -> None:
    (project.root / file).unlink()
    (project.root / file).symlink_to(target)
    assert run(project, "build") == 1
    assert not (project.root / "datapackage.json").exists()


@pytest.mark.parametrize("file", [BORDER, ACTORS, BIB, "raw/retired.csv"])
def test_a_pipe_is_not_waited_for(project: Project, file: str) -> None:
    (project.root / file).unlink()
    os.mkfifo(project.root / file)
    assert run(project, "check") == 1


def test_a_folder_that_leads_out_of_the_project_is_refused(project: Project, tmp_path: Path) -> None:
    (project.root / "raw" / "registers").rename(tmp_path.parent / f"{tmp_path.name}-elsewhere")
    (project.root / "raw" / "registers").symlink_to(tmp_path.parent / f"{tmp_path.name}-elsewhere")
    with pytest.raises(FindingsError) as error:
        find(str(project.root))
    provokes(error.value.findings, "X060")


@pytest.mark.parametrize("file", [ACTORS, "raw/sources/diplomatie-de.csv", "raw/registers/hsg-visits.csv"])
def test_a_line_of_megabytes_is_one_finding(project: Project, file: str) -> None:
    path = project.root / file
    path.write_bytes(path.read_bytes() + b"x," * (RAW_LINE.most * 100) + b"\n")
    assert len([finding for finding in check(project) if finding.place and finding.place.file == file]) == 1


@pytest.mark.parametrize(
    "content", [b"\xff\xfe", b"\x00" * 100, b"\xef\xbb\xbf", "ä".encode("latin-1"), b'"']
)
@pytest.mark.parametrize("file", [BORDER, ACTORS, BIB, "raw/names.csv", "raw/registers/hsg-visits.csv"])
def test_bytes_that_are_no_such_file_are_findings(project: Project, file: str, content: bytes) -> None:
    (project.root / file).write_bytes(content)
    assert run(project, "check") == 1

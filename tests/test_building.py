"""A build: the same bytes everywhere, all or nothing, and proof that what is committed is what raw/ gives."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import projects
from projects import BORDER, COST_SHARING, ROOT, edit, run
from provoking import provokes
from summitry.building import build, compare
from summitry.project import Project
from summitry.publishing.locking import locked
from summitry.releases import read
from summitry_validation.findings import FindingsError

if TYPE_CHECKING:
    from pathlib import Path


Tree = dict[str, bytes]


def published(root: Path) -> Tree:
    """Return every generated file by its path."""
    paths = [
        *root.glob("datapackage/*"),
        root / "datapackage.json",
        root / "build/report.md",
        root / "build/assumptions.csv",
    ]
    return {str(path.relative_to(root)): path.read_bytes() for path in paths if path.is_file()}


def test_a_build_gives_what_is_committed(tmp_path: Path) -> None:
    project = projects.whole(tmp_path)
    assert build(project).findings == []
    assert published(project.root) == published(ROOT)


def test_what_is_committed_is_what_the_notes_give() -> None:
    assert run(Project(ROOT), "build", "--check") == 0


@pytest.mark.parametrize(
    ("zone", "language", "seed", "mask"),
    [("Pacific/Kiritimati", "C", "1", 0o077), ("America/Adak", "C.UTF-8", "2", 0o002)],
)
def test_another_place_and_hash_seed_give_the_same_bytes(
    tmp_path: Path, zone: str, language: str, seed: str, mask: int
) -> None:
    folder = tmp_path / "a longer name with blanks"
    here = projects.whole(folder)
    surroundings = os.environ | {"TZ": zone, "LC_ALL": language, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-m", "summitry.cli", "build", "--root", str(folder)]
    subprocess.run(command, env=surroundings, check=True, umask=mask, capture_output=True)
    assert published(here.root) == published(ROOT)


def test_a_second_build_changes_nothing(project: Project) -> None:
    build(project)
    before = published(project.root)
    build(project)
    assert published(project.root) == before


def test_a_build_says_what_it_made(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "build") == 0
    shown = capsys.readouterr().out
    assert re.search(r"^ *[0-9]+ summits$", shown, re.MULTILINE)
    assert shown.endswith("package published, no findings\n")


def test_an_edited_file_is_not_what_raw_gives(project: Project) -> None:
    build(project)
    path = project.root / "datapackage" / "demands.csv"
    path.write_bytes(path.read_bytes().replace(b"ultimatum", b"demand", 1))
    assert provokes(compare(project).findings, "X030").value == "datapackage/demands.csv"
    assert run(project, "build", "--check") == 1


def test_an_edited_note_is_not_what_is_published(project: Project) -> None:
    build(project)
    before = published(project.root)
    edit(project, COST_SHARING, "bis zu 5 Milliarden", "bis zu 6 Milliarden")
    paths = {finding.value for finding in compare(project).findings if finding.code == "X030"}
    assert "datapackage/amounts.csv" in paths
    assert published(project.root) == before


def test_an_error_in_a_note_leaves_the_published_package_as_it_was(project: Project) -> None:
    build(project)
    before = published(project.root)
    edit(project, COST_SHARING, "bis zu 5 Milliarden", "bis zu 5 Miliarden")
    provokes(build(project).findings, "A001")
    assert published(project.root) == before
    assert run(project, "build") == 1


def test_a_broken_rule_in_the_staged_bytes_leaves_the_published_package_as_it_was(project: Project) -> None:
    build(project)
    before = published(project.root)
    edit(project, BORDER, "    venue: border_zone", "    place: seoul\n    venue: border_zone")
    result = build(project)
    finding = provokes(result.findings, "T071")
    assert finding.place is not None
    assert finding.place.file == BORDER
    assert published(project.root) == before
    assert not (project.root / ".stage").exists()


def test_two_builds_at_once_are_a_finding(project: Project) -> None:
    with locked(project.root), pytest.raises(FindingsError) as error:
        build(project)
    provokes(error.value.findings, "X024")


def test_an_interrupted_publication_is_completed_by_the_next_command(project: Project) -> None:
    build(project)
    whole = published(project.root)
    edit(project, COST_SHARING, "bis zu 5 Milliarden", "bis zu 6 Milliarden")
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from summitry import building, project\n"
        "moved = []\n"
        "def watch(event, arguments):\n"
        "    if event == 'os.rename' and str(arguments[1]).endswith('.csv'):\n"
        "        moved.append(1)\n"
        "        if len(moved) == 5:\n"
        "            os._exit(9)\n"
        "sys.addaudithook(watch)\n"
        "building.build(project.find(sys.argv[1]))\n"
    )
    killed = subprocess.run(
        [sys.executable, "-c", script, str(project.root)], check=False, capture_output=True
    )
    assert killed.returncode == 9
    assert run(project, "check") == 0
    assert published(project.root) != whole
    assert run(project, "build", "--check") == 0


@pytest.mark.parametrize("line", ["date-released:", "\nversion:", "title:"])
def test_a_citation_that_lacks_something_is_a_finding(project: Project, line: str) -> None:
    edit(project, "CITATION.cff", line, "unknown:")
    with pytest.raises(FindingsError) as error:
        read(project.root, ())
    provokes(error.value.findings, "X042")


def test_the_report_says_what_the_source_is_cited_for(project: Project) -> None:
    build(project)
    report = (project.root / "build" / "report.md").read_text(encoding="utf-8")
    assert "- diplomatie-de: 156 of 165 sentences support a row." in report
    assert "  Without a row, with a reason: 6 general comment, 3 heading." in report
    assert "| dollar-is-usd | 6 |" in report


def test_assumptions_name_the_cell_the_rule_and_the_words(project: Project) -> None:
    build(project)
    lines = (project.root / "build" / "assumptions.csv").read_text(encoding="utf-8").splitlines()
    assert "amounts,us-rok-cost-sharing.ceiling,verbatim,dollar-is-usd,Dollar,USD" in lines

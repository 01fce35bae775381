"""The command line: help, exit codes, and one library function behind each verb."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from projects import COST_SHARING, ROOT, edit, run
from provoking import provokes
from summitry import anchoring
from summitry.cli import VERBS, main
from summitry.project import find
from summitry_validation.findings import FindingsError

if TYPE_CHECKING:
    from pathlib import Path

    from summitry.project import Project

WORDS = "Ein Satz mit 3 Millionen Dollar. Noch einer.\n\nDer letzte.\n"


@pytest.fixture
def text(tmp_path: Path) -> str:
    path = tmp_path / "words.txt"
    path.write_text(WORDS, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leave:
        main([verb, "--help"])
    assert leave.value.code == 0
    assert VERBS[verb][1:] in re.sub(r"\s+", " ", capsys.readouterr().out)


@pytest.mark.parametrize(
    "words", [[], ["chek"], ["check", "--formt", "gcc"], ["why"], ["anchor", "diplomatie-de"]]
)
def test_wrong_usage_is_exit_code_2(words: list[str]) -> None:
    with pytest.raises(SystemExit) as leave:
        main(words)
    assert leave.value.code == 2


def test_the_version_is_that_of_the_citation(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    version = capsys.readouterr().out.split()[1]
    assert f"version: {version}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f'version = "{version}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_the_readme_or_a_page_in_docs_names_every_verb() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in pages)
    unnamed = {verb for verb in VERBS if f"summitry {verb}" not in text}
    assert unnamed <= {"build"}, "only `summitry build` has another name, `make`"


def test_a_folder_that_is_no_project_is_a_finding(tmp_path: Path) -> None:
    with pytest.raises(FindingsError) as error:
        find(str(tmp_path))
    provokes(error.value.findings, "X040")
    assert main(["check", "--root", str(tmp_path)]) == 1


def test_anchoring_writes_numbers_and_no_words(project: Project, text: str) -> None:
    (project.root / "raw" / "sources" / "diplomatie-de.csv").unlink()
    anchoring.anchor(project, "diplomatie-de", text)
    written = (project.root / "raw" / "sources" / "diplomatie-de.csv").read_text(encoding="utf-8")
    assert [line.split(",")[:4] for line in written.splitlines()[1:]] == [
        ["1", "1", "0", "32"],
        ["1", "2", "33", "44"],
        ["2", "1", "46", "57"],
    ]
    assert "Millionen" not in written


def test_a_source_without_a_language_is_not_anchored(project: Project, text: str) -> None:
    edit(project, "raw/sources.bib", "  language = {de},\n", "")
    with pytest.raises(FindingsError) as error:
        anchoring.anchor(project, "diplomatie-de", text)
    assert provokes(error.value.findings, "E012").value == "language"
    assert run(project, "check") == 1


def test_reading_prints_each_sentence_behind_its_locator(
    project: Project, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (project.root / "raw" / "sources" / "diplomatie-de.csv").unlink()
    run(project, "anchor", "diplomatie-de", "--text", text)
    capsys.readouterr()
    assert run(project, "read", "diplomatie-de", "--text", text) == 0
    assert "p1s2     Noch einer.\n" in capsys.readouterr().out


def test_reading_a_text_that_is_not_the_anchored_one_fails(project: Project, text: str) -> None:
    assert run(project, "read", "diplomatie-de", "--text", text) == 1
    provokes(anchoring.verify(project, "diplomatie-de", text), "E008")


def test_another_text_does_not_take_the_place_of_the_anchored_one(project: Project, text: str) -> None:
    path = project.root / "raw" / "sources" / "diplomatie-de.csv"
    before = path.read_bytes()
    with pytest.raises(FindingsError) as error:
        anchoring.anchor(project, "diplomatie-de", text)
    provokes(error.value.findings, "E017")
    assert path.read_bytes() == before


def test_anchors_that_the_disk_refuses_are_a_finding(project: Project, text: str) -> None:
    # The new file is written under a longer name than this disk allows.
    key = "a" * 250
    edit(project, "raw/sources.bib", "@online{diplomatie-de", f"@online{{{key}")
    with pytest.raises(FindingsError) as error:
        anchoring.anchor(project, key, text)
    provokes(error.value.findings, "E033")
    assert not (project.root / "raw" / "sources" / f"{key}.csv").exists()


def test_a_text_that_cannot_be_read_is_a_finding(project: Project, text: str) -> None:
    with pytest.raises(FindingsError, match=r"E018 .* cannot be read: No such file") as error:
        anchoring.anchor(project, "diplomatie-de", f"{text}.gone")
    provokes(error.value.findings, "E018")


def test_a_reader_that_has_seen_enough_ends_a_verb_quietly(project: Project) -> None:
    edit(project, COST_SHARING, "bis zu 5 Milliarden", "bis zu 5 Miliarden")
    command = f"{sys.executable} -m summitry.cli why USA --root '{project.root}' | true"
    shown = subprocess.run(["bash", "-c", command], check=True, capture_output=True, text=True)
    assert shown.stderr == "" or "1 error" in shown.stderr


def test_a_text_that_is_not_there_or_a_source_that_is_unknown_writes_nothing(
    project: Project, text: str
) -> None:
    before = sorted((project.root / "raw" / "sources").iterdir())
    assert run(project, "anchor", "diplomatie-de", "--text", f"{text}.gone") == 1
    assert run(project, "anchor", "unknown", "--text", text) == 1
    assert sorted((project.root / "raw" / "sources").iterdir()) == before


def test_a_build_with_errors_publishes_nothing_and_fails(project: Project) -> None:
    edit(project, COST_SHARING, "bis zu 5 Milliarden", "bis zu 5 Miliarden")
    assert run(project, "build") == 1
    assert not (project.root / "datapackage.json").exists()

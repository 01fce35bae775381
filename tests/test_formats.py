"""Every verb with a format: beside a document nothing goes to stdout, whatever ends the run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from argparse import Namespace
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from projects import COST_SHARING, ROOT, edit, run
from summitry.cli import main
from summitry.cli.printing import show
from summitry_validation.findings import Finding, Place
from summitry_validation.rendering import RENDERERS
from summitry_validation.rendering.document_schema import document_schema

if TYPE_CHECKING:
    from pathlib import Path

    from summitry.project import Project

WORDS = "Ein Satz mit 3 Millionen Dollar.\n"
ANCHORS = "raw/sources/diplomatie-de.csv"


@pytest.fixture
def text(tmp_path: Path) -> str:
    path = tmp_path / "words.txt"
    path.write_text(WORDS, encoding="utf-8")
    return str(path)


def document(capsys: pytest.CaptureFixture[str]) -> Any:
    """Return what stands on stdout, which must be one document that the schema accepts."""
    shown = json.loads(capsys.readouterr().out)
    jsonschema.validate(shown, document_schema())
    return shown


def codes(shown: Any) -> list[str]:
    return [finding["code"] for finding in shown["findings"]]


def test_check_prints_a_document(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    edit(project, COST_SHARING, "bis zu 5 Milliarden", "bis zu 5 Miliarden")
    assert run(project, "check", "--format", "json") == 1
    shown = document(capsys)
    assert codes(shown) == ["A001"]
    assert shown["counts"] == {"error": 1, "warning": 0}


def test_without_findings_there_is_a_document_too(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(project, "check", "--format", "json") == 0
    assert document(capsys) == {"findings": [], "counts": {"error": 0, "warning": 0}}


def test_build_says_what_it_built_on_stderr(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "build", "--format", "json") == 0
    shown = capsys.readouterr()
    assert json.loads(shown.out)["findings"] == []
    assert "package published" in shown.err
    assert "amounts" in shown.err


def test_validate_prints_a_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", "--format", "json", str(tmp_path / "datapackage.json")]) == 1
    assert codes(document(capsys)) == ["X002"]


def test_anchor_prints_a_document(project: Project, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    (project.root / ANCHORS).unlink()
    assert run(project, "anchor", "diplomatie-de", "--text", text, "--format", "json") == 1
    # Our notes quote another text.
    assert set(codes(document(capsys))) == {"E030"}


def test_read_prints_the_words_on_stderr(
    project: Project, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(project, "read", "diplomatie-de", "--text", text, "--format", "json") == 1
    shown = capsys.readouterr()
    assert set(codes(json.loads(shown.out))) == {"E008"}
    assert "p1s1     Ein Satz" in shown.err


def test_new_prints_a_document(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "new", "note", "harbour", "--format", "json") == 0
    assert codes(document(capsys)) == []
    assert run(project, "new", "note", "harbour", "--format", "json") == 1
    assert codes(document(capsys)) == ["N061"]


@pytest.mark.parametrize(
    "words",
    [
        ["check"],
        ["build"],
        ["new", "note", "a"],
        ["anchor", "a", "--text", "b"],
        ["read", "a", "--text", "b"],
    ],
    ids=lambda words: words[0],
)
def test_what_ends_a_verb_early_is_a_document(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*words, "--format", "json", "--root", str(tmp_path)]) == 1
    assert codes(document(capsys)) == ["X040"]


@pytest.mark.parametrize("name", RENDERERS)
def test_the_validation_package_knows_the_same_formats(name: str, tmp_path: Path) -> None:
    path = str(tmp_path / "datapackage.json")
    command = [sys.executable, "-m", "summitry_validation", "--format", name, path]
    shown = subprocess.run(command, check=False, capture_output=True, text=True)
    assert shown.returncode == 1
    assert "X002" in shown.stdout


def test_a_finding_in_a_file_that_cannot_be_read_is_shown_without_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = "a" * 5000
    show([Finding("N036", place=Place(file))], Namespace(format="text"), tmp_path)
    assert capsys.readouterr().out.startswith(f"{file}:1:1: error N036")


def test_a_letter_that_the_pipe_cannot_carry_is_escaped(project: Project) -> None:
    edit(project, COST_SHARING, "'bis zu 5 Milliarden Dollar'", "'Łódź'")
    command = [sys.executable, "-m", "summitry.cli", "check", "--root", str(project.root)]
    ascii_only = {**os.environ, "PYTHONIOENCODING": "ascii"}
    shown = subprocess.run(command, check=False, capture_output=True, text=True, env=ascii_only, cwd=ROOT)
    assert shown.returncode == 1
    assert "\\u0141\\xf3d\\u017a" in shown.stdout


@pytest.mark.parametrize("words", [["fmt"], ["coverage", "diplomatie-de"], ["anchor"], ["locate"], ["build"]])
def test_no_verb_prints_anything_beside_its_document(
    project: Project, text: str, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, COST_SHARING, "parties: [USA, KOR]", "parties: [ USA,KOR ]")
    more = {"anchor": ["diplomatie-de", "--text", text], "locate": ["Satz", "--text", text]}
    run(project, *words, *more.get(words[0], []), "--format", "json")
    document(capsys)

"""The guide to a first note in docs/notes.md: whoever follows it step by step sees what it says."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from fences import Fence, commands, fences, matches
from projects import ROOT
from summitry.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from summitry.project import Project

GUIDE = (ROOT / "docs" / "notes.md").read_text(encoding="utf-8").split("\n## ")[1]


def test_a_newcomer_who_follows_the_guide_publishes_a_note(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project.root)
    for fence in fences(GUIDE):
        if fence.kind == "console":
            follow(fence, capsys)
        else:
            WRITERS[fence.kind](project.root / fence.file, fence.text)
    published = (project.root / "datapackage" / "amounts.csv").read_text(encoding="utf-8")
    assert "harbour-dispute.agreed-dues" in published


def follow(fence: Fence, capsys: pytest.CaptureFixture[str]) -> None:
    """Run the commands of a block, and hold what they print against the block."""
    for command in commands(fence):
        assert command.words[0] == "summitry"
        main(command.words[1:])
        shown = capsys.readouterr()
        assert matches(shown.out + shown.err, command.prints), (command.words, shown.out + shown.err)


def append(path: Path, text: str) -> None:
    """Add an entry at the end of a file."""
    path.write_text(path.read_text(encoding="utf-8") + "\n" + text, encoding="utf-8", newline="\n")


def insert(path: Path, text: str) -> None:
    """Add lines to a CSV file, where they belong, unless whoever follows the guide has done so."""
    head, *rows = csv.reader(io.StringIO(path.read_text(encoding="utf-8") + text))
    page = io.StringIO(newline="")
    csv.writer(page, lineterminator="\n").writerows([head, *sorted({tuple(row) for row in rows})])
    path.write_text(page.getvalue(), encoding="utf-8", newline="\n")


def correct(path: Path, text: str) -> None:
    """Replace each line behind a minus by the one behind the plus that follows."""
    lines = text.splitlines()
    note = path.read_text(encoding="utf-8")
    for old, new in zip(lines[::2], lines[1::2], strict=True):
        assert (old[0], new[0], note.count(old[1:])) == ("-", "+", 1)
        note = note.replace(old[1:], new[1:])
    path.write_text(note, encoding="utf-8", newline="\n")


def write(path: Path, text: str) -> None:
    """Write a whole file."""
    path.write_text(text, encoding="utf-8", newline="\n")


WRITERS: dict[str, Callable[[Path, str], None]] = {
    "bibtex": append,
    "csv": insert,
    "diff": correct,
    "markdown": write,
    "text": write,
}

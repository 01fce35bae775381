"""Watching: an answer after every change, whatever it is, and a quiet end."""

from __future__ import annotations

import signal
import subprocess
import sys
from contextlib import contextmanager
from threading import Timer
from time import sleep
from typing import TYPE_CHECKING

import pytest

from projects import COST_SHARING, codes, edit, line_of
from summitry.checking import Memory
from summitry.checking.watching import change, watch
from summitry_validation.findings import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.project import Project

LINE = line_of(COST_SHARING, "bis zu 5 Milliarden")
SLIP = ("'bis zu 5 Milliarden Dollar'", "'bis zu 5 Miliarden Dollar'")
# How often a test looks before it gives up, and how long it waits for a line of another process.
LOOKS, SECONDS = 200, 120
CHECKED = "checked without the tables that they make"


class Watch:
    """A watched project, and the answers as they come; a test that waits for ever fails instead."""

    def __init__(self, project: Project) -> None:
        self.looks = 0
        self.answers = watch(project, Memory(project.root), self.pause)

    def pause(self, seconds: float) -> None:
        self.looks += 1
        assert self.looks < LOOKS, "no answer"
        sleep(min(seconds, 0.01))

    def finds(self, code: str) -> None:
        """Wait for an answer that has this code; what comes before tells of a change half made."""
        while code not in self._codes():
            pass

    def finds_nothing(self) -> None:
        """Wait for an answer without a finding."""
        while self._codes():
            pass

    def _codes(self) -> list[str]:
        self.looks = 0
        return codes(next(self.answers).findings)


def test_every_change_is_answered(project: Project) -> None:
    watched = Watch(project)
    watched.finds_nothing()
    edit(project, COST_SHARING, *SLIP)
    watched.finds("A001")
    edit(project, COST_SHARING, *reversed(SLIP))
    watched.finds_nothing()


def test_a_change_beside_the_notes_is_answered(project: Project) -> None:
    watched = Watch(project)
    watched.finds_nothing()
    edit(project, "raw/retired.csv", "since\n", "since\nus-rok-cost-sharing.lng,statements,Twice,,0.1.0\n")
    watched.finds("R004")


def test_a_note_that_was_saved_half_and_folders_that_are_gone_end_nothing(project: Project) -> None:
    watched = Watch(project)
    watched.finds_nothing()
    note = project.root / COST_SHARING
    whole = note.read_bytes()
    note.write_bytes(b"---\n")
    watched.finds("N023")
    note.parent.rename(project.root / "aside")
    watched.finds("X040")
    (project.root / "aside").rename(note.parent)
    note.write_bytes(whole)
    watched.finds_nothing()


def test_a_publication_that_cannot_be_completed_is_found_and_then_forgotten(project: Project) -> None:
    watched = Watch(project)
    watched.finds_nothing()
    (project.root / ".publish").mkdir()
    watched.finds("X027")
    (project.root / ".publish").rmdir()
    watched.finds_nothing()


def finding(line: int, value: str = "a") -> Finding:
    return Finding("A001", value, Place("raw/notes/a.md", line))


@pytest.mark.parametrize(
    ("before", "after", "new", "gone"),
    [
        ([], [finding(3)], [finding(3)], []),
        ([finding(3)], [], [], [finding(3)]),
        ([finding(3)], [finding(4)], [], []),
        ([finding(3)], [finding(3), finding(4)], [finding(4)], []),
        ([finding(3, "a")], [finding(3, "b")], [finding(3, "b")], [finding(3, "a")]),
    ],
)
def test_what_only_moved_has_not_changed(
    before: list[Finding], after: list[Finding], new: list[Finding], gone: list[Finding]
) -> None:
    changed = change(before, after)
    assert (changed.new, changed.gone) == (new, gone)


class Command:
    """`summitry check --watch` in a process of its own, and its lines as they come."""

    def __init__(self, project: Project, *words: str) -> None:
        command = [
            sys.executable,
            "-m",
            "summitry.cli",
            "check",
            "--watch",
            "--root",
            str(project.root),
            *words,
        ]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def lines_to(self, last: str) -> list[str]:
        """Return the next lines, up to one that begins so."""
        assert self.process.stdout
        lines = [self.process.stdout.readline()]
        while lines[-1] and not lines[-1].startswith(last):
            lines.append(self.process.stdout.readline())
        return [line.rstrip("\n") for line in lines]

    def interrupt(self) -> tuple[int, str]:
        """Send it Ctrl-C; return its exit code and what it wrote to stderr."""
        self.process.send_signal(signal.SIGINT)
        _, errors = self.process.communicate()
        return self.process.returncode, errors


@contextmanager
def watching(project: Project, *words: str) -> Iterator[Command]:
    command = Command(project, *words)
    limit = Timer(SECONDS, command.process.kill)
    limit.start()
    try:
        yield command
    finally:
        limit.cancel()
        command.process.kill()
        command.process.communicate()


def test_people_see_what_has_changed(project: Project) -> None:
    notes = f"{len(project.notes)} notes"
    with watching(project) as command:
        assert command.lines_to(notes) == [f"{notes} {CHECKED}, no findings"]
        edit(project, COST_SHARING, *SLIP)
        lines = command.lines_to(notes)
        assert lines[1].startswith(f"{COST_SHARING}:{LINE}:29: error A001 'Miliarden'")
        assert lines[-1] == f"{notes} {CHECKED}, 1 error (1 new, 0 gone)"
        edit(project, COST_SHARING, *reversed(SLIP))
        while "1 gone" not in lines[-1]:
            lines = command.lines_to(notes)
        assert lines[-2].startswith(f"gone: {COST_SHARING}:{LINE}:29: error A001")
        assert command.interrupt() == (0, "")


def test_editors_see_every_run_whole_between_two_lines(project: Project) -> None:
    edit(project, COST_SHARING, *SLIP)
    with watching(project, "--format", "gcc") as command:
        for coder in ("somebody", "nobody"):
            started, found, finished = command.lines_to("check: finished")
            assert (started, finished) == ("check: started", "check: finished")
            assert found.startswith(f"{COST_SHARING}:{LINE}:29: error A001 'Miliarden'")
            edit(project, COST_SHARING, "coder: ", f"coder: {coder}-")
        assert command.interrupt() == (0, "")

"""Invented notes: the same for the same seed, sound unless spoilt, and spoilt as they say."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

import pytest

from summitry import testing
from summitry.building import build
from summitry.checking import check
from summitry.testing.planting import SLIPS

if TYPE_CHECKING:
    from pathlib import Path

    from summitry.project import Project


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return testing.project(tmp_path_factory.mktemp("invented"), 12)


def test_a_seed_gives_the_same_notes_and_another_seed_others() -> None:
    assert [*testing.notes(3, seed=1)] == [*testing.notes(3, seed=1)]
    assert {note.text for note in testing.notes(3, seed=1)}.isdisjoint(
        note.text for note in testing.notes(3, seed=2)
    )


def test_a_longer_run_begins_with_the_notes_of_a_shorter_one() -> None:
    assert [*islice(testing.notes(5), 3)] == [*testing.notes(3)]


def test_an_invented_project_has_no_finding(project: Project) -> None:
    assert len(project.notes) == 12
    assert check(project) == []


def test_an_invented_project_can_be_built(project: Project) -> None:
    result = build(project)
    assert (list(result.findings), result.done) == ([], "package published")


def test_invented_notes_are_as_large_as_those_of_the_repository(project: Project) -> None:
    assert all(8_000 < note.stat().st_size < 20_000 for note in project.notes)


def test_every_slip_is_planted_and_found_where_it_is_said_to_be(tmp_path: Path) -> None:
    project = testing.project(tmp_path, 0)
    (tmp_path / "raw" / "notes").mkdir()
    spoilt = [*testing.spoilt(3 * len(SLIPS))]
    for note in spoilt:
        (tmp_path / "raw" / "notes" / f"{note.name}.md").write_text(note.text, encoding="utf-8")
    found = {(f.place.file, f.place.line, f.code) for f in check(project) if f.place}
    assert {(f"raw/notes/{note.name}.md", note.line, note.code) for note in spoilt} <= found
    assert set(Counter(note.code for note in spoilt)) == {slip.code for slip in SLIPS}

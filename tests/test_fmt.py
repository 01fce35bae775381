"""`summitry fmt`: files are rewritten whole or not at all, and what cannot be formatted is left alone."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from projects import BORDER, COST_SHARING, codes, edit, run
from provoking import provokes
from summitry import gathering
from summitry.authorities import TABLES
from summitry.formatting import form
from summitry.publishing.disk import PublicationError, replace, reported

if TYPE_CHECKING:
    from pathlib import Path

    from summitry.project import Project


@pytest.fixture
def spoilt(project: Project) -> Project:
    """Return a project with two notes that are not in the one form."""
    edit(project, COST_SHARING, "parties: [USA, KOR]", "parties: [ USA,KOR ]")
    edit(project, BORDER, "coder: founders\n", "coder:  founders # who\n")
    return project


def contents(project: Project) -> dict[str, bytes]:
    """Return every file under raw/notes by its name."""
    return {path.name: path.read_bytes() for path in (project.root / "raw" / "notes").iterdir()}


def test_all_notes_are_formatted_and_named(spoilt: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(spoilt, "fmt") == 0
    shown = capsys.readouterr().out.splitlines()
    assert shown == [
        f"{BORDER} formatted",
        f"{COST_SHARING} formatted",
        f"{len(spoilt.notes) + len(TABLES)} files read, no findings",
    ]
    assert "coder: founders  # who\n" in (spoilt.root / BORDER).read_text(encoding="utf-8")
    assert run(spoilt, "fmt") == 0
    assert capsys.readouterr().out == f"{len(spoilt.notes) + len(TABLES)} files read, no findings\n"


def test_check_writes_nothing_and_shows_the_first_line_that_would_change(
    spoilt: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(spoilt)
    assert run(spoilt, "fmt", "--check", "--format", "gcc") == 1
    assert contents(spoilt) == before
    assert capsys.readouterr().out.splitlines() == [
        f"{BORDER}:4:8: error N071 summitry fmt would write 'coder: founders  # who' here",
        f"{COST_SHARING}:8:13: error N071 summitry fmt would write '  parties: [USA, KOR]' here",
    ]


def test_our_own_notes_pass_the_check(project: Project) -> None:
    assert run(project, "fmt", "--check") == 0


def test_a_note_is_named_by_its_name_or_its_path(spoilt: Project) -> None:
    assert form(spoilt, ["us-rok-cost-sharing"]).rewritten == [COST_SHARING]
    assert form(spoilt, [str(spoilt.root / BORDER)]).rewritten == [BORDER]


def test_a_note_outside_of_the_project_is_shown_by_its_whole_path(spoilt: Project, tmp_path: Path) -> None:
    elsewhere = tmp_path.parent / "elsewhere.md"
    (spoilt.root / BORDER).rename(elsewhere)
    assert form(spoilt, [str(elsewhere)]).rewritten == [str(elsewhere.resolve())]


def test_a_note_that_cannot_be_read_is_left_alone_and_the_others_are_formatted(spoilt: Project) -> None:
    edit(spoilt, COST_SHARING, "when: 'im April'", "when: 'im April")
    before = contents(spoilt)["us-rok-cost-sharing.md"]
    result = form(spoilt)
    assert codes(result.findings) == ["N025", "N070"]
    assert result.rewritten == [BORDER]
    assert contents(spoilt)["us-rok-cost-sharing.md"] == before


@pytest.mark.parametrize(("content", "code"), [(b"\xff", "N021"), (b"a" * 300_000, "N020"), (None, "N036")])
def test_what_is_no_note_is_a_finding(project: Project, content: bytes | None, code: str) -> None:
    path = project.root / BORDER
    path.unlink()
    if content:
        path.write_bytes(content)
    provokes(form(project, ["us-dprk-border-meeting"]).findings, code)


def test_remarks_keep_their_bytes(project: Project) -> None:
    path = project.root / BORDER
    path.write_bytes(b"---\r\nnote:  a\r\n---\r\nRemarks \r\nwithout an end")
    form(project, [str(path)])
    assert path.read_bytes() == b"---\nnote: a\n---\nRemarks \r\nwithout an end"


def test_a_link_stays_a_link_and_a_file_keeps_its_permissions(spoilt: Project) -> None:
    path = spoilt.root / BORDER
    target = path.with_name("elsewhere.txt")
    path.rename(target)
    target.chmod(0o640)
    path.symlink_to(target)
    assert form(spoilt, [str(path)]).findings == []
    assert path.is_symlink()
    assert "coder: founders  # who\n" in target.read_text(encoding="utf-8")
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_disk_that_refuses_is_a_finding_and_leaves_the_note_as_it_was(spoilt: Project) -> None:
    # The new file is written beside the old one, under a longer name than this disk allows.
    long = (spoilt.root / BORDER).rename(spoilt.root / "raw" / "notes" / f"{'a' * 250}.md")
    before = contents(spoilt)
    result = form(spoilt, [str(long)])
    assert "too long" in provokes(result.findings, "N073").detail
    assert (result.rewritten, contents(spoilt)) == ([], before)


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.with_name(f".a.md.{os.getpid()}").write_bytes(b"left over")
    replace(path, b"new")
    assert [one.name for one in tmp_path.iterdir()] == ["a.md"]
    assert path.read_bytes() == b"new"
    (tmp_path / "folder").mkdir()
    with pytest.raises(PublicationError) as error, reported("N073", "folder"):
        replace(tmp_path / "folder", b"new")
    provokes(error.value.findings, "N073")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.md", "folder"]


@pytest.fixture
def unsorted(project: Project) -> Path:
    """Return the path of an authority to whose end a line was added that belongs further up."""
    path = project.root / "raw" / "persons.csv"
    with path.open("a", encoding="utf-8", newline="") as file:
        file.write('ada-berg,"Berg, Ada",named,,\n')
    return path


def test_the_lines_of_an_authority_are_sorted_and_stay_as_they_are_written(
    project: Project, unsorted: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head, *lines = unsorted.read_text(encoding="utf-8").splitlines()
    provokes(gathering.gather(project).findings, "P027")
    assert run(project, "fmt") == 0
    assert capsys.readouterr().out.startswith("raw/persons.csv formatted\n")
    assert unsorted.read_text(encoding="utf-8").splitlines() == [head, *sorted(lines)]
    assert codes(gathering.gather(project).findings) == []


def test_lines_out_of_order_are_found_and_stay_where_they_are_in_a_check(
    project: Project, unsorted: Path
) -> None:
    before = unsorted.read_bytes()
    provokes(form(project, check=True).findings, "P027")
    assert unsorted.read_bytes() == before


def test_an_authority_with_a_broken_line_is_left_alone(project: Project, unsorted: Path) -> None:
    unsorted.write_bytes(before := unsorted.read_bytes() + b"a,b\n")
    provokes(form(project, [str(unsorted)]).findings, "P021")
    assert unsorted.read_bytes() == before


def test_an_authority_that_is_no_text_is_a_finding(project: Project, unsorted: Path) -> None:
    unsorted.write_bytes(b"\xff")
    provokes(form(project, [str(unsorted)]).findings, "P015")


def test_names_sort_by_all_that_tells_them_apart(project: Project) -> None:
    path = project.root / "raw" / "names.csv"
    before = path.read_text(encoding="utf-8")
    head, *lines = before.splitlines()
    path.write_text("\n".join([head, *reversed(lines)]), encoding="utf-8")
    assert form(project).rewritten == ["raw/names.csv"]
    assert path.read_text(encoding="utf-8") == before

"""The cache of a check: what has not changed is not read, and no cache, whatever it holds, does harm."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from elsewhere import run_elsewhere
from projects import BORDER, COST_SHARING, codes, edit, run
from summitry import testing
from summitry.checking import check, crew, files, prints
from summitry.checking.desk import Desk
from summitry.checking.loaded import code
from summitry.checking.memory import ENTRIES, SNAPSHOT
from summitry.checking.snapshot import Snapshot
from summitry_validation.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from summitry.project import Project

# A check in a process of its own, for which no file is young; it prints what it opened and what it loaded.
CHECK = """
import os
opened = []
def note(event, arguments):
    if event == "open" and "raw" in str(arguments[0]):
        opened.append(os.path.basename(str(arguments[0])))
sys.addaudithook(note)
from summitry.checking import check, prints
from summitry.project import Project
prints.MARGIN = -10**15
found = [finding.code for finding in check(Project(root))]
loaded = {"yaml", "babel", "bibtexparser", "summitry.notes", "summitry.normalize"} & set(sys.modules)
print(json.dumps([found, opened, sorted(loaded)]))
"""
SLIP = ("'bis zu 5 Milliarden Dollar'", "'bis zu 5 Miliarden Dollar'")


def checked(project: Project) -> tuple[list[str], list[str], list[str]]:
    """Return the codes that a check finds, the raw files that it opens, and what it loads to read them."""
    found, opened, loaded = json.loads(run_elsewhere(CHECK, project.root).splitlines()[0])
    return found, opened, loaded


@pytest.fixture
def old() -> Iterator[None]:
    """Let every file be old, however new it is."""
    with patch.object(prints, "MARGIN", -(10**15)):
        yield


def test_where_nothing_has_changed_no_raw_file_is_opened_and_no_reader_loaded(project: Project) -> None:
    edit(project, COST_SHARING, *SLIP)
    first, opened, loaded = checked(project)
    assert first == ["A001"]
    assert len(opened) > 5
    assert loaded
    assert checked(project) == (["A001"], [], [])


def test_after_an_edit_no_other_note_is_opened(project: Project) -> None:
    checked(project)
    edit(project, COST_SHARING, *SLIP)
    found, opened, _ = checked(project)
    assert found == ["A001"]
    assert [name for name in opened if name.endswith(".md")] == [COST_SHARING.rpartition("/")[2]]


def test_a_note_that_names_what_has_gone_is_looked_at_again(project: Project) -> None:
    checked(project)
    edit(project, BORDER, "  seoul-meeting:", "  seoul-talks:")
    found, opened, _ = checked(project)
    assert set(found) == {"R002"}
    assert COST_SHARING.rpartition("/")[2] in opened


def test_a_touched_file_is_compared_by_its_contents(project: Project) -> None:
    checked(project)
    (project.root / COST_SHARING).touch()
    found, opened, _ = checked(project)
    assert (found, [name for name in opened if name.endswith(".md")]) == ([], ["us-rok-cost-sharing.md"])


@pytest.mark.usefixtures("old")
def test_an_edit_that_keeps_size_and_time_is_seen(project: Project) -> None:
    path = project.root / COST_SHARING
    check(project)
    before = path.stat()
    edit(project, COST_SHARING, "'bis zu 5 Milliarden Dollar'", "'bis zu 5 Milliarten Dollar'")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert codes(check(project)) == ["A001"]


def test_a_file_that_was_written_twice_in_a_moment_is_not_trusted_by_its_print(project: Project) -> None:
    # A disk with so coarse a clock cannot be had here.
    with patch.object(prints, "print_of", lambda status: str(status and status.st_size)):
        assert codes(check(project)) == []
        edit(project, COST_SHARING, "'bis zu 5 Milliarden Dollar'", "'bis zu 5 Milliarten Dollar'")
        assert codes(check(project)) == ["A001"]


@pytest.mark.usefixtures("old")
def test_what_other_code_has_found_is_not_believed(project: Project) -> None:
    tree = prints.tree(project.root, code())
    files.save(project.root, SNAPSHOT, Snapshot(tree.digest, 2, (Finding("N036"),)).text)
    assert codes(check(project)) == ["N036"]
    with patch("summitry.checking.memory.code", lambda: "another"):
        assert codes(check(project)) == []


def test_a_change_of_code_or_data_is_seen(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "amounts.csv").write_text("word\n")
    before = code((str(tmp_path),))
    assert code((str(tmp_path),)) == before
    (tmp_path / "words" / "amounts.csv").write_text("word\nDollar\n")
    assert code((str(tmp_path),)) != before


def spoil(project: Project, name: str, text: str) -> None:
    """Put a text in the place of a file of the cache, with the mark of one that was saved whole."""
    files.save(project.root, name, text)


HOSTILE = (
    "",
    "null",
    "{}",
    "[" * 100_000,
    '["a", "b"]',
    '["a", "b", []]\n\t\t',
    '["a", "b", [[]]]',
    '["a", "b", []]\n1\t["x", "y", "z", [], [], {"a": 1}, false]\t{}',
    '["a", "b", []]\n1\t["x", "y", "z", [["N999", "", null, null, "", ""]], [], {}, false]\t{}',
)


@pytest.mark.usefixtures("old")
@pytest.mark.parametrize("name", [SNAPSHOT, ENTRIES])
@pytest.mark.parametrize("text", HOSTILE)
def test_a_cache_that_is_none_is_passed_over_and_replaced(project: Project, name: str, text: str) -> None:
    edit(project, COST_SHARING, *SLIP)
    check(project)
    sound = [files.load(project.root, one) for one in (SNAPSHOT, ENTRIES)]
    spoil(project, SNAPSHOT, "")
    spoil(project, name, text)
    assert codes(check(project)) == ["A001"]
    assert [files.load(project.root, one) for one in (SNAPSHOT, ENTRIES)] == sound


FINDING = ("A001", "Miliarden", [COST_SHARING, 91, 29, 9], None, "", "")


@pytest.mark.usefixtures("old")
@pytest.mark.parametrize(
    "change",
    [
        {0: "N999"},
        {0: None},
        {1: "\ud800"},
        {2: [COST_SHARING, 91, 29, 10**9]},
        {2: [COST_SHARING, 91, 29, -1]},
        {2: [COST_SHARING, 91, 29, 10**30]},
        {2: [COST_SHARING, "91", 29, 9]},
        {2: {}},
        {3: ["amounts"]},
        {5: []},
    ],
)
def test_a_finding_that_is_none_spoils_the_snapshot_that_has_it(
    project: Project, change: dict[int, object], capsys: pytest.CaptureFixture[str]
) -> None:
    finding = [change.get(index, part) for index, part in enumerate(FINDING)]
    digest = prints.tree(project.root, code()).digest
    spoil(project, SNAPSHOT, json.dumps([digest, 2, [finding]]))
    assert run(project, "check") == 0
    assert capsys.readouterr().out == f"{len(project.notes)} notes checked, no findings\n"


@pytest.mark.usefixtures("old")
@pytest.mark.parametrize("name", [SNAPSHOT, ENTRIES])
@pytest.mark.parametrize("left", [0.1, 0.5, 0.99])
def test_a_cache_that_was_cut_short_is_passed_over(project: Project, name: str, left: float) -> None:
    edit(project, COST_SHARING, *SLIP)
    check(project)
    path = project.root / files.FOLDER / name
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * left)])
    assert codes(check(project)) == ["A001"]


@pytest.mark.usefixtures("old")
def test_the_cache_of_another_project_tells_nothing(project: Project, tmp_path: Path) -> None:
    other = testing.project(tmp_path / "other", 2)
    check(other)
    (other.root / files.FOLDER).rename(project.root / files.FOLDER)
    edit(project, COST_SHARING, *SLIP)
    assert codes(check(project)) == ["A001"]


def test_without_a_cache_a_check_finds_the_same(project: Project) -> None:
    (project.root / files.FOLDER).write_text("in the way")
    edit(project, COST_SHARING, *SLIP)
    assert codes(check(project)) == codes(check(project)) == ["A001"]


def test_a_full_check_neither_reads_nor_writes_a_cache(project: Project) -> None:
    assert run(project, "check", "--full") == 0
    assert not (project.root / files.FOLDER).exists()


def test_a_cache_that_is_a_link_is_not_written_to(project: Project, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (project.root / files.FOLDER).symlink_to(tmp_path / "elsewhere")
    check(project)
    assert [*(tmp_path / "elsewhere").iterdir()] == []


def test_a_pipe_in_the_place_of_the_cache_is_not_waited_for(project: Project) -> None:
    (project.root / files.FOLDER).mkdir()
    os.mkfifo(project.root / files.FOLDER / SNAPSHOT)
    assert codes(check(project)) == []


@pytest.mark.usefixtures("old")
def test_a_check_leaves_two_files_and_nothing_beside_them(project: Project) -> None:
    check(project)
    assert {path.name for path in (project.root / files.FOLDER).iterdir()} == {SNAPSHOT, ENTRIES}


@pytest.mark.usefixtures("old")
@pytest.mark.parametrize("name", [SNAPSHOT, ENTRIES])
def test_a_cache_that_is_no_text_is_passed_over(project: Project, name: str) -> None:
    (project.root / files.FOLDER).mkdir()
    content = b"\xff"
    path = project.root / files.FOLDER / name
    path.write_bytes(prints.fingerprint(content).encode() + b"\n" + content)
    assert codes(check(project)) == []


def test_two_checks_at_once_do_no_harm(project: Project) -> None:
    edit(project, COST_SHARING, *SLIP)
    command = [sys.executable, "-m", "summitry.cli", "check", "--format", "gcc", "--root", str(project.root)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    answers = {process.communicate() for process in both}
    assert len(answers) == 1
    assert codes(check(project)) == ["A001"]


@pytest.mark.usefixtures("old")
def test_a_note_that_changes_while_it_is_checked_is_not_remembered(project: Project) -> None:
    # A hint takes a second look, and so a second reading.
    edit(project, COST_SHARING, "same_as: ceiling", "same_as: celing")
    read = Desk.read

    def read_and_change(desk: Desk, file: str) -> bytes | OSError:
        content = read(desk, file)
        with (project.root / file).open("a", encoding="utf-8") as remarks:
            remarks.write("One more remark.")
        return content

    with patch.object(Desk, "read", read_and_change):
        assert codes(check(project)) == ["R002"]
    assert not (project.root / files.FOLDER).exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only there processes are forked")
def test_notes_that_are_shared_out_among_processes_give_the_same_findings(tmp_path: Path) -> None:
    project = testing.project(tmp_path, 0)
    (tmp_path / "raw" / "notes").mkdir()
    for note in testing.spoilt(40):
        (tmp_path / "raw" / "notes" / f"{note.name}.md").write_text(note.text, encoding="utf-8")
    alone = check(project, full=True)
    with patch.object(crew, "MANY", 1):
        assert check(project, full=True) == alone

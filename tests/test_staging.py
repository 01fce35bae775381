"""Publication: all old or all new, whatever happens on the way."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from crashing import TREES, snapshot
from elsewhere import Companion, findings_of, run_elsewhere
from provoking import provokes
from summitry.publishing.disk import PublicationError
from summitry.publishing.locking import BusyError
from summitry.publishing.recovery import finish
from summitry.publishing.staging import stage

NEW = TREES["new"]
PUBLISH = """
from crashing import publish
publish(root)
"""
STEP_BY_STEP = """
import sys
from pathlib import Path
from crashing import TREES
from summitry.publishing.staging import stage
root = Path(sys.argv[1])
def pause(event, arguments):
    if event == "os.rename" and str(arguments[1]).endswith("build/report.md"):
        print("committed")
        sys.stdin.readline()
with stage(root, TREES["new"]) as staged:
    print("staged")
    sys.stdin.readline()
    sys.addaudithook(pause)
    staged.publish()
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project in which the old tree is published."""
    with stage(tmp_path, TREES["old"]) as staged:
        staged.publish()
    return tmp_path


@pytest.fixture
def outside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with one file that nobody may touch."""
    folder = tmp_path_factory.mktemp("outside")
    (folder / "precious").write_bytes(b"precious")
    return folder


@pytest.fixture(scope="module")
def trials(tmp_path_factory: pytest.TempPathFactory) -> list[list[object]]:
    """Return what became of a child process at each of its file operations; see `crashing`."""
    program = [
        sys.executable,
        str(Path(__file__).with_name("crashing.py")),
        str(tmp_path_factory.mktemp("crash")),
    ]
    run = subprocess.run(program, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def commit_only(root: Path) -> Path:
    """Stage the new tree, commit it and move nothing, as a process that dies in between; return the log."""
    end_after_the_commit = """
def end(event, arguments):
    if event == "os.rename" and str(arguments[1]).endswith("build/report.md"):
        os._exit(0)
import os
sys.addaudithook(end)
"""
    run_elsewhere(end_after_the_commit + PUBLISH, root)
    return root / ".publish"


def test_what_is_staged_looks_as_the_project_will_look_and_publishes_nothing(root: Path) -> None:
    with stage(root, NEW) as staged:
        assert {path: (staged.path / path).read_bytes() for path in NEW} == NEW
        assert snapshot(root) == "old"


def test_publishing_replaces_every_file_and_removes_tables_that_have_gone(root: Path) -> None:
    with stage(root, NEW) as staged:
        staged.publish()
    assert snapshot(root) == "new"
    assert {path.name for path in root.iterdir()} == {".lock", "build", "datapackage", "datapackage.json"}


def test_a_folder_inside_datapackage_is_nobodys_leftover(root: Path) -> None:
    (root / "datapackage" / "mine").mkdir()
    with stage(root, NEW) as staged:
        staged.publish()
    assert (root / "datapackage" / "mine").is_dir()


def test_a_report_on_what_is_staged_is_published_with_it(root: Path) -> None:
    with stage(root, {path: NEW[path] for path in NEW if path != "build/report.md"}) as staged:
        staged.add({"build/report.md": NEW["build/report.md"]})
        staged.publish()
    assert snapshot(root) == "new"


def test_a_file_is_staged_once(root: Path) -> None:
    with pytest.raises(PublicationError) as caught, stage(root, NEW) as staged:
        staged.add({"datapackage/a.csv": b"newer"})
    assert provokes(caught.value.findings, "X025").value == "datapackage/a.csv"


def test_leaving_without_publishing_changes_nothing(root: Path) -> None:
    with stage(root, NEW):
        pass
    assert snapshot(root) == "old"
    assert not (root / ".stage").exists()


def test_an_error_while_the_staged_bytes_are_validated_changes_nothing(root: Path) -> None:
    with pytest.raises(ZeroDivisionError), stage(root, NEW):
        raise ZeroDivisionError
    assert snapshot(root) == "old"
    assert not (root / ".stage").exists()


def test_finishing_a_whole_project_does_nothing_and_needs_no_lock(tmp_path: Path) -> None:
    finish(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("trial", ["first", "publish", "recover", "refuse"])
def test_after_an_end_at_any_file_operation_all_is_old_or_all_is_new(
    trials: list[list[object]], trial: str
) -> None:
    ends = [row for row in trials if row[0] == trial]
    old = "none" if trial == "first" else "old"
    assert len(ends) > 30
    assert {(after, tuple(litter)) for *_, after, litter in ends} <= {(old, ()), ("new", ())}  # type: ignore[arg-type]  # JSON


@pytest.mark.parametrize("trial", ["first", "publish", "recover", "refuse"])
def test_a_mixed_tree_always_shows_that_it_was_interrupted(trials: list[list[object]], trial: str) -> None:
    shown = {
        interrupted for name, _, interrupted, before, *_ in trials if name == trial and before == "mixed"
    }
    assert shown == {True}


def test_a_commit_is_never_lost_and_nothing_else_is_ever_published(trials: list[list[object]]) -> None:
    for trial, _, interrupted, before, after, _ in trials:
        if trial in {"first", "publish", "recover"}:
            assert after == ("new" if interrupted else before)


def test_a_refused_file_operation_is_a_finding_and_never_another_error(trials: list[list[object]]) -> None:
    endings = {ending for trial, ending, *_ in trials if trial == "refuse"}
    assert endings == {"finding", "survived", "unharmed"}


def test_a_full_disk_is_a_finding_and_changes_nothing(root: Path) -> None:
    found = findings_of(
        """
import resource
from summitry.publishing.staging import stage
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
with stage(root, {"datapackage/big.csv": b"x" * 101}) as staged:
    staged.publish()
""",
        root,
    )
    assert provokes(found, "X025").value == "datapackage/big.csv"
    assert snapshot(root) == "old"
    assert not (root / ".stage").exists()


def test_a_refused_move_after_the_commit_is_a_finding_and_the_next_command_completes_it(root: Path) -> None:
    refusal = """
def refuse(event, arguments):
    if event == "os.rename" and str(arguments[1]).endswith("b.csv"):
        raise PermissionError(13, "Permission denied")
sys.addaudithook(refuse)
"""
    found = findings_of(refusal + PUBLISH, root)
    assert provokes(found, "X026").detail == "Permission denied"
    assert snapshot(root) == "mixed"
    finish(root)
    assert snapshot(root) == "new"


def test_a_stage_that_cannot_be_removed_is_a_finding_and_the_publication_stands(root: Path) -> None:
    refusal = """
def refuse(event, arguments):
    if event == "shutil.rmtree":
        raise PermissionError(13, "Permission denied")
sys.addaudithook(refuse)
"""
    provokes(findings_of(refusal + PUBLISH, root), "X032")
    assert snapshot(root) == "new"


def test_of_two_builds_at_once_the_second_is_a_finding_until_the_first_has_died(root: Path) -> None:
    with Companion(STEP_BY_STEP, root) as first:
        assert first.says() == "staged"
        finish(root)
        assert (root / ".stage" / "datapackage.json").exists()
        with pytest.raises(BusyError) as caught, stage(root, NEW):
            pass
        provokes(caught.value.findings, "X024")
        first.kill()
        with stage(root, NEW) as staged:
            staged.publish()
    assert snapshot(root) == "new"


def test_a_command_waits_while_another_process_moves_its_files(root: Path) -> None:
    with Companion(STEP_BY_STEP, root) as build:
        assert build.says() == "staged"
        build.may_go_on()
        assert build.says() == "committed"
        command = Thread(target=finish, args=(root,))
        command.start()
        build.may_go_on()
        command.join()
        assert snapshot(root) == "new"


def test_a_system_without_file_locks_cannot_publish_and_can_open_the_project(root: Path) -> None:
    found = findings_of(
        """
sys.modules["fcntl"] = None
from summitry.publishing.recovery import finish
finish(root)
"""
        + PUBLISH,
        root,
    )
    provokes(found, "X029")
    assert snapshot(root) == "old"


@pytest.mark.parametrize(
    "path",
    [
        "../a.csv",
        "/a.csv",
        "raw/notes/a.md",
        "datapackage/../a.csv",
        "datapackage/a/b.csv",
        "build/.a",
        "build/",
        "",
    ],
)
def test_nothing_is_published_to_a_path_outside_the_published_folders(root: Path, path: str) -> None:
    with pytest.raises(PublicationError) as caught, stage(root, {path: b""}):
        pass
    assert provokes(caught.value.findings, "X028").value == path


def test_a_published_folder_that_is_a_link_is_never_followed(root: Path, outside: Path) -> None:
    (root / "build").rename(outside / "build")
    (root / "build").symlink_to(outside / "build")
    with pytest.raises(PublicationError) as caught, stage(root, NEW):
        pass
    assert provokes(caught.value.findings, "X028").value == "build/report.md"
    assert (outside / "build" / "report.md").read_bytes() == b"old"


def test_a_folder_in_the_place_of_a_file_is_a_finding_before_the_commit(root: Path) -> None:
    (root / "datapackage" / "b.csv").mkdir()
    with pytest.raises(PublicationError) as caught, stage(root, NEW):
        pass
    assert provokes(caught.value.findings, "X028").value == "datapackage/b.csv"


def test_a_link_in_the_place_of_a_published_file_is_replaced_and_not_written_through(
    root: Path, outside: Path
) -> None:
    (root / "datapackage" / "a.csv").unlink()
    (root / "datapackage" / "a.csv").symlink_to(outside / "precious")
    with stage(root, NEW) as staged:
        staged.publish()
    assert (outside / "precious").read_bytes() == b"precious"
    assert not (root / "datapackage" / "a.csv").is_symlink()


def test_a_link_in_the_place_of_the_stage_goes_and_what_it_points_to_stays(root: Path, outside: Path) -> None:
    (root / ".stage").symlink_to(outside)
    finish(root)
    assert not (root / ".stage").is_symlink()
    assert (outside / "precious").read_bytes() == b"precious"


def test_a_link_in_the_place_of_the_lock_is_refused(root: Path, outside: Path) -> None:
    (root / ".lock").unlink()
    (root / ".lock").symlink_to(outside / "made")
    with pytest.raises(PublicationError) as caught, stage(root, NEW):
        pass
    assert provokes(caught.value.findings, "X025").value == ".lock"
    assert not (outside / "made").exists()


@pytest.mark.parametrize("victim", ["datapackage/a.csv", "datapackage.json", "manifest.sha256"])
def test_a_log_that_was_changed_after_the_crash_publishes_nothing(root: Path, victim: str) -> None:
    (commit_only(root) / victim).unlink()
    with pytest.raises(PublicationError) as caught:
        finish(root)
    provokes(caught.value.findings, "X027")
    assert snapshot(root) == "old"


def test_a_file_that_was_set_back_after_the_crash_makes_no_mixed_tree(root: Path) -> None:
    log = commit_only(root)
    (log / "datapackage" / "a.csv").unlink()
    with pytest.raises(PublicationError) as caught, stage(root, NEW):
        pass
    assert provokes(caught.value.findings, "X027").value == "datapackage/a.csv"


@pytest.mark.parametrize("name", ["datapackage", "datapackage/a.csv", ""])
def test_a_link_inside_the_log_or_in_its_place_publishes_nothing(
    root: Path, outside: Path, name: str
) -> None:
    log = commit_only(root)
    (log / name).rename(outside / "moved")
    (log / name).symlink_to(outside / "moved")
    with pytest.raises(PublicationError):
        finish(root)
    assert snapshot(root) == "old"
    assert (outside / "moved").exists()


def test_a_manifest_that_names_other_places_publishes_nothing(root: Path) -> None:
    manifest = commit_only(root) / "manifest.sha256"
    manifest.write_text(manifest.read_text() + "e3b0  ../elsewhere.csv\n")
    with pytest.raises(PublicationError) as caught:
        finish(root)
    assert provokes(caught.value.findings, "X028").value == "../elsewhere.csv"


def test_staging_loads_no_arrow_so_that_a_check_of_notes_starts_fast() -> None:
    code = "import sys, summitry.publishing.staging; print({'pyarrow', 'pandas'} & set(sys.modules))"
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "set()\n"

"""Projects in which somebody has planted links, pipes and addresses: no verb touches what is outside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from projects import BORDER, copy, run
from provoking import provokes
from summitry import anchoring
from summitry.cli import main
from summitry.project import find
from summitry.publishing.recovery import finish
from summitry_validation.findings import FindingsError
from tricking import SECRET, TRICKS

KEY = "diplomatie-de"


def visits(folder: Path) -> dict[str, list[Any]]:
    """Return what came of each trick; see `tricking`."""
    program = [sys.executable, str(Path(__file__).with_name("tricking.py")), str(folder)]
    # A verb that waits for a pipe waits for ever.
    shown = subprocess.run(
        program, capture_output=True, text=True, check=True, timeout=300, stdin=subprocess.DEVNULL
    )
    return {name: facts for name, *facts in map(json.loads, shown.stdout.splitlines())}


def test_every_trick_is_answered_and_touches_nothing_outside(tmp_path: Path) -> None:
    found = visits(tmp_path)
    assert set(found) == set(TRICKS)
    for trick, (code, touched, said) in found.items():
        assert code in (0, 1), (trick, said)
        assert touched == [], trick
        assert SECRET not in said, trick


@pytest.mark.parametrize(
    "root",
    ["a" * 5000, "gone", "file", "loop", "\0", "locked"],
    ids=["long", "gone", "file", "loop", "nul", "locked"],
)
def test_a_root_that_is_none_is_a_finding(tmp_path: Path, root: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "locked").mkdir(mode=0o000)
    with pytest.raises(FindingsError) as error:
        find(str(tmp_path / root))
    provokes(error.value.findings, "X040")
    assert main(["check", "--root", str(tmp_path / root)]) == 1


def test_a_folder_that_has_gone_is_a_finding(tmp_path: Path) -> None:
    gone = f"cd {tmp_path}; mkdir gone; cd gone; rmdir ../gone; {sys.executable} -m summitry.cli check"
    shown = subprocess.run(["bash", "-c", gone], check=False, capture_output=True, text=True)
    assert shown.returncode == 1
    assert "error X040" in shown.stdout


@pytest.mark.parametrize("folder", ["raw", "raw/notes", "raw/sources", "raw/registers"])
def test_a_folder_that_is_a_link_out_of_the_project_is_named(tmp_path: Path, folder: str) -> None:
    here = copy(tmp_path / "project").root / folder
    here.rename(tmp_path / "outside")
    here.symlink_to(tmp_path / "outside")
    with pytest.raises(FindingsError) as error:
        find(str(tmp_path / "project"))
    provokes(error.value.findings, "X060")


def test_a_folder_that_is_a_link_inside_the_project_is_followed(tmp_path: Path) -> None:
    project = copy(tmp_path)
    (tmp_path / "raw" / "notes").rename(tmp_path / "drafts")
    (tmp_path / "raw" / "notes").symlink_to("../drafts")
    assert run(project, "check") == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="permissions do not bind root")
def test_a_note_that_we_may_not_read_is_a_finding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = copy(tmp_path)
    (tmp_path / BORDER).chmod(0)
    assert run(project, "check") == 1
    assert "N036" in capsys.readouterr().out


def test_a_stage_of_any_depth_is_removed(tmp_path: Path) -> None:
    here = os.getcwd()
    (tmp_path / ".stage").mkdir()
    os.chdir(tmp_path / ".stage")
    try:
        for _ in range(sys.getrecursionlimit() + 50):
            os.mkdir("a")
            os.chdir("a")
    finally:
        os.chdir(here)
    finish(tmp_path)
    assert not (tmp_path / ".stage").exists()


@pytest.mark.parametrize("manifest", ["", "e3b0  datapackage/summits.csv\n", "x" * 2**21])
def test_a_log_that_no_build_wrote_publishes_and_removes_nothing(tmp_path: Path, manifest: str) -> None:
    (tmp_path / "datapackage").mkdir()
    (tmp_path / "datapackage" / "summits.csv").write_bytes(b"precious")
    (tmp_path / ".publish").mkdir()
    (tmp_path / ".publish" / "manifest.sha256").write_text(manifest, encoding="utf-8")
    with pytest.raises(FindingsError) as error:
        finish(tmp_path)
    provokes(error.value.findings, "X027")
    assert (tmp_path / "datapackage" / "summits.csv").read_bytes() == b"precious"


def test_a_text_is_shown_without_what_would_act_on_a_terminal(tmp_path: Path) -> None:
    project = copy(tmp_path)
    (tmp_path / "text").write_text("Ein \x1b[31mroter\u202e Satz.\n", encoding="utf-8")
    assert dict(anchoring.numbered(project, KEY, str(tmp_path / "text"))) == {"p1s1": "Ein  [31mroter  Satz."}


@pytest.mark.parametrize("key", ["../../../outside/made", "a/b", "", "\0", "\ud800"])
def test_a_key_that_is_no_id_names_no_file(tmp_path: Path, key: str) -> None:
    project = copy(tmp_path)
    (tmp_path / "text").write_text("Ein Satz.\n", encoding="utf-8")
    with pytest.raises(FindingsError):
        anchoring.anchor(project, key, str(tmp_path / "text"))

"""Findings in editors: what docs/editors.md and .vscode/tasks.json say finds every finding at its place."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from projects import BORDER, COST_SHARING, ROOT, edit
from summitry.checking import check
from summitry_validation.findings import Cell, Finding
from summitry_validation.rendering import RENDERERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.project import Project

PAGE = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
TASKS = json.loads((ROOT / ".vscode" / "tasks.json").read_text(encoding="utf-8"))["tasks"]
PLACELESS = (
    Finding("X040", "/elsewhere"),
    Finding("T052", "5", cell=Cell("amounts", "a.b", "value_max"), detail="3:4: error A001"),
)
TRY_VIM = """
compiler summitry
silent make!
let found = []
for one in filter(getqflist(), 'v:val.valid')
  execute 'cc' len(found) + 1
  let column = strchars(strpart(getline('.'), 0, col('.') - 1)) + 1
  call add(found, join([bufname('%'), line('.'), column, one.type], '|'))
endfor
call writefile(found, 'found.txt')
quitall!
"""
TRY_EMACS = """
(require 'compile)
(let ((buffer (compile ".venv/bin/summitry check --format gcc")) (found ""))
  (while (get-buffer-process buffer) (accept-process-output nil 0.1))
  (while (ignore-errors (next-error) t)
    (with-current-buffer (window-buffer)
      (let ((file (file-relative-name buffer-file-name command-line-default-directory))
            (column (1+ (- (point) (line-beginning-position)))))
        (setq found (format "%s%s|%d|%d\n" found file (line-number-at-pos) column)))))
  (write-region found nil "found.txt"))
"""


@pytest.fixture
def slips(project: Project) -> Sequence[Finding]:
    """Return the findings of a project with slips at the end of a line, and behind umlauts in one."""
    edit(project, COST_SHARING, "bis zu 5 Milliarden", "bis zu 5 Miliarden")
    edit(project, COST_SHARING, "parties: [USA, KOR]", "parties: [USA, NO]")
    edit(project, BORDER, "office: 'Außenminister'}", "office: 'Außenminister', roel: host}")
    command = project.root / ".venv" / "bin" / "summitry"
    command.parent.mkdir(parents=True)
    command.symlink_to(Path(sys.executable).parent / "summitry")
    findings = check(project)
    assert {finding.code for finding in findings} == {"A001", "P010", "N001"}
    return findings


def places(findings: Sequence[Finding]) -> list[str]:
    return [f"{f.place.file}|{f.place.line}|{f.place.column}" for f in findings if f.place]


def block(language: str) -> str:
    """Return what the page says in one language."""
    return str(re.findall(rf"```{language}\n(.*?)```", PAGE, flags=re.DOTALL)[0])


def needs(editor: str, feature: str) -> pytest.MarkDecorator:
    """Return the mark of a test that runs an editor; small builds of it lack what the test needs."""
    command = [shutil.which(editor) or "true", "--version"]
    shown = subprocess.run(command, check=False, capture_output=True, text=True).stdout
    return pytest.mark.skipif(feature not in shown, reason=f"{editor} is not installed, or lacks {feature}")


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task["label"])
def test_the_tasks_of_code_match_every_finding_that_has_a_place(
    task: dict[str, Any], slips: Sequence[Finding]
) -> None:
    pattern = task["problemMatcher"]["pattern"]
    printed = RENDERERS["gcc"]([*slips, *PLACELESS], lambda file: ())
    matches = [match for line in printed if (match := re.search(pattern["regexp"], line))]
    file, line, column, code = (pattern[group] for group in ("file", "line", "column", "code"))
    assert [f"{one[file]}|{one[line]}|{one[column]}" for one in matches] == places(slips)
    assert [one[code] for one in matches] == [finding.code for finding in slips]
    assert {one[pattern["severity"]] for one in matches} == {"error"}
    assert all(one[pattern["message"]] for one in matches)


def test_the_tasks_of_code_run_what_an_editor_can_read() -> None:
    assert [task["args"] for task in TASKS] == [
        ["check", "--format", "gcc"],
        ["check", "--watch", "--format", "gcc"],
    ]
    assert TASKS[0]["problemMatcher"] == {
        key: value for key, value in TASKS[1]["problemMatcher"].items() if key != "background"
    }


def test_the_watching_task_knows_where_a_run_begins_and_ends() -> None:
    frame = TASKS[1]["problemMatcher"]["background"]
    assert re.search(frame["beginsPattern"], "check: started")
    assert re.search(frame["endsPattern"], "check: finished")
    assert not re.search(frame["beginsPattern"], f"{COST_SHARING}:1:1: error N001 'check: started'")


@needs("vim", "+quickfix")
def test_vim_goes_to_every_finding(project: Project, slips: Sequence[Finding]) -> None:
    compiler = project.root / "vim" / "compiler" / "summitry.vim"
    compiler.parent.mkdir(parents=True)
    compiler.write_text(block("vim"), encoding="utf-8")
    (project.root / "try.vim").write_text(TRY_VIM, encoding="utf-8")
    command = ["vim", "-N", "-u", "NONE", "-i", "NONE", "-n", "-es", "--cmd", "set encoding=utf-8 rtp^=vim"]
    subprocess.run([*command, "-S", "try.vim"], cwd=project.root, check=True, stdin=subprocess.DEVNULL)
    found = (project.root / "found.txt").read_text(encoding="utf-8").splitlines()
    assert found == [f"{place}|e" for place in places(slips)]


@needs("emacs", "GNU Emacs")
def test_emacs_goes_to_every_finding(project: Project, slips: Sequence[Finding]) -> None:
    (project.root / "try.el").write_text(block("elisp") + TRY_EMACS, encoding="utf-8")
    subprocess.run(["emacs", "--batch", "-Q", "-l", "try.el"], cwd=project.root, check=True, timeout=60)
    found = (project.root / "found.txt").read_text(encoding="utf-8").splitlines()
    assert found == places(slips)


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)]+)\)", PAGE))
def test_every_link_of_the_page_leads_to_a_file(link: str) -> None:
    assert (ROOT / "docs" / link).is_file()

"""Publish in a child process that dies, or is refused one operation, at each of its file operations in turn.

Run as a program with an empty folder, it prints one JSON list for each child: the trial, how the child ended,
whether the tree shows that it was interrupted, what the tree held before and after `finish`, and what litter
was left. The program has one thread, so that a fork is safe.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import sys
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from summitry.publishing.disk import PublicationError
from summitry.publishing.recovery import finish
from summitry.publishing.staging import stage

if TYPE_CHECKING:
    from collections.abc import Callable

TREES = {
    "none": {},
    "old": dict.fromkeys(
        ("build/report.md", "datapackage/a.csv", "datapackage/gone.csv", "datapackage.json"), b"old"
    ),
    "new": dict.fromkeys(
        ("build/report.md", "datapackage/a.csv", "datapackage/b.csv", "datapackage.json"), b"new"
    ),
}

FILE_EVENTS = ("open", "os.", "shutil.", "fcntl.")


def main(folder: Path) -> None:
    """Die in the first publication, in a later one, in the recovery from it; then be refused an operation."""
    none, old = (_grow(folder / name, TREES[name]) for name in ("none", "old"))
    _trials("first", folder, none, publish, die)
    committed = _trials("publish", folder, old, publish, die)
    _trials("recover", folder, committed, finish, die)
    _trials("refuse", folder, old, publish, refuse)


def publish(root: Path) -> None:
    """Publish the new tree."""
    with stage(root, TREES["new"]) as staged:
        staged.publish()


def die() -> None:
    """End this process as a power cut would."""
    os.kill(os.getpid(), signal.SIGKILL)


def refuse() -> None:
    """Fail as a full disk would."""
    raise OSError(errno.ENOSPC, "No space left on device")


def snapshot(root: Path) -> str:
    """Return whether the published tree is "none", "old", "new", or a mixture ("mixed")."""
    files = [path for path in root.rglob("*") if path.is_file() and path.relative_to(root).parts[0][0] != "."]
    tree = {path.relative_to(root).as_posix(): path.read_bytes() for path in files}
    return next((name for name, known in TREES.items() if known == tree), "mixed")


def _trials(
    name: str, folder: Path, start: Path, action: Callable[[Path], None], fault: Callable[[], None]
) -> Path:
    """Let `action` meet `fault` at its first operation, its second, ... until it ends unharmed.

    Return a copy of the tree as it was just after a commit, where there was one.
    """
    committed = folder / f"{name}-committed"
    for point in count():
        root = shutil.copytree(start, folder / f"{name}-{point}")
        ending = _child(root, action, fault, point)
        before, interrupted = snapshot(root), (root / ".publish").exists()
        if interrupted and before == "old" and not committed.exists():
            shutil.copytree(root, committed)
        finish(root)
        litter = [path.name for path in root.iterdir() if path.name in {".stage", ".publish"}]
        print(json.dumps([name, ending, interrupted, before, snapshot(root), litter]))
        if ending == "unharmed":
            break
    return committed


def _child(root: Path, action: Callable[[Path], None], fault: Callable[[], None], point: int) -> str:
    child = os.fork()
    if not child:
        os._exit(_act(root, action, fault, point))
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        return "killed"
    return {0: "unharmed", 3: "survived", 4: "finding"}.get(os.WEXITSTATUS(status), "crash")


def _act(root: Path, action: Callable[[Path], None], fault: Callable[[], None], point: int) -> int:
    left = [point]

    def hook(event: str, _: object) -> None:
        if event.startswith(FILE_EVENTS):
            left[0] -= 1
            if left[0] == -1:
                fault()

    sys.addaudithook(hook)
    try:
        action(root)
    except PublicationError:
        return 4
    except (
        BaseException
    ):  # whatever else ends the child is a result, and must not unwind into the parent's code
        return 5
    return 0 if left[0] >= 0 else 3


def _grow(root: Path, files: dict[str, bytes]) -> Path:
    root.mkdir()
    for path, content in files.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_bytes(content)
    return root


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""From the saving of a note to the answer of whoever watches."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bench.measuring import ROOT, Measure, measure
from summitry.checking import Memory, check
from summitry.checking.watching import watch
from summitry.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.measuring import Size


def measures(size: Size) -> Iterator[Measure]:
    """Yield it for the notes of this repository."""
    with TemporaryDirectory(prefix="summitry-bench-") as folder:
        shutil.copytree(ROOT / "raw", Path(folder, "raw"))
        project = Project(Path(folder))
        answers = watch(project, Memory(project.root))
        next(answers)

        def save_and_wait() -> None:
            with project.notes[0].open("a", encoding="utf-8") as note:
                note.write("One more remark.\n")
            next(answers)

        floor = "a full check in the same process"
        what = "from saving a note of this repository to the answer of `check --watch`"
        yield measure(what, save_and_wait, floor, lambda: check(project, full=True), "0.3 s", 2 * size.runs)

"""A check that remembers the last one, its process included: nothing has changed, or one note has."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from bench import floors
from bench.measuring import Measure, invented, measure, summitry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.measuring import Size
    from summitry.project import Project


def measures(size: Size) -> Iterator[Measure]:
    """Yield both for many notes."""
    with invented(size.many) as project:
        check = summitry("check", "--root", str(project.root))
        time.sleep(size.wait)
        check()
        what = f"`check` of {size.many:,} notes"
        yield measure(f"{what}, nothing changed", check, floors.NOTHING, floors.nothing, "0.2 s", size.runs)

        def edit_and_check() -> None:
            _edit(project)
            check()

        yield measure(f"{what}, one edited", edit_and_check, "the same again at once", check, "", size.runs)


def _edit(project: Project) -> None:
    with project.notes[0].open("a", encoding="utf-8") as note:
        note.write("One more remark.\n")

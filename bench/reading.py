"""The reading of notes, without what they name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench import floors
from bench.measuring import Measure, invented, measure
from summitry.gathering.collecting import uncollected
from summitry.notes import reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.measuring import Size


def measures(size: Size) -> Iterator[Measure]:
    """Yield the reading of some notes."""
    with invented(size.some) as project:
        texts = [path.read_text(encoding="utf-8") for path in project.notes]

        @uncollected()
        def read() -> None:
            for text in texts:
                reader.read("raw/notes/a.md", text)

        what = f"reading {size.some:,} notes, nothing else"
        yield measure(what, read, floors.EVENTS, floors.events(project), runs=size.runs)

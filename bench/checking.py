"""A check of every note, by one processor and by all."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import patch

from bench import floors
from bench.measuring import Measure, invented, measure
from summitry.checking import check, crew

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.measuring import Size


def measures(size: Size) -> Iterator[Measure]:
    """Yield the check of some and of many notes."""
    for number in (size.some, size.many):
        with invented(number) as project:
            floor = floors.EVENTS, floors.events(project)
            what = f"`check --full` of {number:,} notes"
            with patch.object(crew, "MANY", number + 1):
                yield measure(
                    f"{what}, one process", lambda: check(project, full=True), *floor, "3x", size.runs
                )
            yield measure(f"{what}, as it comes", lambda: check(project, full=True), *floor, "3x", size.runs)

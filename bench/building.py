"""A build, with everything that validates what it publishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.measuring import Measure, invented, measure
from summitry.building import build
from summitry.checking import check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.measuring import Size


def measures(size: Size) -> Iterator[Measure]:
    """Yield the build of a project."""
    with invented(size.built) as project:
        what = f"`build` of {size.built:,} notes"
        floor = "`check --full` of the same notes"
        yield measure(what, lambda: build(project), floor, lambda: check(project, full=True), "", 1)

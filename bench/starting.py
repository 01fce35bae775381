"""What a process takes to start and to answer, on this repository."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from bench.floors import NOTHING, nothing
from bench.measuring import Measure, measure, python, summitry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.measuring import Size


def measures(size: Size) -> Iterator[Measure]:
    """Yield check, help and an import."""
    check = summitry("check")
    check()
    time.sleep(size.wait)
    check()
    cases = (
        ("`check --full` of this repository", summitry("check", "--full"), "0.3 s"),
        ("`check` of this repository, nothing changed", check, "0.3 s"),
        ("`--help`", summitry("--help"), "0.15 s"),
        ("`import summitry_validation`", python("-c", "import summitry_validation"), "0.05 s"),
    )
    for what, work, aim in cases:
        yield measure(what, work, NOTHING, nothing, aim, 2 * size.runs)

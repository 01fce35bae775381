"""Run every case and write the page: `python -m bench docs/benchmarks.md`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bench import (
    building,
    checking,
    loading,
    phrases,
    reading,
    remembering,
    starting,
    validating,
    watching,
)
from bench.accuracy import section
from bench.measuring import Measure, Size
from bench.page import page, row

if TYPE_CHECKING:
    from collections.abc import Iterator

CASES = (starting, reading, checking, remembering, watching, building, validating, loading, phrases)
SIZE = Size(some=2000, many=10000, runs=3, built=1000)


def main(path: Path) -> None:
    """Write the page, and print each measure as it comes."""
    path.write_text(page([*_measures()]) + section(), encoding="utf-8", newline="\n")


def _measures() -> Iterator[Measure]:
    for case in CASES:
        for measure in case.measures(SIZE):
            print(row(measure), end="", flush=True)
            yield measure


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""Run every case and write the page: `python -m bench docs/benchmarks.md`.

With the names of some cases behind it (`starting phrases`), only these are measured again, and the rest of
the page stays as it was.
"""

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
from bench.measuring import Size
from bench.page import page, row, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import ModuleType

    from bench.measuring import Measure

CASES = (starting, reading, checking, remembering, watching, building, validating, loading, phrases)
SIZE = Size(some=2000, many=10000, runs=3, built=1000)


def main(path: Path, *names: str) -> None:
    """Write the page, and print each measure as it comes."""
    kept = rows(path.read_text(encoding="utf-8")) if names else {}
    chosen = [case for case in CASES if not names or case.__name__.removeprefix("bench.") in names]
    measured = {one.what_against: row(one) for one in _measures(chosen)}
    path.write_text(page((kept | measured).values()) + section(), encoding="utf-8", newline="\n")


def _measures(some: Iterable[ModuleType]) -> Iterator[Measure]:
    for case in some:
        for measure in case.measures(SIZE):
            print(row(measure), end="", flush=True)
            yield measure


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])

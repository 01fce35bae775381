"""Measure the worst inputs, each in a process of its own: `python -m bench.worst bench/worst.csv`."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from bench.hostile import CASES
from bench.measuring import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator


class Cost(NamedTuple):
    """What a command took: its exit code, seconds by the clock on the wall, and megabytes at its peak."""

    what: str
    command: str
    exit: int
    seconds: float
    megabytes: int


def costs(*names: str) -> Iterator[Cost]:
    """Yield what the named cases cost, all where none is named."""
    for name in names or CASES:
        make, words = CASES[name]
        with TemporaryDirectory(prefix="summitry-worst-") as folder:
            make(Path(folder))
            place = ["datapackage.json"] if words[0] == "validate" else ["--root", "."]
            yield Cost(name, words[0], *_run([words[0], *place, *words[1:]], folder))


# A process begins with the memory of the one that it is split off from, so that this must be a small one.
_WATCH = """
import resource, subprocess, sys, time
start = time.perf_counter()
run = subprocess.run([sys.executable, "-m", "summitry.cli", *sys.argv[1:]], stdout=-3, stderr=-3)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
print(run.returncode, round(time.perf_counter() - start, 1), peak)
"""


def _run(words: list[str], folder: str) -> tuple[int, float, int]:
    command = [sys.executable, "-c", _WATCH, *words]
    shown = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.split()
    return int(shown[0]), float(shown[1]), int(shown[2])


def main(path: Path) -> None:
    """Write the table, and print each line of it as it comes."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(Cost._fields)
        for cost in costs():
            writer.writerow(cost)
            print(*cost, sep=", ", flush=True)


if __name__ == "__main__":
    main(ROOT / sys.argv[1])

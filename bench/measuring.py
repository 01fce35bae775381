"""What we do and the least that could be done, measured in turns and in one run."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from summitry import testing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summitry.project import Project

    Work = Callable[[], object]

ROOT = Path(__file__).resolve().parent.parent
# As long as a file counts as young, and a little more.
AGE = 2.1
# A user's Python keeps the bytecode that it has compiled, whatever the shell of this run says.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


@dataclass(frozen=True, slots=True)
class Size:
    """How many notes a case takes, and how often it runs."""

    some: int
    many: int
    runs: int
    built: int
    wait: float = AGE


@dataclass(frozen=True, slots=True)
class Measure:
    """The seconds that we and the floor take, each the median of several runs."""

    what: str
    floor: str
    aim: str
    seconds: float
    floor_seconds: float

    @property
    def what_against(self) -> str:
        """Return what tells the measure from every other."""
        return f"{self.what} | {self.floor}"


def measure(what: str, ours: Work, floor: str, least: Work, aim: str = "", runs: int = 5) -> Measure:  # noqa: PLR0913, PLR0917 - a case has these facts
    """Run the floor and ours in turns, so that what else the machine does falls on both alike."""
    times = [(seconds(ours), seconds(least)) for _ in range(runs)]
    return Measure(what, floor, aim, *(median(some) for some in zip(*times, strict=True)))


def seconds(work: Work) -> float:
    """Return how long some work takes, by the clock on the wall."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def python(*words: str) -> Work:
    """Return the work of a Python process of its own; a check that finds something has done its work too."""
    command = [sys.executable, *words]
    return lambda: subprocess.run(command, check=False, capture_output=True, cwd=ROOT, env=_ENVIRONMENT)


def summitry(*words: str) -> Work:
    """Return the work of a verb, its process included."""
    return python("-m", "summitry.cli", *words)


@contextmanager
def invented(number: int) -> Iterator[Project]:
    """Give a project of invented notes."""
    with TemporaryDirectory(prefix="summitry-bench-") as folder:
        yield testing.project(Path(folder), number)

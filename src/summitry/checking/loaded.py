"""What reads the notes: our own code and data, Python, and the packages beside us."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import summitry
import summitry_validation
from summitry.checking.prints import digest, print_of, scan, status_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_OURS = tuple(os.path.dirname(str(package.__file__)) for package in (summitry, summitry_validation))


def code(folders: tuple[str, ...] = _OURS) -> str:
    """Return a digest of all that decides what a check finds, beside what stands in raw/.

    A process that goes on for long asks once, when it starts: it goes on with the code that it has loaded.
    """
    ours = sorted(one for folder in folders for one in _below(folder))
    return digest([sys.version, *ours, *sorted(_installed())])


def _below(folder: str) -> Iterator[str]:
    for entry in scan(folder):
        if not entry.is_dir(follow_symlinks=False):
            yield f"{entry.path}\n{print_of(status_of(entry))}"
        elif entry.name != "__pycache__":
            yield from _below(entry.path)


def _installed() -> Iterator[str]:
    """Yield the names of the installed packages, which say their versions."""
    for folder in sys.path:
        yield from (entry.name for entry in scan(folder or ".") if entry.name.endswith(".dist-info"))

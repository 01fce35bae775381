"""What stands on the disk, without reading it: the print of each file, as git keeps one in its index.

A print is the size, the times and the inode of a file. Two prints that differ may belong to the same
contents, and then only time is lost. Equal ones belong to the same contents, unless the file was written to
twice within what a disk calls one moment: a file that is `young` is therefore never trusted by its print.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING

from summitry.project import BESIDE_NOTES, NOTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

# Some disks count time in steps of two seconds.
MARGIN = 2_000_000_000


@dataclass(frozen=True)
class Tree:
    """The print of each raw file by its path, sorted; `digest` stands for all of them and for the code."""

    prints: Mapping[str, str]
    young: frozenset[str]
    digest: str

    @cached_property
    def notes(self) -> list[str]:
        """Return the paths of the notes."""
        folder, _ = NOTES
        return [file for file in self.prints if file.startswith(f"{folder}/")]

    @cached_property
    def names(self) -> frozenset[str]:
        """Return the names that the notes have by their files."""
        folder, suffix = NOTES
        return frozenset(file[len(folder) + 1 : -len(suffix)] for file in self.notes)


def tree(root: Path, code: str) -> Tree:
    """Return what stands under raw/ now; `code` stands for what reads it."""
    # A file that changes while we look must be young, so the clock is asked first.
    oldest = time.time_ns() - MARGIN
    prints, young = {}, set()
    for file, status in sorted(_inputs(root)):
        prints[file] = print_of(status)
        if status is None or max(status.st_mtime_ns, status.st_ctime_ns) > oldest:
            young.add(file)
    return Tree(prints, frozenset(young), digest([code, *(f"{file}\n{one}" for file, one in prints.items())]))


def digest(parts: Iterable[str]) -> str:
    """Return one digest of some texts in their order; paths may hold bytes that are no UTF-8."""
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()


def fingerprint(content: bytes | OSError) -> str:
    """Return the digest of the contents of a file, "" where they cannot be read."""
    return "" if isinstance(content, OSError) else blake2b(content, digest_size=20).hexdigest()


def _inputs(root: Path) -> Iterator[tuple[str, os.stat_result | None]]:
    for folder, suffix in (NOTES, *BESIDE_NOTES):
        for entry in scan(os.path.join(root, folder)):
            if entry.name.endswith(suffix):
                yield f"{folder}/{entry.name}", status_of(entry)


def scan(folder: str) -> list[os.DirEntry[str]]:
    """Return what is in a folder, nothing where it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []


def status_of(entry: os.DirEntry[str]) -> os.stat_result | None:
    """Return what the disk says of a file, None for a link that leads nowhere."""
    try:
        return entry.stat()
    except OSError:
        return None


def print_of(status: os.stat_result | None) -> str:
    """Return the print of a file, "" where the disk says nothing of it."""
    if status is None:
        return ""
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"

"""The few operations on files that a publication is made of; what the system refuses becomes a finding."""

from __future__ import annotations

import hashlib
import os
import shutil
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING

from summitry_validation.findings import Finding, FindingsError
from summitry_validation.limits import PUBLISHED_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class PublicationError(FindingsError):
    """Files could not be published; `findings` say which and why."""


@contextmanager
def reported(code: str, path: str) -> Iterator[None]:
    """Raise what the operating system refuses to do with `path` as a finding of this code."""
    try:
        yield
    except OSError as error:
        raise PublicationError([Finding(code, path, detail=error.strerror or str(error))]) from error


def write(path: Path, content: bytes) -> None:
    """Write a new file, with its folder where that is missing, and wait until the disk has it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def replace(path: Path, content: bytes) -> None:
    """Write a file in the place of another, with its permissions, or of none: all of it or nothing.

    A link stays, and what it leads to is replaced.
    """
    target = path.resolve()
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    discard(beside)
    try:
        write(beside, content)
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        discard(beside)
    sync(target.parent)


def sync(folder: Path) -> None:
    """Wait until the disk has the names in a folder."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def discard(path: Path) -> None:
    """Remove a file, a link (never what it points to) or a folder with all that is in it, if it is there."""
    if is_folder(path):
        _remove(path)
    elif os.path.lexists(path):
        path.unlink()


def _remove(folder: Path) -> None:
    try:
        shutil.rmtree(folder)
    # Before Python 3.13 it descends by recursion, and no path may be as long as these folders are deep.
    except RecursionError:
        _flatten(folder)
        shutil.rmtree(folder)


def _flatten(folder: Path) -> None:
    """Bring every folder that is somewhere below a folder right below it."""
    free = (path for number in count() if not os.path.lexists(path := folder / str(number)))
    waiting = _folders(folder)
    while waiting:
        for deep in _folders(waiting.pop()):
            waiting.append(deep.rename(next(free)))


def _folders(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if is_folder(path)]


def is_folder(path: Path) -> bool:
    """Return whether a path is a folder itself, and no link to one."""
    return path.is_dir() and not path.is_symlink()


def sha256(path: Path) -> str:
    """Return the SHA-256 of a regular file in hexadecimal digits, or "" where there is none of a fair size.

    >>> from pathlib import Path
    >>> sha256(Path("/dev/null"))
    ''
    """
    if path.is_symlink() or not path.is_file() or path.stat().st_size > PUBLISHED_FILE.most:
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

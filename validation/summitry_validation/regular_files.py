"""Files that others may have put there: read where they are regular, up to a limit, and in their place."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from pathlib import Path

# Neither to wait for the other end of a pipe, nor to pass the file on to a child process.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def content(path: Path, most: int, within: Path | None = None) -> bytes:
    """Return the bytes of a regular file; a link is followed where it stays `within` a folder.

    Raises
    ------
    OSError
        Where it cannot be opened, is a folder, a pipe, a device or a link to elsewhere, or has more than
        `most` bytes; `reason` gives the words for all of these.

    """
    with open(_descriptor(path, within), "rb") as file:
        now = _regular(file)
        data = _read(file, now, most + 1) if now <= most else b""
    if max(now, len(data)) > most:
        raise OSError(None, f"it is larger than {size(most)}")
    return data


def beginning(path: Path, most: int, within: Path | None = None) -> bytes:
    """Return the first bytes of a regular file, at most so many; raise as `content` does."""
    with open(_descriptor(path, within), "rb") as file:
        return _read(file, _regular(file), most)


def _descriptor(path: Path, within: Path | None) -> int:
    if within and path.is_symlink() and not is_inside(path, within):
        raise OSError(None, "it is a link to elsewhere")
    try:
        # To open a device can be to act on it.
        _refuse_irregular(path.stat())
        return os.open(path, _FLAGS)
    except ValueError as error:
        raise OSError(None, "it has no name that a file can have") from error


def _regular(file: BinaryIO) -> int:
    """Return the size of a regular file; raise OSError where something else has taken its place."""
    status = os.fstat(file.fileno())
    _refuse_irregular(status)
    return status.st_size


def _read(file: BinaryIO, now: int, most: int) -> bytes:
    data = file.read(min(now + 1, most))
    # It has grown meanwhile, or the system does not know its size.
    return data + file.read(most - len(data)) if len(data) > now else data


def text(path: Path, most: int, within: Path | None = None) -> str:
    """Return the text of a regular file with LF line ends; raise as `content` does, or UnicodeDecodeError."""
    return content(path, most, within).decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")


def is_inside(path: Path, folder: Path) -> bool:
    """Return whether a path stays in a folder, links followed; one that leads to itself does not."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):
        return False


def reason(error: OSError | UnicodeDecodeError) -> str:
    """Return why a file cannot be read, without its path, which is of no use elsewhere.

    >>> reason(FileNotFoundError(2, "No such file or directory", "/home/ada/a.csv"))
    'No such file or directory'
    """
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def size(number: int) -> str:
    """Return a number of bytes for people.

    >>> size(256 * 1024), size(64 * 1024**2)
    ('256 kB', '64 MB')
    """
    kilo, mega = 1024, 1024**2
    return f"{number // mega} MB" if number >= mega else f"{number // kilo} kB"


def _refuse_irregular(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(None, "it is a folder")
    if not stat.S_ISREG(status.st_mode):
        raise OSError(None, "it is no regular file")

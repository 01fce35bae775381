"""The files in `.cache/`: read where they are whole, replaced at once, left out where the disk refuses."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from summitry.checking.prints import fingerprint

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = ".cache"
_MOST = 2**30
# A link or a pipe in the place of a file is neither followed nor waited for; Windows has neither flag.
_PLAIN = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def load(root: Path, name: str) -> str:
    """Return the text of a file of the cache; "" where there is none, or another than was saved."""
    with suppress(OSError, UnicodeDecodeError):
        mark, _, content = _read(root / FOLDER / name).partition(b"\n")
        if mark == fingerprint(content).encode():
            return content.decode("utf-8", "surrogatepass")
    return ""


def save(root: Path, name: str, text: str) -> None:
    """Put a text in the place of a file of the cache, at once and whole; or leave it, where that is refused.

    Whoever reads at the same time has the old text or the new one, and of two who write the last one stays.
    """
    folder = root / FOLDER
    beside = folder / f"{name}.{os.urandom(8).hex()}"
    content = text.encode("utf-8", "surrogatepass")
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
        if folder.is_symlink():
            return
        try:
            beside.write_bytes(b"\n".join((fingerprint(content).encode(), content)))
            beside.replace(folder / name)
        finally:
            beside.unlink(missing_ok=True)


def _read(path: Path) -> bytes:
    with open(os.open(path, _PLAIN), "rb") as stream:
        status = os.fstat(stream.fileno())
        whole = stat.S_ISREG(status.st_mode) and status.st_size < _MOST
        return stream.read() if whole else b""

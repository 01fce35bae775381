"""One publisher at a time: a lock on a file of the root, which the system takes back from a dead process."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from summitry.publishing.disk import PublicationError, reported
from summitry_validation.findings import Finding

try:
    import fcntl
except ImportError:  # Windows has no such locks; `locked` says so when it is asked for one
    fcntl = None  # type: ignore[assignment]  # a module that is missing has no type of its own

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCK = ".lock"


class BusyError(PublicationError):
    """Another process publishes into the same root at this moment."""


@contextmanager
def locked(root: Path, *, wait: bool = False) -> Iterator[None]:
    """Hold the lock of a root; the empty lock file stays, because removing it would let two processes in.

    Raises
    ------
    BusyError
        Where another process holds it and we do not wait.
    PublicationError
        Where the system has no such locks or refuses the file.

    """
    if fcntl is None:
        raise PublicationError([Finding("X029", LOCK)])
    with reported("X025", LOCK):
        file = os.open(root / LOCK, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o666)
    try:
        _take(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(file)


def _take(file: int, operation: int) -> None:
    with reported("X025", LOCK):
        try:
            fcntl.flock(file, operation)
        except BlockingIOError as error:
            raise BusyError([Finding("X024", LOCK)]) from error

"""Work on many notes, shared out among the processors; each note is worked on alone."""

from __future__ import annotations

import os
import signal
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

from summitry.gathering.collecting import uncollected

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")

# With fewer notes than these, or on another system, processes cost more than they save.
MANY = 400
_CHUNK = 25
_work: Callable[[str], Any]


def each(work: Callable[[str], T], files: Sequence[str]) -> Iterator[T]:
    """Yield what the work on each file gives, in the order of the files."""
    processors = len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1
    with uncollected():
        if len(files) < MANY or processors < 2:  # noqa: PLR2004 - one is none to share with
            yield from map(work, files)
        else:
            yield from _shared(work, files, processors)


def _shared(work: Callable[[str], T], files: Sequence[str], processors: int) -> Iterator[T]:
    # Few checks are so large; the others need not wait for these to load.
    futures, processes = import_module("concurrent.futures"), import_module("multiprocessing")
    done = 0
    try:
        with futures.ProcessPoolExecutor(processors, processes.get_context("fork"), _begin, (work,)) as crew:
            for one in crew.map(_do, files, chunksize=_CHUNK):
                yield one
                done += 1
    except (futures.BrokenExecutor, OSError):
        # The system has no more processes to give, or has ended one to have its memory.
        yield from map(work, files[done:])


def _begin(work: Callable[[str], Any]) -> None:
    """Take up the work, which a forked process has from its parent; the parent alone hears Ctrl-C."""
    global _work  # noqa: PLW0603 - a process does one work in its life
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _work = work


def _do(file: str) -> Any:
    return _work(file)

"""Check again and again: an answer now, and one after every change under raw/.

The tree is looked at from time to time, as every check does first. That asks nothing of the system, works on
every disk, and takes a twentieth of a processor at most.
"""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.checking import answer
from summitry.checking.snapshot import Snapshot
from summitry.project import find
from summitry_validation.findings import FindingsError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summitry.checking.memory import Memory
    from summitry.project import Project
    from summitry_validation.findings import Finding

# Seconds between two looks: at least the first, and the second for each note, which is twenty times as long
# as it takes to look at one.
_PAUSE, _PAUSE_FOR_EACH = 0.1, 0.0001


@dataclass(frozen=True, slots=True)
class Change:
    """What one check found that the one before had not, and what it no longer found."""

    new: Sequence[Finding]
    gone: Sequence[Finding]


def watch(
    project: Project, memory: Memory, pause: Callable[[float], None] = time.sleep
) -> Iterator[Snapshot]:
    """Yield what a check finds now, and again whenever a raw file has changed; it never ends by itself.

    What keeps a check from being made, as a publication that cannot be completed, is found instead.
    """
    last = None
    while True:
        now = _look(project, memory)
        if now != last:
            yield now
        last = now
        pause(max(_PAUSE, _PAUSE_FOR_EACH * now.notes))


def change(before: Sequence[Finding], after: Sequence[Finding]) -> Change:
    """Return what has changed; a finding that only stands in another line of its file has not."""
    return Change(_more(after, before), _more(before, after))


def _look(project: Project, memory: Memory) -> Snapshot:
    try:
        return answer(find(str(project.root)), memory)
    except FindingsError as error:
        return Snapshot("", 0, error.findings)


def _more(some: Sequence[Finding], others: Sequence[Finding]) -> list[Finding]:
    """Return the findings that others lack; of several alike those that are too many."""
    left = Counter(map(_alike, others))
    more = []
    for one in some:
        if left[_alike(one)] == 0:
            more.append(one)
        else:
            left[_alike(one)] -= 1
    return more


def _alike(one: Finding) -> tuple[object, ...]:
    return one.code, one.value, one.place and one.place.file, one.cell

"""Q021: a text that lost its beginning or bleeds into the next record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.registers.quality.suspicion import Suspicion, suspect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.registers.quality.suspicion import World

_LOST = frozenset({"no_text", "no_full_stop", "small_letter", "two_full_stops", "word_twice"})


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield records whose text is missing, begins with a small letter, ends without a stop, or stutters.

    A remark is a whole sentence; where its edge is broken something was lost or copied twice.
    """
    for one in world.values():
        lost = _LOST.intersection(one.reading["flags"].split("; "))
        if lost:
            yield suspect("Q021", one, "flags", ", ".join(sorted(lost)), file="readings")

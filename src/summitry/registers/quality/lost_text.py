"""Q021: a text that lost its beginning, or has a slip at its joints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.registers.quality.suspicion import Suspicion, suspect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.registers.quality.suspicion import World

_BROKEN = frozenset(
    {
        *("no_text", "no_verb", "small_letter", "two_full_stops", "word_twice"),
        *("glued", "stray_blank", "stray_mark", "odd_capital"),
    }
)


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield records whose text is missing, begins in the middle, stutters, or is wrongly joined.

    A remark is a whole sentence; where its words or edges are broken something was lost or moved.
    """
    for one in world.values():
        broken = sorted(_BROKEN.intersection(one.reading["flags"].split("; ")))
        if broken:
            yield suspect("Q021", one, ("records", one.record, "text_sha256"), ", ".join(broken))

"""Q024: somebody with another office than before and after."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from summitry.registers.quality.names import words
from summitry.registers.quality.suspicion import HEADS, Suspicion, grouped_rows, suspect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.registers.facts import Cells
    from summitry.registers.quality.suspicion import World

_SOON = timedelta(days=730)


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield an office that a person has in one record, between two records with another one.

    Nobody is president for a day: between two records of one prime minister, less than two years apart,
    the other title is a slip.
    """
    for some in grouped_rows(world.values(), _person):
        for (before, a), (one, b), (after, c) in zip(some, some[1:], some[2:], strict=False):
            titles = [row["title_as_stated"] for row in (a, b, c)]
            is_odd = titles[0] == titles[2] != titles[1] and HEADS.issuperset(titles)
            if is_odd and len({before.id, one.id, after.id}) > 1 and after.first - before.first < _SOON:
                detail = f"{titles[0]} before and after"
                yield suspect("Q024", one, ("people", b, "title_as_stated"), detail, [before, after])


def _person(row: Cells) -> tuple[str, ...]:
    name = words(row["name_as_stated"])
    return (row["actor_id"], name[-1]) if row["actor_id"] not in {"", "USA"} else ()

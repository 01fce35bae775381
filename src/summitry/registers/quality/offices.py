"""Q018: an odd name between two of the same office."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING

from summitry.registers.quality.suspicion import HEADS, Suspicion, met, suspect_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.registers.facts import Cells, Facts
    from summitry.registers.quality.suspicion import World

    Holder = tuple[Facts, Cells]

_SHORT = timedelta(days=365)


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield a name that an office has once, within a year between two records of one other holder.

    Of an office with one holder another name between two of the same is another office or a misspelling.
    """
    for some in _holders(world).values():
        some.sort(key=lambda pair: (pair[0].first, pair[0].id))
        last = [_last(row) for _, row in some]
        for at in range(1, len(some) - 1):
            before, (one, row), after = some[at - 1 : at + 2]
            is_odd = last[at - 1] == last[at + 1] != last[at] and last.count(last[at]) == 1
            if is_odd and after[0].first - before[0].first < _SHORT:
                detail = f"{before[1]['name_as_stated']} holds the office before and after"
                yield suspect_row(
                    "Q018", one, "people", row, "name_as_stated", detail, [before[0], after[0]]
                )


def _holders(world: World) -> dict[tuple[str, str], list[Holder]]:
    found: dict[tuple[str, str], list[Holder]] = defaultdict(list)
    for one in world.values():
        for row in met(one):
            if row["title_as_stated"] in HEADS and row["actor_id"] and row["actor_id"] != "USA":
                found[row["actor_id"], row["title_as_stated"]].append((one, row))
    return found


def _last(row: Cells) -> str:
    """Return the last word of a name, since it stands there with and without the first ones."""
    return row["name_as_stated"].split()[-1].casefold()

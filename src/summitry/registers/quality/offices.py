"""Q018: somebody in an office that another one holds before and after."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from summitry.registers.quality.names import may_be_one, words
from summitry.registers.quality.suspicion import HEADS, Suspicion, grouped_rows, suspect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitry.registers.facts import Cells, Facts
    from summitry.registers.quality.suspicion import World

    Holder = tuple[Facts, Cells]

_SOON = timedelta(days=730)


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield a name that an office has once, between two records of another holder, or long after its time.

    An office of one holder has one at a time. Whoever stands once between two records of another, less than
    two years apart, held another office, or not then; and so perhaps whoever comes back for one record.
    """
    for some in grouped_rows(world.values(), _office):
        for at, (one, row) in enumerate(some):
            before, after = _run(some[:at][::-1], one), _run(some[at + 1 :], one)
            if before and after and _is_between(row, before[0], after[0]):
                holder = before[0][1]["name_as_stated"]
                detail, witnesses = f"{holder} before and after", [before[0][0], after[0][0]]
            elif earlier := _returned(some, at):
                detail, witnesses = "others since the last record", [earlier]
            else:
                continue
            yield suspect("Q018", one, ("people", row, "name_as_stated"), detail, witnesses)


def _office(row: Cells) -> tuple[str, ...]:
    held = row["title_as_stated"] in HEADS and row["actor_id"] not in {"", "USA"}
    return (row["actor_id"], row["title_as_stated"]) if held else ()


def _run(some: Sequence[Holder], one: Facts) -> Sequence[Holder]:
    """Return the holders in other records, the nearest first."""
    return [pair for pair in some[:3] if pair[0].id != one.id]


def _is_between(row: Cells, before: Holder, after: Holder) -> bool:
    name, first, last = (cells["name_as_stated"] for cells in (row, before[1], after[1]))
    is_one = may_be_one(first, last) and not may_be_one(name, first) and not may_be_one(name, last)
    return is_one and after[0].first - before[0].first < _SOON


def _returned(some: Sequence[Holder], at: int) -> Facts | None:
    """Return the last earlier record of the same full name, where others are named since, none later."""
    name = words(some[at][1]["name_as_stated"])
    same = [pair for pair in some if words(pair[1]["name_as_stated"]) == name]
    if len(name) == 1 or same[-1] is not some[at] or len(same) == 1:
        return None
    between = some[some.index(same[-2]) + 1 : at]
    others = [cells for _, cells in between if not may_be_one(cells["name_as_stated"], " ".join(name))]
    return same[-2][0] if others else None

"""Q019: somebody who acts after his funeral."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.registers.quality.suspicion import Suspicion, met, suspect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.registers.facts import Cells, Facts
    from summitry.registers.quality.suspicion import World


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield the people with title, name and state of somebody whose funeral was before the first day.

    Nobody meets anybody after his funeral.
    """
    buried: dict[tuple[str, ...], Facts] = {}
    for one in world.values():
        if any(row["kind"] == "funeral" for row in one.occasions):
            buried |= {_who(row): one for row in one.people if row["part"] == "honouree"}
    for one in world.values():
        for row in met(one):
            funeral = buried.get(_who(row))
            if funeral and one.first > funeral.last:
                yield suspect("Q019", one, ("people", row, "name_as_stated"), "buried before", [funeral])


def _who(row: Cells) -> tuple[str, ...]:
    return row["title_as_stated"], row["name_as_stated"], row["actor_id"]

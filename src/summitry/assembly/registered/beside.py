"""How an event of the registers stands to others: beside a gathering, or around a meeting of a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.assembly.facts import cells, row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summitry.assembly.facts import Fact
    from summitry.assembly.registered.scene import Scene


def rows(scene: Scene, parts: Iterable[str]) -> Iterator[Fact]:
    """Yield its relations; `parts` are the meetings of notes that took place in the course of it."""
    for id in scene.event.beside:
        yield _relation(scene.id, scene.stage.taken.get(id, id), "sideline_of")
    for id in parts:
        yield _relation(id, scene.id, "in_the_course_of")


def _relation(summit_id: str, other: str, relation: str) -> Fact:
    known = cells(summit_id=summit_id, related_summit_id=other, relation=relation)
    return row("summit_relations", known)

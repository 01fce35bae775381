"""From the records of registers to rows: events that no note tells of, and what records add to others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.assembly.registered import beside, claimed, differences, known, people, summits
from summitry.assembly.registered.scene import Scene, Stage
from summitry.registers.events import events

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from summitry.assembly.facts import Fact, Row
    from summitry.assembly.world import World


def rows(world: World, coded: Iterable[Row]) -> Iterator[Fact]:
    """Yield the rows that the records give; `coded` are the rows of the notes, some of which claim records.

    An event one of whose records a note claims as the same is that of the note: its row stands, the records
    are evidence for it, and what they say otherwise is a caveat.
    """
    notes = claimed.read(coded)
    found = events(world.registers.values())
    taken = {event.id: owner for event in found if (owner := notes.owner(event))}
    stage = Stage(world, taken, _place_ids(world))
    slips = known.by_record(world.slips)
    for event in found:
        yield from known.rows(taken.get(event.id, event.id), event, slips)
        if event.id in taken:
            yield from differences.rows(event, notes.coded(taken[event.id]), world)
        else:
            yield from _rows(Scene(event, stage), notes.parts(event))


def _rows(scene: Scene, parts: Iterable[str]) -> Iterator[Fact]:
    summit = summits.row_of(scene)
    yield summit
    yield from summits.links(scene)
    yield from beside.rows(scene, parts)
    yield from people.rows(scene)


def _place_ids(world: World) -> Mapping[tuple[str, str], str]:
    """Return the id of each place by its English name and the country in which it lies."""
    columns = (
        world.authorities.tables["places"].texts(name) for name in ("name_en", "country_iso3", "place_id")
    )
    return {(name, country): id for name, country, id in zip(*columns, strict=True)}

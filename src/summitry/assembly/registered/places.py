"""Where an event took place: the places that its records name, the country and the power of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.assembly.facts import cells, row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitry.assembly.facts import Fact, Part
    from summitry.assembly.registered.scene import Scene
    from summitry.registers.facts import Cells, Facts


def of(scene: Scene) -> Part:
    """Return the cells of a summit that say where it took place; of a gathering only what is beyond doubt."""
    ids = _ids(scene)
    stated = "" if scene.is_gathering else _stated(scene.event.first)
    return cells(
        place_id=ids[0] if ids else None,
        place_as_stated=stated or None,
        country_iso3=scene.event.first.venue_iso3 or None,
        sovereign_actor_id=scene.sovereign or None,
    )


def rows(scene: Scene) -> Iterator[Fact]:
    """Yield a row for each of its places, in the order of the record."""
    for position, id in enumerate(_ids(scene), start=1):
        yield row("summit_places", cells(summit_id=scene.id, place_id=id, position=position))


def _ids(scene: Scene) -> Sequence[str]:
    """Return the places of the first record; of a gathering the one place that all who name some have."""
    lists = [_named(part.facts) for part in scene.event.parts]
    if not scene.is_gathering:
        named = lists[0]
    else:
        common = set.intersection(*(set(names) for names in lists if names)) if any(lists) else set()
        named = list(common) if len(common) == 1 else []
    found = (scene.stage.place_ids.get(one, "") for one in named)
    return [*dict.fromkeys(id for id in found if id)]


def _named(facts: Facts) -> list[tuple[str, str]]:
    """Return name and country of the places of the meeting."""
    return [(one["name_en"], one["country_iso3"]) for one in _sites(facts)]


def _stated(facts: Facts) -> str:
    return ", ".join(one["place_as_stated"] for one in _sites(facts))


def _sites(facts: Facts) -> Sequence[Cells]:
    """Return the places of a record without those to which a visitor travelled besides."""
    return [one for one in facts.places if one["kind"] != "itinerary"]

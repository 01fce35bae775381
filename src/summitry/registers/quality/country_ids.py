"""Q016: a country's id that contradicts its name."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from summitry.registers.quality.suspicion import Suspicion, suspect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from summitry.registers.facts import Facts
    from summitry.registers.quality.suspicion import World

_OFTEN = 4


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield ids that stand once, where the same name or the same country has another one often.

    The id is made for the country: where one of many differs, it is a slip, or means another country.
    """
    kinds: tuple[Callable[[Facts], str], ...] = (_name, _country)
    ids = [_ids(world, kind) for kind in kinds]
    for one in world.values():
        own = one.reading["country_id"]
        for kind, counts in zip(kinds, ids, strict=True):
            (usual, most), *_ = counts[kind(one)].most_common(1)
            if kind(one) and counts[kind(one)][own] == 1 and most >= _OFTEN:
                detail = f"{kind(one)!r} has {usual!r} {most} times"
                yield suspect("Q016", one, ("readings", one.reading, "country_id"), detail)


def _ids(world: World, kind: Callable[[Facts], str]) -> Mapping[str, Counter[str]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for one in world.values():
        found[kind(one)][one.reading["country_id"]] += 1
    return found


def _name(one: Facts) -> str:
    return one.record["country_as_stated"]


def _country(one: Facts) -> str:
    """Return the country where it was its own master, so that a colony is not taken for its owner."""
    land = one.reading["country_iso3"]
    return land if land == one.reading["sovereign_actor_id"] else ""

"""Q022: a spelling beside a far more frequent one."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING

from summitry.registers.quality.names import is_near, words
from summitry.registers.quality.suspicion import Suspicion, suspect

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summitry.registers.facts import Cells, Facts
    from summitry.registers.quality.suspicion import World

    Use = tuple[Facts, str, Cells]
    Uses = Mapping[str, Sequence[Use]]

_SELDOM = 2
_TIMES = 3
_ONE_LIFE = timedelta(days=1500)
_COLUMNS = {
    "people": ("name_as_stated", "actor_id"),
    "places": ("place_as_stated", "country_iso3"),
}


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield names with a word that stands once or twice, a slip away from one that the same state has often.

    Two people of a state hardly differ by a letter within a few years, nor do two towns: the seldom
    spelling is a slip, or the same name by other rules.
    """
    for file, (column, land) in _COLUMNS.items():
        for uses in _uses(world, file, column, land).values():
            for word, some in uses.items():
                if len(some) <= _SELDOM and (usual := _usual(word, uses)):
                    others = [other for other, _, _ in uses[usual][:2]]
                    for one, _, row in some:
                        yield suspect("Q022", one, (file, row, column), f"elsewhere {usual!r}", others)


def _usual(word: str, uses: Uses) -> str:
    """Return the frequent word that a seldom one may be meant for; "" where there is none."""
    enough = _TIMES * len(uses[word])
    near = [
        other
        for other, some in uses.items()
        if len(some) >= enough and is_near(word, other) and _is_of_one_time(uses[word], some)
    ]
    return max(near, key=lambda other: len(uses[other]), default="")


def _is_of_one_time(some: Sequence[Use], others: Sequence[Use]) -> bool:
    return any(abs(one.first - other.first) < _ONE_LIFE for one, _, _ in some for other, _, _ in others)


def _uses(world: World, file: str, column: str, land: str) -> Mapping[str, Uses]:
    found: dict[str, dict[str, list[Use]]] = defaultdict(lambda: defaultdict(list))
    for one in world.values():
        rows: Sequence[Cells] = getattr(one, file)
        for row in rows:
            if row[land] and row[column] and row.get("part") != "traveller":
                for word in set(words(row[column])):
                    found[row[land]][word].append((one, file, row))
    return found

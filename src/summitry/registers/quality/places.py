"""Q017: a place that is not in its country."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from summitry.registers.quality.suspicion import Suspicion, suspect

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summitry.registers.facts import Cells, Facts
    from summitry.registers.quality.suspicion import World

    Stops = list[tuple[Facts, Cells]]
    Counts = Mapping[str, Counter[str]]

_OFTEN = 3


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield places that stand in a country once and in another one often, or that are only its name.

    A town lies in one country: one record against many has the wrong country, or a namesake. A country
    is no place in itself where other records name its towns; only of a city state name and town are one.
    """
    stops = [(one, row) for one in world.values() for row in one.places if row["kind"] == "stop"]
    lands, towns = _counts(stops)
    for one, row in stops:
        country = one.record["country_as_stated"]
        (usual, most), *_ = lands[row["name_en"]].most_common(1)
        if lands[row["name_en"]][row["country_iso3"]] == 1 and most >= _OFTEN:
            detail = f"{most} times it lies in {usual}"
            yield suspect("Q017", one, ("places", row, "place_as_stated"), detail)
        elif row["place_as_stated"] == country and len(towns[country]) > 1:
            (town, _), *_ = (pair for pair in towns[country].most_common() if pair[0] != country)
            detail = f"it is the country; elsewhere {town!r}"
            yield suspect("Q017", one, ("places", row, "place_as_stated"), detail)


def _counts(stops: Stops) -> tuple[Counts, Counts]:
    """Return how often a place lies in each country, and how often a country has each place."""
    lands: dict[str, Counter[str]] = defaultdict(Counter)
    towns: dict[str, Counter[str]] = defaultdict(Counter)
    for one, row in stops:
        lands[row["name_en"]][row["country_iso3"]] += 1
        towns[one.record["country_as_stated"]][row["place_as_stated"]] += 1
    return lands, towns

"""Q017: a place that is not in its country."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from summitry.registers.quality.suspicion import Suspicion, suspect_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.registers.quality.suspicion import World

_OFTEN = 4


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield the places in a country in which they stand once, and in another one four times or more.

    A town lies in one country: one record against many has the wrong country, or the wrong town.
    """
    lands: dict[str, Counter[str]] = defaultdict(Counter)
    stops = [(one, row) for one in world.values() for row in one.places if row["kind"] == "stop"]
    for _, row in stops:
        lands[row["name_en"]][row["country_iso3"]] += 1
    for one, row in stops:
        (usual, most), *_ = lands[row["name_en"]].most_common(1)
        if lands[row["name_en"]][row["country_iso3"]] == 1 and most >= _OFTEN:
            detail = f"it lies in {row['country_iso3']} once, and {most} times in {usual}"
            yield suspect_row("Q017", one, "places", row, "place_as_stated", detail)

"""Checks that find errors of registers from inside the data, each a rule that a historian accepts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.registers.quality import (
    accompaniment,
    after_death,
    country_ids,
    days_outside,
    ended_states,
    long_stays,
    lost_text,
    offices,
    places,
    scatter,
    spellings,
    swallowing,
    titles,
    twins,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from summitry.registers.quality.suspicion import Suspicion, World

CHECKS: Mapping[str, Callable[[World], Iterator[Suspicion]]] = {
    "Q011": twins.suspicions,
    "Q012": accompaniment.suspicions,
    "Q013": swallowing.suspicions,
    "Q014": days_outside.suspicions,
    "Q015": ended_states.suspicions,
    "Q016": country_ids.suspicions,
    "Q017": places.suspicions,
    "Q018": offices.suspicions,
    "Q019": after_death.suspicions,
    "Q020": scatter.suspicions,
    "Q021": lost_text.suspicions,
    "Q022": spellings.suspicions,
    "Q023": long_stays.suspicions,
    "Q024": titles.suspicions,
}


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield what every check suspects in the records of all registers, in the order of the checks."""
    for check in CHECKS.values():
        yield from check(world)

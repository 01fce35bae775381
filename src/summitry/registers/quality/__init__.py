"""Checks that find errors of registers from inside the data, each a rule that a historian accepts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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
    from collections.abc import Callable, Iterator

    from summitry.registers.quality.suspicion import Suspicion, World


class Check(NamedTuple):
    """A rule: its code in the catalogue, its name, and what it suspects in the records of all registers."""

    code: str
    name: str
    suspicions: Callable[[World], Iterator[Suspicion]]


CHECKS = (
    Check("Q011", "one stop in two records", twins.suspicions),
    Check("Q012", "accompaniment without the accompanied", accompaniment.suspicions),
    Check("Q013", "a night in two countries", swallowing.suspicions),
    Check("Q014", "a day in the text outside the stay", days_outside.suspicions),
    Check("Q015", "a state before its beginning or after its end", ended_states.suspicions),
    Check("Q016", "an id that contradicts the name of the country", country_ids.suspicions),
    Check("Q017", "a place that is not in its country", places.suspicions),
    Check("Q018", "somebody in an office that another one holds", offices.suspicions),
    Check("Q019", "somebody met after his funeral", after_death.suspicions),
    Check("Q020", "a guest of a conference on other days", scatter.suspicions),
    Check("Q021", "a text without its beginning, or broken", lost_text.suspicions),
    Check("Q022", "a spelling beside a far more frequent one", spellings.suspicions),
    Check("Q023", "a stay of more than four weeks", long_stays.suspicions),
    Check("Q024", "another office than before and after", titles.suspicions),
)


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield what every check suspects in the records of all registers, in the order of the checks."""
    for check in CHECKS:
        yield from check.suspicions(world)

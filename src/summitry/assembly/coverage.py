"""How far the sources are coded: each sentence supports a row, or says why it does not."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from summitry.sources import uncited
from summitry.sources.coverage import coverage
from summitry_validation.findings import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summitry.assembly.facts import Row
    from summitry.assembly.world import World
    from summitry.sources.coverage import Coverage

    Cited = Mapping[str, Sequence[tuple[str, str]]]

COMPLETE = "complete"


def of_rows(evidence: Iterable[Row], world: World) -> dict[str, Coverage]:
    """Return the coverage of each source that has anchors, by its key, from the rows of evidence."""
    return covered(world, _cited(evidence, world))


def _cited(evidence: Iterable[Row], world: World) -> Cited:
    """Return for each source with anchors the ids of rows and the locators of sentences that they rest on."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for one in evidence:
        if one.cells["source_id"] in world.anchors:
            found[str(one.cells["source_id"])].append((str(one.cells["row_id"]), str(one.cells["locator"])))
    return found


def covered(world: World, cited: Cited) -> dict[str, Coverage]:
    """Return the coverage of each source that has anchors, by its key."""
    return {
        key: coverage(anchors, cited.get(key, ()), _reasons(key, world))
        for key, anchors in sorted(world.anchors.items())
    }


def findings(found: Mapping[str, Coverage], world: World) -> Iterator[Finding]:
    """Yield what contradicts the claims of sources: a sentence left out, or coded and called uncited.

    It is worth asking only of notes without errors: a row that an error keeps back would be missed in each
    of its sentences.
    """
    for key, one in found.items():
        reasons = world.uncited.get(key, {})
        wrong = (locator for locator in one.reasons if one.rows.get(locator))
        yield from (Finding("E046", locator, reasons[locator].place) for locator in wrong)
        if key in world.sources and world.sources[key].coding == COMPLETE:
            yield from left_out(key, one)


def left_out(key: str, found: Coverage) -> Iterator[Finding]:
    """Yield a finding for each sentence of a source that has neither a row nor a reason."""
    file = f"raw/sources/{key}{uncited.SUFFIX}"
    yield from (Finding("E045", locator, Place(file)) for locator in found.open)


def _reasons(key: str, world: World) -> dict[str, str]:
    return {locator: reason.term for locator, reason in world.uncited.get(key, {}).items()}

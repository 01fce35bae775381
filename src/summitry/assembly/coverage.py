"""How far the sources are coded: each sentence supports a row, or says why it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.sources import uncited
from summitry.sources.coverage import coverage
from summitry_validation.findings import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summitry.assembly.facts import Row
    from summitry.assembly.world import World
    from summitry.sources.coverage import Coverage

COMPLETE = "complete"


def covered(world: World, evidence: Sequence[Row]) -> dict[str, Coverage]:
    """Return the coverage of each source that has anchors, by its key."""
    cited: dict[str, list[tuple[str, str]]] = {key: [] for key in sorted(world.anchors)}
    for one in evidence:
        if one.cells["source_id"] in cited:
            cited[str(one.cells["source_id"])].append((str(one.cells["row_id"]), str(one.cells["locator"])))
    return {key: coverage(world.anchors[key], pairs, _reasons(key, world)) for key, pairs in cited.items()}


def findings(found: Mapping[str, Coverage], world: World) -> Iterator[Finding]:
    """Yield what contradicts the claims of sources: a sentence left out, or coded and called uncited."""
    for key, one in found.items():
        reasons = world.uncited.get(key, {})
        for locator in one.reasons:
            if rows := one.rows.get(locator):
                yield Finding("E046", locator, reasons[locator].place, detail=rows[0])
        if key in world.sources and world.sources[key].coding == COMPLETE:
            yield from left_out(key, one)


def left_out(key: str, found: Coverage) -> Iterator[Finding]:
    """Yield a finding for each sentence of a source that has neither a row nor a reason."""
    file = f"raw/sources/{key}{uncited.SUFFIX}"
    yield from (Finding("E045", locator, Place(file)) for locator in found.open)


def _reasons(key: str, world: World) -> dict[str, str]:
    return {locator: reason.term for locator, reason in world.uncited.get(key, {}).items()}

"""The row of an event in `summits`, its places and its records, and the evidence for it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from summitry.assembly import dating
from summitry.assembly.facts import cells, row
from summitry.assembly.registered import places, proofs
from summitry.registers.reading.vocabulary import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.assembly.facts import Fact, Part, Row
    from summitry.assembly.registered.scene import Scene

# Occasions for a person, whom their names do not tell.
_UNNAMED = ("funeral", "inauguration", "ceremony")


def row_of(scene: Scene) -> Row:
    """Return the row of an event."""
    return row("summits", _event(scene), _occasion(scene), _days(scene), places.of(scene))


def links(scene: Scene) -> Iterator[Fact]:
    """Yield its places, its records, and each record as evidence."""
    yield from places.rows(scene)
    yield from _other_days(scene)
    relation = "part_of" if scene.event.beside else "same"
    for part in scene.event.parts:
        yield row("summit_records", cells(summit_id=scene.id, record_id=part.facts.id, relation=relation))
        basis = part.facts.reading["meeting_basis"]
        yield proofs.row(("summits", scene.id), part.facts, "implies" if basis == "implied" else "states")


def _other_days(scene: Scene) -> Iterator[Fact]:
    """Yield a caveat for each record of a stay that has other days than the one whose days the row has."""
    for part in () if scene.is_gathering else scene.event.parts[1:]:
        if part.facts.days != scene.event.days:
            yield proofs.other_days(scene.id, part.facts)


def _event(scene: Scene) -> Part:
    reading = scene.telling.reading
    return cells(
        summit_id=scene.id,
        event_type=event_type(scene),
        status="cancelled" if scene.was_cancelled else "held",
        meeting_basis=None if scene.was_cancelled else scene.basis,
        visit_category=None if scene.is_gathering else reading["visit_category"] or None,
        origin="register",
    )


def event_type(scene: Scene) -> str:
    """Return what kind of event it is: of a stay beside a conference, a visit."""
    stated = scene.telling.reading["event_type"]
    if scene.is_gathering:
        return "ceremony" if scene.event.kind in _UNNAMED else "multilateral_conference"
    return "visit" if scene.event.beside and stated == "multilateral_conference" else stated


def _occasion(scene: Scene) -> Part:
    occasion = scene.event.occasion
    if occasion is None:
        return cells()
    series = _series().get(occasion.organisation, "")
    return cells(
        name=(occasion.name if occasion.kind not in _UNNAMED else "") or None,
        organisation_id=occasion.organisation if not series and occasion.organisation else None,
        series=series or None,
        edition=occasion.edition or None,
    )


def _days(scene: Scene) -> Part:
    first, last = scene.event.days
    scopes = {part.facts.reading["date_scope"] for part in scene.event.parts}
    scope = scene.event.first.reading["date_scope"] if not scene.is_gathering else None
    start, end = dating.quartet("start", first, "register"), dating.quartet("end", last, "register")
    return start | end | cells(date_scope=scope or (scopes.pop() if len(scopes) == 1 else "stay"))


@cache
def _series() -> dict[str, str]:
    """Return the names of recurring events that are no organisations, by the ids that registers give them."""
    return {row["series"]: row["name"] for row in table("series")}

"""Participants: one row for each person or delegation at an event, however many records name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.assembly.facts import cells, row
from summitry.assembly.registered import keys, proofs
from summitry.assembly.registered.roles import Attendance, attendances
from summitry_validation import derive

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitry.assembly.facts import Fact, Part
    from summitry.assembly.registered.scene import Scene


def rows(scene: Scene) -> Iterator[Fact]:
    """Yield the participants of an event and the evidence for them."""
    if scene.was_cancelled:
        return
    for key, some in keys.told_apart(attendances(scene)).items():
        yield from _participant(key, some, scene)
    yield from _unnamed_host(scene)


def _participant(key: str, some: Sequence[Attendance], scene: Scene) -> Iterator[Fact]:
    first = some[0]
    id = f"{scene.id}.{key}.{first.role}"
    yield row(
        "participants",
        cells(
            participant_id=id,
            summit_id=scene.id,
            actor_id=first.actor_id,
            person_id=first.person.get("person_id") or None,
            name_as_stated=_longest(some, "name_as_stated") or None,
            office_as_stated=first.person["title_as_stated"] or None,
            role=first.role,
            presence="implied" if _is_implied(first, scene) else "attended",
            is_principal=derive.is_principal(first.role),
        ),
        _office(first, scene),
    )
    for one in {one.facts.id: one for one in some}.values():
        support = "implies" if _is_implied(one, scene) else "states"
        yield proofs.row(("participants", id), one.facts, support)
        if one.person["actor_basis"] == "place":
            yield proofs.row(("participants", id), one.facts, "implies", "actor_id")


def _office(one: Attendance, scene: Scene) -> Part:
    """Return the office that a person is known to have held on the days of the event, and its rank."""
    id = one.person.get("person_id")
    if not id:
        return cells(rank_reason=_reason(one))
    held = [known.office for known in scene.stage.world.authorities.offices_of(id)]
    offices = derive.offices_on(held, *scene.span)
    rank, reason = derive.rank(offices)
    return cells(office_id=derive.office_id(offices), rank=rank, rank_reason=reason)


def _reason(one: Attendance) -> str:
    if one.person["several"] == "true":
        return "collective"
    return "office_unknown" if one.person["name_as_stated"] else "unnamed"


def _is_implied(one: Attendance, scene: Scene) -> bool:
    """Return whether the meeting itself is only implied by what the record says; who came has come."""
    return one.person["part"] == "counterpart" and scene.basis == "implied"


def _longest(some: Sequence[Attendance], column: str) -> str:
    return max((one.person[column] for one in some), key=len)


def _unnamed_host(scene: Scene) -> Iterator[Fact]:
    """Yield the host of a visit at which people met and whose record names nobody whom the visitor met."""
    people = [person for part in scene.event.parts for person in part.people]
    if scene.is_gathering or scene.basis == "none" or not scene.sovereign:
        return
    if any(one["part"] == "counterpart" for one in people) or not scene.is_received:
        return
    id = f"{scene.id}.{scene.sovereign}.host"
    yield row(
        "participants",
        cells(
            participant_id=id,
            summit_id=scene.id,
            actor_id=scene.sovereign,
            role="host",
            presence="implied",
            rank_reason="unnamed",
            is_principal=True,
        ),
    )
    yield proofs.row(("participants", id), scene.telling, "implies")

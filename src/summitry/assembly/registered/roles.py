"""What the people of a record did at its event, as far as the record says."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summitry.registers.reading.vocabulary import table
from summitry_validation.derive import offices_on

if TYPE_CHECKING:
    from summitry.assembly.registered.scene import Scene
    from summitry.authorities import Held
    from summitry.registers.facts import Cells, Facts

_LEADER = "head_of_state_government"
_BESIDE = "delegation_member"


class Attendance(NamedTuple):
    """One of the people of one record, the actor for whom they were there, and their role."""

    facts: Facts
    person: Cells
    actor_id: str
    role: str


def attendances(scene: Scene) -> list[Attendance]:
    """Return who took part and in which role; whoever is only honoured or mentioned did not."""
    found = [
        Attendance(part.facts, person, _actor(person, scene, part.facts), "")
        for part in scene.event.parts
        for person in part.people
    ]
    leaders = {one.actor_id for one in found if _leads(one.person)}
    return [one._replace(role=_role(one, scene, leaders)) for one in found]


def _actor(person: Cells, scene: Scene, facts: Facts) -> str:
    """Return the actor of a person: where only the place tells, rather that of the office on the day."""
    if person["actor_basis"] != "place" or not person.get("person_id"):
        return person["actor_id"]
    held = scene.stage.world.authorities.offices_of(person["person_id"])
    actors = {one.actor_id for one in held if _covers(one, facts)}
    return actors.pop() if len(actors) == 1 else person["actor_id"]


def _role(one: Attendance, scene: Scene, leaders: set[str]) -> str:
    accompanies = one.person["part"] == "traveller" and not _leads(one.person) and one.actor_id in leaders
    if one.person["part"] == "companion" or accompanies:
        return _BESIDE
    if scene.is_gathering:
        return "principal" if _leads(one.person) else "delegation_head"
    if one.person["part"] != "counterpart":
        return "visitor"
    return "host" if one.actor_id == scene.sovereign else "principal"


def _leads(person: Cells) -> bool:
    return person["part"] == "visitor" or _levels().get(person["title_as_stated"]) == _LEADER


@cache
def _levels() -> dict[str, str]:
    """Return the level that a title of the registers gives, in the singular and of several."""
    return {row[name]: row["level"] for name in ("plural", "title") for row in table("titles")}


def _covers(held: Held, facts: Facts) -> bool:
    return bool(offices_on([held.office], facts.first, facts.last))

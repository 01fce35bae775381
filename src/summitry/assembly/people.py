"""Participants: who took part in a meeting, for whom, in which office and rank on the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.assembly import evidence, resolving
from summitry.assembly.facts import Inference, cells, given, row
from summitry.normalize.results import Assumption
from summitry_validation import derive

if TYPE_CHECKING:
    from datetime import date

    from summitry.assembly.facts import Part, Row, Steps
    from summitry.assembly.resolving import Agent
    from summitry.assembly.world import Scope
    from summitry.notes.classes import Person

# Who writes or calls is not in the room.
_REMOTE = ("call", "correspondence")
_INTENT = {"proposed": "proposed", "planned": "planned", "invited": "invited", "announced": "planned"}
Days = tuple["date | None", "date | None"]


def rows(person: Person, summit: Row, day: Days, scope: Scope) -> Steps[None]:
    """Yield the participant and its evidence; a person acts in the office that it held on the day."""
    agent = yield from resolving.acting(person.who, scope, *day)
    if not agent.actor_id:
        return
    scope = scope.below(person.at)
    participant = _participant(person, summit, agent)
    yield participant
    support = "implies" if person.who.implied else "states"
    yield from evidence.sentences(participant, scope.at, scope, support=support)
    yield from _assumed_office(participant, agent, day)


def _participant(person: Person, summit: Row, agent: Agent) -> Row:
    rank, reason = derive.rank(agent.offices) if agent.person_id else (None, "unnamed")
    return row(
        "participants",
        cells(
            participant_id=f"{summit.key}.{person.who.id}.{person.role.text}",
            summit_id=summit.key,
            actor_id=agent.actor_id,
            person_id=agent.person_id,
            office_id=derive.office_id(agent.offices),
            rank=rank,
            rank_reason=reason,
            is_principal=derive.is_principal(person.role.text),
        ),
        given(name_as_stated=person.stated, office_as_stated=person.office, role=person.role),
        _attendance(person, summit),
        at=person.who,
    )


def _attendance(person: Person, summit: Row) -> Part:
    """Return intent and presence: who is only wished for or planned did not attend."""
    status = str(summit.cells["status"])
    held = status in derive.HELD
    intent = person.intent.text or (None if held else _INTENT.get(status))
    attended = "remote" if summit.cells["event_type"] in _REMOTE else _seen(person)
    presence = person.presence.text or (attended if held and not intent else None)
    return cells(intent=intent, presence=presence)


def _seen(person: Person) -> str:
    return "implied" if person.who.implied else "attended"


def _assumed_office(participant: Row, agent: Agent, day: Days) -> Steps[None]:
    """Record that an office was taken for granted where the day of the meeting is not known."""
    office = participant.cells["office_id"]
    if office and None in day and any(one.valid_from or one.valid_to for one in agent.offices):
        known = Assumption("only-known-office", str(agent.person_id), str(office))
        yield Inference(participant.table, participant.key, "office_id", known)

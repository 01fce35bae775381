"""What follows from who takes part in a meeting: its format, its level, and who met whom."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from summitry_validation.contract import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# A meeting that was broken off did begin: people attended it.
HELD = frozenset(("held", "broken_off"))
_PRINCIPALS = frozenset(["principal", "host", "visitor", "chair", "delegation_head", "sender", "recipient"])
_IN_THE_ROOM = frozenset(("attended", "implied"))
_PRESENT = _IN_THE_ROOM | {"remote"}
_UNWANTED = frozenset(("excluded", "declined"))
_FORMATS = {0: None, 1: "internal", 2: "bilateral", 3: "trilateral", 4: "minilateral", 5: "minilateral"}
_WITHIN_ONE_SIDE = "consultation"
_FACE_TO_FACE = frozenset(("bilateral", "trilateral"))
# In the course of one of these a guest may meet several people one after the other.
_ONE_BY_ONE = frozenset(("visit", "stop", "ceremony", "audience"))
_GUESTS = frozenset(("visitor", "delegation_member", "delegation_head", "accompanying"))
_PAIRED = 2


@dataclass(frozen=True, slots=True)
class Participant:
    """One row of participants, as the derivations need it.

    `side` is the top actor that it acts for; `several` says that nobody knows how many actors these are.
    """

    participant_id: str
    side: str
    role: str
    person_id: str | None = None
    intent: str | None = None
    presence: str | None = None
    rank: str | None = None
    rank_reason: str | None = None
    several: bool = False


@dataclass(frozen=True, slots=True)
class Meeting:
    """All that follows from the participants of one summit; contacts are (participant, other, contact)."""

    format: str | None
    level: str | None
    level_reason: str | None
    contacts: tuple[tuple[str, str, str], ...]


def meeting(event_type: str, status: str, participants: Iterable[Participant], met: bool = True) -> Meeting:
    """Return format and level of a summit of this type and status, and its contacts unless not asked for.

    Only a consultation is internal: of any other meeting at which one side is recorded, the other is not
    known. Nor is the number of sides where one of them may be several actors, nor at a visit with more than
    two: the guest may have met them one by one, and met is each of them by the guest, never by each other.
    """
    everyone = counted(status, participants)
    principals = tuple(one for one in everyone if is_principal(one.role))
    one_sided = _is_one_sided(event_type, principals)
    one_by_one = event_type in _ONE_BY_ONE and len({one.side for one in principals}) > _PAIRED
    is_open = one_sided or one_by_one or any(one.several for one in principals)
    form = None if is_open else format(one.side for one in principals)
    ranks = (None, "other_side_unknown") if one_sided else level(principals)
    found = contacts(status, form, everyone, event_type in _ONE_BY_ONE) if met else ()
    return Meeting(form, *ranks, found)


def _is_one_sided(event_type: str, principals: Sequence[Participant]) -> bool:
    return event_type != _WITHIN_ONE_SIDE and len({one.side for one in principals}) == 1


def is_principal(role: str) -> bool:
    """Return whether who has this role speaks for a side, and so counts for format and level."""
    return role in _PRINCIPALS


def counted(status: str, participants: Iterable[Participant]) -> tuple[Participant, ...]:
    """Return who counts: at a summit held those present, at any other those who were to take part."""
    if status in HELD:
        return tuple(one for one in participants if one.presence in _PRESENT)
    return tuple(one for one in participants if one.intent not in _UNWANTED)


def format(sides: Iterable[str]) -> str | None:
    """Return the format by the number of sides that have a principal, None where there is none.

    >>> format(["USA", "KOR", "USA"]), format(["USA"]), format([])
    ('bilateral', 'internal', None)
    """
    return _FORMATS.get(len(set(sides)), "multilateral")


def level(principals: Sequence[Participant]) -> tuple[str | None, str | None]:
    """Return the lowest over all sides of each side's highest rank and None, or None and the reason.

    A side none of whose principals has a known rank leaves the level open; what is no term is not known.
    """
    ranks = terms("rank")
    by_side: dict[str, list[int]] = {one.side: [] for one in principals}
    for one in principals:
        by_side[one.side] += [ranks.index(one.rank)] if one.rank in ranks else []
    if by_side and all(by_side.values()):
        return ranks[min(max(side) for side in by_side.values())], None
    return None, _reason([one for one in principals if not by_side[one.side]])


def in_the_room(status: str, participants: Iterable[Participant]) -> list[Participant]:
    """Return who was in one room with the others; who writes or calls is in none."""
    return [one for one in participants if status in HELD and one.presence in _IN_THE_ROOM]


def contacts(
    status: str, format: str | None, participants: Sequence[Participant], one_by_one: bool = False
) -> tuple[tuple[str, str, str], ...]:
    """Return each pair of people present at a summit held, the smaller id first, and how they met.

    In a bilateral or trilateral meeting people of different sides met; all others were in one room: eighteen
    ministers at one table are not 153 meetings. Where a guest may have met them `one_by_one`, only pairs of a
    guest and someone else stand here.
    """
    present = sorted(in_the_room(status, participants), key=lambda one: one.participant_id)
    pairs = (
        (one, other)
        for one, other in combinations(present, 2)
        if one.person_id is None or one.person_id != other.person_id
    )
    if one_by_one:
        return tuple(_pair(one, other, "met") for one, other in pairs if _is_guest(one) != _is_guest(other))
    return tuple(_pair(one, other, _contact(format, one, other)) for one, other in pairs)


def _pair(one: Participant, other: Participant, contact: str) -> tuple[str, str, str]:
    return one.participant_id, other.participant_id, contact


def _is_guest(one: Participant) -> bool:
    return one.role in _GUESTS


def _contact(format: str | None, one: Participant, other: Participant) -> str:
    return "met" if format in _FACE_TO_FACE and one.side != other.side else "co_attended"


def _reason(unranked: Sequence[Participant]) -> str:
    if not unranked:
        return "no_participants"
    reasons = terms("level_reason")
    given = (one.rank_reason if one.rank_reason in reasons else "not_stated" for one in unranked)
    return min(given, key=reasons.index)

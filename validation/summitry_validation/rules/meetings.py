"""What follows from who was at a meeting: its format and level, and who met whom."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from summitry_validation import derive
from summitry_validation.findings import Cell, Finding
from summitry_validation.rules.sound import compare

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from summitry_validation.rules.sound import Row, Rows

_CONTACT = ("summit_id", "participant_id", "other_participant_id", "contact")
# By how much the contacts that follow may outnumber those that are listed, before they are only counted.
_MORE, _FEW = 4, 1_000_000


def check(rows: Rows, parents: Mapping[str, str | None]) -> Iterator[Finding]:
    """Yield a finding for each meeting and contact that does not follow from the participants."""
    sides = _sides(rows, parents)
    present: dict[str, list[derive.Participant]] = defaultdict(list)
    for row in rows["participants"]:
        present[row["summit_id"]].append(_participant(row, sides))
    # Each id once, though it may stand in many rows: that is reported, and must not cost more than once.
    summits = {row["summit_id"]: (row["event_type"], row["status"]) for row in rows["summits"]}
    listed = _listed(rows, summits)
    pairs = sum(_pairs(status, present[one]) for one, (_, status) in summits.items())
    # Half a million pairs follow from a thousand people, and to name them all would take for ever.
    few = pairs <= _MORE * len(listed) + _FEW
    if not few:
        yield Finding("T022", str(pairs), cell=Cell("contacts"), detail=str(len(listed)))
    met = {one: derive.meeting(*kind, present[one], few) for one, kind in summits.items()}
    for row in rows["summits"]:
        one = met[row["summit_id"]]
        expected = {"format": one.format, "level": one.level, "level_reason": one.level_reason}
        yield from compare("summits", row, "summit_id", expected)
    follows = {(key, *contact) for key, one in met.items() for contact in one.contacts}
    for contact in listed ^ follows if few else ():
        yield Finding("T096", contact[3] or "", cell=Cell("contacts", ".".join(contact[:3]), "contact"))


def _listed(rows: Rows, summits: Collection[str]) -> set[tuple[str, str, str, str]]:
    """Return the contacts of meetings and participants that are sound; what others lack is reported."""
    known = {row["participant_id"] for row in rows["participants"]}
    found = (tuple(row[column] for column in _CONTACT) for row in rows["contacts"])
    return {one for one in found if one[0] in summits and one[1] in known and one[2] in known}


def _pairs(status: str, participants: Sequence[derive.Participant]) -> int:
    people = len(derive.in_the_room(status, participants))
    return people * (people - 1) // 2


def _sides(rows: Rows, parents: Mapping[str, str | None]) -> dict[str, tuple[str, bool]]:
    """Return for each actor the top one that it acts for, and whether that may be several."""
    types = {row["actor_id"]: row["actor_type"] for row in rows["actors"]}
    tops = {actor: derive.top_actor(actor, parents) for actor in types}
    return {actor: (top, derive.is_several(types.get(top))) for actor, top in tops.items()}


def _participant(row: Row, sides: Mapping[str, tuple[str, bool]]) -> derive.Participant:
    columns = ("role", "person_id", "intent", "presence", "rank", "rank_reason")
    side, several = sides.get(row["actor_id"], (row["actor_id"], False))
    facts = {name: row[name] for name in columns}
    return derive.Participant(row["participant_id"], side, **facts, several=several)

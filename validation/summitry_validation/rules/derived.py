"""Every derived column says what its function gives."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from summitry_validation import derive
from summitry_validation.findings import Cell, Finding
from summitry_validation.limits import OFFICES
from summitry_validation.rules.rule import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summitry_validation.rules.rule import Frames

    Row = Mapping[str, Any]
    Rows = Mapping[str, Sequence[Row]]

NEEDED = (
    "actors",
    "offices",
    "summits",
    "participants",
    "contacts",
    "demands",
    "outcomes",
    "demand_outcomes",
)
# By how much the contacts that follow may outnumber those that are listed, before they are only counted.
_MORE, _FEW = 4, 1_000_000


def check(frames: Frames) -> Iterator[Finding]:
    """Yield a finding for each derived cell, and each contact, that does not follow from the rest."""
    if any(name not in frames for name in NEEDED):
        return
    rows = {name: [_row(row) for row in frames[name].rows(named=True)] for name in NEEDED}
    parents = derive.flattened({row["actor_id"]: row["parent_id"] for row in rows["actors"]})
    yield from _demands(rows, parents)
    yield from _participants(rows)
    yield from _summits(rows, parents)


def _row(row: Row) -> dict[str, Any]:
    return {name: plain(value) for name, value in row.items()}


def _compare(table: str, row: Row, key: str, expected: Mapping[str, Any]) -> Iterator[Finding]:
    for column, value in expected.items():
        if row[column] != value:
            shown = "empty" if row[column] is None else str(row[column])
            yield Finding("T095", shown, cell=Cell(table, row[key], column), detail=str(value))


def _demands(rows: Rows, parents: Mapping[str, str | None]) -> Iterator[Finding]:
    types = {row["outcome_id"]: row["outcome_type"] for row in rows["outcomes"]}
    answers: dict[str, list[derive.Answer]] = defaultdict(list)
    for row in rows["demand_outcomes"]:
        answer = derive.Answer(types.get(row["outcome_id"], ""), row["compliance"], row["compliance_reason"])
        answers[row["demand_id"]].append(answer)
    replaced = {row["prior_demand_id"] for row in rows["demands"] if row["prior_relation"] == "replaces"}
    # Each id once, though it may stand in many rows: that is reported, and must not cost more than once.
    ids = {row["demand_id"] for row in rows["demands"]}
    status = {key: derive.demand_status(answers[key], key in replaced) for key in ids}
    for row in rows["demands"]:
        expected = {
            "direction": derive.direction(row["demand_kind"]),
            "status": status[row["demand_id"]],
            "is_internal": derive.is_internal(row["demander_id"], row["addressee_id"], parents),
        }
        yield from _compare("demands", row, "demand_id", expected)


def _participants(rows: Rows) -> Iterator[Finding]:
    summits = {row["summit_id"]: row for row in rows["summits"]}
    offices: dict[str, list[derive.Office]] = defaultdict(list)
    for row in rows["offices"]:
        span = row["valid_from"], row["valid_to"]
        offices[row["person_id"]].append(
            derive.Office(row["office_id"], row["rank"], row["rank_reason"], *span)
        )
    too_many = {person for person, some in offices.items() if len(some) > OFFICES.most}
    for person in too_many:
        cell = Cell("offices", offices[person][OFFICES.most].office_id, "person_id")
        yield Finding("T023", person, cell=cell, detail=str(OFFICES.most))
    for row in rows["participants"]:
        expected: dict[str, Any] = {"is_principal": derive.is_principal(row["role"])}
        if row["person_id"] and row["summit_id"] in summits and row["person_id"] not in too_many:
            held = derive.offices_on(offices[row["person_id"]], *_days(summits[row["summit_id"]]))
            rank, reason = derive.rank(held)
            expected |= {"office_id": derive.office_id(held), "rank": rank, "rank_reason": reason}
        yield from _compare("participants", row, "participant_id", expected)


def _summits(rows: Rows, parents: Mapping[str, str | None]) -> Iterator[Finding]:
    present: dict[str, list[derive.Participant]] = defaultdict(list)
    for row in rows["participants"]:
        present[row["summit_id"]].append(_participant(row, parents))
    listed = {
        (row["summit_id"], row["participant_id"], row["other_participant_id"], row["contact"])
        for row in rows["contacts"]
    }
    # Each id once, as above.
    summits = {row["summit_id"]: row["status"] for row in rows["summits"]}
    pairs = sum(_pairs(status, present[one]) for one, status in summits.items())
    # Half a million pairs follow from a thousand people, and to name them all would take for ever.
    few = pairs <= _MORE * len(listed) + _FEW
    if not few:
        yield Finding("T022", str(pairs), cell=Cell("contacts"), detail=str(len(listed)))
    met = {one: derive.meeting(status, present[one], few) for one, status in summits.items()}
    for row in rows["summits"]:
        one = met[row["summit_id"]]
        expected = {"format": one.format, "level": one.level, "level_reason": one.level_reason}
        yield from _compare("summits", row, "summit_id", expected)
    follows = {(key, *contact) for key, one in met.items() for contact in one.contacts}
    for contact in listed ^ follows if few else ():
        yield Finding("T096", contact[3], cell=Cell("contacts", ".".join(contact[:3]), "contact"))


def _pairs(status: str, participants: Sequence[derive.Participant]) -> int:
    people = len(derive.in_the_room(status, participants))
    return people * (people - 1) // 2


def _participant(row: Row, parents: Mapping[str, str | None]) -> derive.Participant:
    columns = ("role", "person_id", "intent", "presence", "rank", "rank_reason")
    side = derive.top_actor(row["actor_id"], parents)
    return derive.Participant(row["participant_id"], side, **{name: row[name] for name in columns})


def _days(summit: Row) -> tuple[Any, Any]:
    end = (summit["end_min"], summit["end_max"]) if summit["end_edtf"] else None
    return derive.days((summit["start_min"], summit["start_max"]), end)

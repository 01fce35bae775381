"""Every derived column says what its function gives."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from summitry_validation import derive
from summitry_validation.findings import Cell, Finding
from summitry_validation.limits import OFFICES
from summitry_validation.rules import meetings
from summitry_validation.rules.sound import compare, sound

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summitry_validation.rules.rule import Frames
    from summitry_validation.rules.sound import Row, Rows

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


def check(frames: Frames) -> Iterator[Finding]:
    """Yield a finding for each derived cell, and each contact, that does not follow from the rest."""
    if any(name not in frames for name in NEEDED):
        return
    rows = {name: sound(frames[name], name) for name in NEEDED}
    parents = derive.flattened({row["actor_id"]: row["parent_id"] for row in rows["actors"]})
    yield from _demands(rows, parents)
    yield from _participants(rows)
    yield from meetings.check(rows, parents)


def _demands(rows: Rows, parents: Mapping[str, str | None]) -> Iterator[Finding]:
    outcomes = {row["outcome_id"]: row for row in rows["outcomes"]}
    answers: dict[str, list[derive.Answer]] = defaultdict(list)
    for row in rows["demand_outcomes"]:
        answers[row["demand_id"]].append(_answer(row, outcomes.get(row["outcome_id"])))
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
        yield from compare("demands", row, "demand_id", expected)


def _answer(link: Row, outcome: Row | None) -> derive.Answer:
    grade = link["compliance"], link["compliance_reason"]
    if outcome is None:
        return derive.Answer("", *grade)
    return derive.Answer(outcome["outcome_type"], *grade, outcome["decided_min"], outcome["decided_max"])


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
        yield from compare("participants", row, "participant_id", expected)


def _days(summit: Row) -> tuple[Any, Any]:
    end = (summit["end_min"], summit["end_max"]) if summit["end_edtf"] else None
    return derive.days((summit["start_min"], summit["start_max"]), end)

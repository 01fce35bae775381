"""What follows from other rows: every derived column, by the functions that the rules check it with."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from summitry.assembly.facts import Part, cells, row
from summitry_validation import derive
from summitry_validation.limits import PEOPLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from summitry.assembly.facts import Row
    from summitry.sheets.values import Value

    Rows = Mapping[str, Sequence[Row]]
    Parents = Mapping[str, str | None]


def complete(rows: Rows, parents: Parents) -> dict[str, list[Row]]:
    """Return the rows with their derived cells, and the contacts that follow from the participants."""
    parents = derive.flattened(parents)
    meetings = _meetings(rows, parents)
    statuses = _statuses(rows)
    heads = {str(one.cells["same_quantity_id"]) for one in rows.get("amounts", ())} - {"None"}
    fill: dict[str, Callable[[Row], Part]] = {
        "summits": lambda one: _meeting(meetings[one.key]),
        "demands": lambda one: _demand(one, statuses[one.key], parents),
        "amounts": lambda one: _quantity(one, heads),
    }
    filled = {table: [_with(one, fill.get(table)) for one in some] for table, some in rows.items()}
    for table in ("demands", "outcomes"):
        filled[table] = _numbered(filled.get(table, []))
    filled["contacts"] = [contact for key, met in meetings.items() for contact in _contacts(key, met)]
    return filled


def _with(one: Row, fill: Callable[[Row], Part] | None) -> Row:
    return replace(one, parts=(*one.parts, fill(one))) if fill else one


def _meetings(rows: Rows, parents: Parents) -> dict[str, derive.Meeting]:
    types = {one.key: one.text("actor_type") for one in rows.get("actors", ())}
    present: dict[Value, list[derive.Participant]] = defaultdict(list)
    for one in rows.get("participants", ()):
        side = derive.top_actor(str(one.cells["actor_id"]), parents)
        several = derive.is_several(types.get(side))
        present[one.cells["summit_id"]].append(_participant(one, side, several))
    # Each id once, though it may stand in many rows: that is reported, and must not cost more than once.
    kinds = {one.key: _kind(one) for one in rows.get("summits", ())}
    return {
        key: derive.meeting(*kind, present[key], len(present[key]) <= PEOPLE.most)
        for key, kind in kinds.items()
    }


def _kind(summit: Row) -> tuple[str, str]:
    return str(summit.cells["event_type"]), str(summit.cells["status"])


def _participant(one: Row, side: str, several: bool) -> derive.Participant:
    columns = ("role", "person_id", "intent", "presence", "rank", "rank_reason")
    facts = {name: one.text(name) for name in columns}
    return derive.Participant(one.key, side, **facts, several=several)  # type: ignore[arg-type]  # role is filled


def _meeting(met: derive.Meeting) -> Part:
    return cells(format=met.format, level=met.level, level_reason=met.level_reason)


def _contacts(summit_id: str, met: derive.Meeting) -> Iterable[Row]:
    for one, other, contact in met.contacts:
        pair = cells(summit_id=summit_id, participant_id=one, other_participant_id=other, contact=contact)
        yield row("contacts", pair)


def _statuses(rows: Rows) -> dict[str, str]:
    outcomes = {one.key: one for one in rows.get("outcomes", ())}
    answers: dict[str, list[derive.Answer]] = defaultdict(list)
    for one in rows.get("demand_outcomes", ()):
        answers[str(one.cells["demand_id"])].append(_answer(one, outcomes))
    replaced = {
        one.cells["prior_demand_id"]
        for one in rows.get("demands", ())
        if one.cells["prior_relation"] == "replaces"
    }
    ids = {one.key for one in rows.get("demands", ())}
    return {key: derive.demand_status(answers[key], key in replaced) for key in ids}


def _answer(one: Row, outcomes: Mapping[str, Row]) -> derive.Answer:
    outcome = outcomes[str(one.cells["outcome_id"])]
    grade = one.text("compliance"), one.text("compliance_reason")
    days = outcome.cells["decided_min"], outcome.cells["decided_max"]
    return derive.Answer(str(outcome.cells["outcome_type"]), *grade, *days)  # type: ignore[arg-type]  # quartets hold dates


def _demand(one: Row, status: str, parents: Parents) -> Part:
    ends = str(one.cells["demander_id"]), str(one.cells["addressee_id"])
    return cells(status=status, is_internal=derive.is_internal(*ends, parents))


def _quantity(one: Row, heads: set[str]) -> Part:
    same = one.cells["same_quantity_id"] or (one.key if one.key in heads else None)
    return cells(same_quantity_id=same)


def _numbered(rows: Sequence[Row]) -> list[Row]:
    """Return the rows with their numbers: within a process they run in the order of the note."""
    last: dict[Value, int] = defaultdict(int)
    numbered = []
    for one in rows:
        last[one.cells["process_id"]] += 1
        numbered.append(replace(one, parts=(*one.parts, cells(sequence=last[one.cells["process_id"]]))))
    return numbered

"""Demands as spells: what ended them, between which days, and what stays unknown."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import summitry
from inventing import day, demand, frames, made, quartet
from summitry.views.declarations import records
from summitry.views.demand_spells import view
from summitry_validation.contract import terms

if TYPE_CHECKING:
    from inventing import Rows

BORDER = "us-dprk-border-meeting"
OPEN = {"deferred", "left_open"}
NO_END = {"no_result_reported", "unclear"}


def spells(**tables: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the spells of some invented tables as plain rows, by the demand's own key."""
    return {row["demand_id"].removeprefix("talks."): row for row in records(view(frames(tables)))}


def answered(status: str, *answers: dict[str, Any], **cells: Any) -> Rows:
    """Return a demand of this status and the outcomes that answer it."""
    outcomes = [{"outcome_id": f"talks.o{number}", **answer} for number, answer in enumerate(answers)]
    links = [{"demand_id": "talks.it", "outcome_id": outcome["outcome_id"]} for outcome in outcomes]
    return {"demands": [demand("it", status=status, **cells)], "outcomes": outcomes, "demand_outcomes": links}


def decided(first: str | None, last: str | None, **cells: Any) -> dict[str, Any]:
    return {**quartet("decided", first, last), **cells}


def test_the_notes_date_the_end_of_one_demand_by_a_register_and_the_start_of_none() -> None:
    frame = summitry.demand_spells().set_index("demand_id")
    tweet, letter = frame.loc[f"{BORDER}.tweet-offer"], frame.loc[f"{BORDER}.formal-letter"]
    assert (tweet["event"], tweet["end_outcome_id"], tweet["censored"]) == (
        "met",
        f"{BORDER}.they-met",
        False,
    )
    assert (tweet["end_min"], tweet["end_max"]) == (date(2019, 6, 30), date(2019, 6, 30))
    assert (tweet["end_table"], tweet["end_basis"]) == ("summits", "register")
    assert (letter["event"], letter["censored"]) == ("met", True)
    ours = frame[frame["process_id"].isin([BORDER, "us-rok-cost-sharing"])]
    assert ours["start_min"].isna().all()
    assert ours["duration_min"].isna().all()


@pytest.mark.parametrize("status", sorted(set(terms("demand_status")) - {"superseded"}))
def test_the_status_says_whether_the_spell_ended_and_whether_it_is_censored(status: str) -> None:
    row = spells(**answered(status, decided("2019-01-01", "2019-01-31")))["it"]
    ended = status not in OPEN | NO_END
    assert row["event"] == (status if ended else None)
    assert row["censored"] == (not ended)
    assert (row["end_max"] is None) == (status in NO_END)


def test_a_met_demand_without_a_date_keeps_its_event_and_is_censored() -> None:
    row = spells(**answered("met", {}))["it"]
    assert (row["event"], row["censored"], row["end_outcome_id"]) == ("met", True, "talks.o0")
    assert {row[name] for name in ("end_min", "end_max", "end_table", "end_basis", "duration_max")} == {None}


def test_the_first_of_several_answers_ends_the_spell_and_the_last_shows_it_still_open() -> None:
    answers = decided("2019-03-01", "2019-05-31"), decided("2019-04-01", "2019-04-30")
    ended, still_open = (spells(**answered(status, *answers))["it"] for status in ("met", "left_open"))
    assert (ended["end_min"], ended["end_max"]) == (day("2019-03-01"), day("2019-04-30"))
    assert (still_open["end_min"], still_open["end_max"]) == (day("2019-04-01"), day("2019-05-31"))
    assert ended["end_outcome_id"] is None


def test_an_undated_answer_may_have_been_the_first_or_the_last() -> None:
    dated: dict[str, Any] = decided("2019-03-01", "2019-03-31")
    undated: dict[str, Any] = {}
    ended, still_open = (
        spells(**answered(status, dated, undated))["it"] for status in ("rejected", "deferred")
    )
    assert (ended["end_min"], ended["end_max"]) == (None, day("2019-03-31"))
    assert (still_open["end_min"], still_open["end_max"]) == (day("2019-03-01"), None)


def test_an_answer_without_a_date_of_its_own_has_that_of_its_event_if_it_was_held() -> None:
    for status, end in (("held", day("2019-02-01")), ("planned", None)):
        event = {
            "summit_id": "talks.round",
            "status": status,
            **quartet("start", "2019-02-01", "2019-02-01", "register"),
        }
        row = spells(**answered("met", {"summit_id": "talks.round"}), summits=[event])["it"]
        assert (row["end_min"], row["end_table"]) == (end, end and "summits")


def test_answers_dated_in_different_ways_name_no_single_table_and_basis() -> None:
    answers = decided("2019-03-01", "2019-03-31"), {"summit_id": "talks.round"}
    event = {
        "summit_id": "talks.round",
        "status": "held",
        **quartet("start", "2019-02-01", "2019-02-01", "register"),
    }
    row = spells(**answered("met", *answers), summits=[event])["it"]
    assert (row["end_min"], row["end_table"], row["end_basis"]) == (day("2019-02-01"), None, None)


def test_a_replaced_demand_ends_when_the_first_that_replaces_it_begins() -> None:
    replacing = {"prior_demand_id": "talks.old", "prior_relation": "replaces"}
    found = spells(
        demands=[
            demand("old", status="superseded", **made("2019-01-01", "2019-01-01")),
            demand("later", sequence=3, **replacing, **made("2019-03-01", "2019-03-31")),
            demand("new", sequence=2, **replacing, **made("2019-02-01", "2019-02-28")),
            demand("raised", prior_demand_id="talks.new", prior_relation="raises"),
        ]
    )
    old = found["old"]
    assert (old["end_min"], old["end_max"], old["end_table"]) == (
        day("2019-02-01"),
        day("2019-02-28"),
        "demands",
    )
    assert (old["superseded_by_id"], old["duration_min"], old["duration_max"]) == ("talks.new", 31, 58)
    assert found["new"]["superseded_by_id"] is None


@pytest.mark.parametrize(
    ("start", "end", "durations"),
    [
        (("2019-01-01", "2019-01-01"), ("2019-01-31", "2019-01-31"), (30, 30)),
        (("2019-01-01", "2019-01-31"), ("2019-02-01", "2019-02-28"), (1, 58)),
        (("2019-01-01", "2019-01-31"), ("2019-01-15", "2019-01-20"), (0, 19)),
        ((None, "2019-01-31"), ("2019-02-01", "2019-02-28"), (1, None)),
        (("2019-01-01", None), ("2019-02-01", "2019-02-28"), (None, 58)),
        (("2019-01-01", "2019-01-31"), (None, "2019-02-28"), (None, 58)),
        (("2019-02-01", "2019-02-28"), ("2019-01-01", "2019-01-31"), (None, None)),
    ],
)
def test_a_duration_needs_a_bound_on_both_sides_and_no_contradiction(
    start: Any, end: Any, durations: tuple[int | None, int | None]
) -> None:
    row = spells(**answered("met", decided(*end), **made(*start)))["it"]
    assert (row["duration_min"], row["duration_max"]) == durations


DAYS = st.dates(date(2018, 1, 1), date(2019, 12, 31))
SLACK = st.integers(0, 90).map(timedelta)


@settings(max_examples=30)
@given(DAYS, st.lists(st.tuples(SLACK, SLACK, SLACK), min_size=1, max_size=3), SLACK, SLACK)
def test_the_bounds_hold_whatever_the_days_were(
    start: date, answers: Any, before: timedelta, after: timedelta
) -> None:
    """Take true days, blur them, and look for them within the bounds."""
    true = [start + lasted for lasted, _, _ in answers]
    blurred = [
        decided(str(one - early), str(one + late))
        for one, (_, early, late) in zip(true, answers, strict=True)
    ]
    row = spells(**answered("met", *blurred, **made(str(start - before), str(start + after))))["it"]
    assert row["start_min"] <= start <= row["start_max"]
    assert row["end_min"] <= min(true) <= row["end_max"]
    assert row["duration_min"] <= (min(true) - start).days <= row["duration_max"]


def test_no_demand_is_lost_or_doubled() -> None:
    demands = summitry.load("demands")
    assert list(summitry.demand_spells()["demand_id"]) == sorted(demands["demand_id"])

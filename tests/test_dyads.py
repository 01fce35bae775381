"""Directed dyads and dyad-years: what is counted, under which year, and with which codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import summitry
from inventing import amount, demand, frames, made, quartet
from summitry.views.declarations import records
from summitry.views.dyads import view
from summitry_validation.contract import terms

if TYPE_CHECKING:
    from inventing import Rows

DATED = ["dated_by_made", "dated_by_summit", "dated_across_years", "undated"]
STATUSES = list(terms("demand_status"))


def rows(year: bool = False, **tables: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the dyads of some invented tables as plain rows."""
    return records(view(frames(tables), year))


def event(key: str, status: str = "held", **cells: Any) -> dict[str, Any]:
    return {"summit_id": f"talks.{key}", "status": status, "start_edtf": "x", **cells}


def test_the_dyads_of_the_notes_are_those_that_one_counts_by_hand() -> None:
    frame = summitry.dyads()
    own = frame[frame["demander_id"].isin(["USA", "KOR", "PRK"])]
    korea = own.set_index(["demander_id", "addressee_id"]).loc[("USA", "KOR")]
    counted = [
        "demands",
        "utterances",
        "monetary_demands",
        "meetings",
        "no_result_reported",
        "unclear",
        "undated",
    ]
    assert [int(korea[name]) for name in counted] == [6, 6, 3, 2, 4, 2, 6]
    assert korea["strength_max"] == "ultimatum"
    assert (korea["demander_cow_code"], korea["addressee_gw_code"], korea["addressee_iso3"]) == (
        2,
        732,
        "KOR",
    )


def test_an_utterance_to_two_addressees_is_one_in_each_dyad() -> None:
    both = [demand(f"pay.{to}", utterance_id="talks.pay", addressee_id=to) for to in ("BOR", "CAR")]
    assert [(row["demands"], row["utterances"]) for row in rows(demands=both)] == [(1, 1), (1, 1)]


def test_an_utterance_to_two_persons_of_one_addressee_is_one_utterance() -> None:
    both = [demand(f"pay.{who}", utterance_id="talks.pay") for who in ("a", "b")]
    assert [(row["demands"], row["utterances"]) for row in rows(demands=both)] == [(2, 1)]


def test_a_dyad_is_directed() -> None:
    back = demand("back", demander_id="BOR", addressee_id="ARL")
    assert len(rows(demands=[demand("there"), back])) == 2


def test_the_strongest_demand_is_chosen_by_rank_and_not_by_spelling() -> None:
    some = [demand(term, strength=term) for term in ("wish", "ultimatum", "proposal")]
    assert rows(demands=some)[0]["strength_max"] == "ultimatum"


@pytest.mark.parametrize(
    ("kind", "cells", "count"),
    [
        ("pay", {}, 1),
        ("pay_more", {}, 1),
        ("withdraw", {}, 0),
        ("withdraw", {"unit": "persons"}, 0),
        ("reduce", {"unit": "EUR"}, 1),
        ("reduce", {"unit": "EUR", "amount_kind": "offered"}, 0),
    ],
)
def test_a_demand_is_monetary_by_its_act_or_by_a_sum_demanded(kind: str, cells: Any, count: int) -> None:
    stated = [amount("sum", "demanded", 1.0, 2.0, demand_id="talks.it", **cells)] if "unit" in cells else []
    assert rows(demands=[demand("it", demand_kind=kind)], amounts=stated)[0]["monetary_demands"] == count


def test_meetings_are_those_at_which_a_demand_was_raised_or_repeated_each_once() -> None:
    links = [("a", "first", "raised"), ("b", "first", "raised"), ("a", "second", "reiterated"),
             ("a", "third", "discussed"), ("b", "fourth", "rejected")]  # fmt: skip
    linked = [{"demand_id": f"talks.{d}", "summit_id": f"talks.{s}", "relation": r} for d, s, r in links]
    assert rows(demands=[demand("a"), demand("b")], demand_summits=linked)[0]["meetings"] == 2


@pytest.mark.parametrize(
    ("own", "at", "year", "dated"),
    [
        (made("2019-04-01", "2019-04-30"), {}, 2019, "dated_by_made"),
        (made("2018-12-31", "2019-01-01"), {}, None, "dated_across_years"),
        (made("2018-12-31", "2019-01-01"), quartet("start", "2019-01-01", "2019-01-01"), None,
         "dated_across_years"),
        (made("2019-04-01", None), {}, None, "dated_across_years"),
        (made(None, None), quartet("start", "2019-06-30", "2019-06-30"), 2019, "dated_by_summit"),
        ({}, quartet("start", "2019-06-30", "2019-06-30"), 2019, "dated_by_summit"),
        ({}, quartet("start", "2018-12-30", "2018-12-30") | quartet("end", "2019-01-02", "2019-01-02"), None,
         "dated_across_years"),
        ({}, quartet("start", "2019-06-30", "2019-06-30") | {"status": "planned"}, None, "undated"),
        ({}, {}, None, "undated"),
    ],
)  # fmt: skip
def test_the_year_is_that_of_the_demand_or_else_of_the_event_and_never_invented(
    own: Any, at: Any, year: int | None, dated: str
) -> None:
    one = demand("it", summit_id="talks.round", **own)
    row = rows(year=True, demands=[one], summits=[event("round", **at)])[0]
    assert row["year"] == year
    assert {name: row[name] for name in DATED} == {name: int(name == dated) for name in DATED}


def test_a_demand_without_a_year_keeps_its_row_beside_the_years() -> None:
    some = [
        demand("a", **made("2018-05-01", "2018-05-01")),
        demand("b"),
        demand("c", **made("2019-05-01", "2019-05-01")),
    ]
    assert [row["year"] for row in rows(year=True, demands=some)] == [2018, 2019, None]


BORLAND = {"actor_id": "BOR", "iso3": "BOR", "cow_code": 20, "cow_from": 1950, "cow_to": 1990, "gw_code": 21}


@pytest.mark.parametrize(
    ("year", "cow"), [("1949", None), ("1950", 20), ("1990", 20), ("1991", None), (None, 20)]
)
def test_a_code_is_left_out_in_a_year_that_its_own_years_exclude_and_an_unknown_end_excludes_none(
    year: str | None, cow: int | None
) -> None:
    dated = made(f"{year}-03-01", f"{year}-03-01") if year else {}
    row = rows(year=True, demands=[demand("it", **dated)], actors=[BORLAND])[0]
    assert (row["addressee_cow_code"], row["addressee_gw_code"]) == (cow, 21)
    assert rows(demands=[demand("it", **dated)], actors=[BORLAND])[0]["addressee_cow_code"] == 20


def test_a_ministry_is_not_counted_as_its_state_but_names_it() -> None:
    ministry = {"actor_id": "ministry", "parent_id": "BOR"}
    row = rows(demands=[demand("it", addressee_id="ministry")], actors=[BORLAND, ministry])[0]
    assert (row["addressee_id"], row["addressee_top_id"], row["addressee_cow_code"]) == (
        "ministry",
        "BOR",
        None,
    )


@st.composite
def worlds(draw: st.DrawFn) -> Rows:
    """Return demands of some actors, with and without dates, events and sums."""
    days = st.sampled_from([None, "2017-12-31", "2018-01-01", "2018-07-04", "2019-02-01"])
    actors = st.sampled_from(["ARL", "BOR", "CAR"])

    def one(number: int) -> dict[str, Any]:
        dates = sorted(filter(None, (draw(days), draw(days))))
        own = made(dates[0], dates[-1]) if dates else {}
        at = f"talks.e{draw(st.integers(0, 2))}" if draw(st.booleans()) else None
        said = f"talks.u{draw(st.integers(0, number))}"
        who = {"demander_id": draw(actors), "addressee_id": draw(actors)}
        coded = {
            "status": draw(st.sampled_from(STATUSES)),
            "strength": draw(st.sampled_from(terms("strength"))),
        }
        return demand(f"d{number}", summit_id=at, utterance_id=said, **who, **coded, **own)

    events = [event("e0"), event("e1", **quartet("start", "2018-03-01", "2018-03-02"))]
    return {"demands": [one(number) for number in range(draw(st.integers(0, 8)))], "summits": events}


@settings(max_examples=30)
@given(worlds(), st.booleans())
def test_every_demand_is_counted_once_and_no_row_is_empty(world: Rows, year: bool) -> None:
    frame = view(frames(world), year)
    assert frame["demands"].sum() == len(world["demands"])
    assert (frame["demands"] >= 1).all()
    assert (frame[STATUSES].sum(axis=1) == frame["demands"]).all()
    assert (frame[DATED].sum(axis=1) == frame["demands"]).all()
    assert (frame["utterances"] <= frame["demands"]).all()


@settings(max_examples=30)
@given(worlds())
def test_the_years_of_a_dyad_add_up_to_the_dyad(world: Rows) -> None:
    keys, added = ["demander_id", "addressee_id"], ["demands", "monetary_demands", *STATUSES, *DATED]
    tables = frames(world)
    by_year, whole = view(tables, year=True), view(tables)
    pd.testing.assert_frame_equal(by_year.groupby(keys)[added].sum(), whole.set_index(keys)[added])
    assert not by_year.duplicated([*keys, "year"]).any()

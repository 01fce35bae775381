"""Gaps between amounts: drawn where two can be compared, with the bounds that follow and no others."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import summitry
from inventing import amount, frames
from provoking import provokes
from summitry.views.amount_gap import KINDS, view
from summitry.views.declarations import records
from summitry_validation.contract import terms
from summitry_validation.findings import FindingsError

COST_SHARING = "us-rok-cost-sharing"
Pair = tuple[str, str | None]


def gaps(*amounts: dict[str, Any], **asked: bool) -> dict[Pair, dict[str, Any]]:
    """Return the pairs of some invented amounts as plain rows, by the amounts' own keys."""
    tables = frames({"amounts": list(amounts), "processes": [{"process_id": "talks"}]})
    rows = records(view(tables, "talks", **asked))
    return {(_own(row["first_id"]), row["second_id"] and _own(row["second_id"])): row for row in rows}


def _own(amount_id: str) -> str:
    return amount_id.removeprefix("talks.")


def gap(row: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(row[f"gap_{part}"] for part in ("min", "max", "min_inclusive", "max_inclusive"))


def of_notes(**asked: bool) -> dict[Pair, dict[str, Any]]:
    """Return the pairs of the cost-sharing note by their keys in it."""
    rows = records(summitry.amount_gap(COST_SHARING, **asked))
    keys = [
        tuple(row[name] and row[name].removeprefix(f"{COST_SHARING}.") for name in ("first_id", "second_id"))
        for row in rows
    ]
    return dict(zip(keys, rows, strict=True))


def test_the_notes_give_no_gap_between_stated_periods_and_say_why() -> None:
    pairs = of_notes()
    why = {pair: row["not_comparable"] for pair, row in pairs.items()}
    assert why["ceiling", "paid-so-far"] == why["trump-five-billion", "agreed-sum"] == "period_not_stated"
    assert why["cost-plus", "paid-so-far"] == "unit"
    assert pairs["deferral", None]["second_kind"] is None
    assert all(gap(row) == (None, None, None, None) for row in pairs.values())


def test_two_upper_bounds_bound_no_gap_in_the_notes_even_where_the_period_is_implied() -> None:
    row = of_notes(implied=True)["ceiling", "paid-so-far"]
    assert (row["period"], row["period_basis"], row["not_comparable"]) == ("per_year", "implied", None)
    assert (row["first_max"], row["second_max"], row["second_max_inclusive"]) == (5e9, 1e9, False)
    assert gap(row) == (None, None, None, None)


def test_five_billion_is_more_than_four_billion_above_what_was_paid_if_both_mean_one_period() -> None:
    pairs = of_notes(unstated=True)
    for paid in ("paid-so-far", "agreed-sum"):
        row = pairs["trump-five-billion", paid]
        assert gap(row) == (4e9, None, False, None)
        assert (row["period"], row["period_basis"]) == ("not_stated", "unstated")
    assert pairs["ceiling", "paid-so-far"]["not_comparable"] == "period_not_stated"


def test_the_gap_of_two_ranges_takes_the_far_ends() -> None:
    rows = gaps(
        amount("asked", "demanded", 4.0, 5.0), amount("paid", "status_quo", 0.9, 1.0, min_inclusive=False)
    )
    assert gap(rows["asked", "paid"]) == (3.0, 4.1, True, False)


def test_a_point_that_is_only_about_right_bounds_no_gap() -> None:
    about = amount("asked", "demanded", None, None, comparator="about", value_point=5.0)
    row = gaps(about, amount("paid", "paid", 1.0, 1.0))["asked", "paid"]
    assert (row["first_point"], row["not_comparable"], *gap(row)) == (5.0, None, None, None, None, None)


@pytest.mark.parametrize(
    ("cells", "obstacle"),
    [
        ({}, None),
        ({"unit": "KRW"}, "unit"),
        ({"payer_id": "CAR"}, "parties"),
        ({"payee_id": None}, "parties"),
        ({"subject_id": "CAR"}, "parties"),
        ({"period": "per_month"}, "period"),
        ({"period": "not_stated"}, "period_not_stated"),
        ({"period": "not_stated", "period_implied": "per_year"}, "period_not_stated"),
        ({"same_quantity_id": "talks.asked"}, "same_quantity"),
    ],
)
def test_two_amounts_are_compared_only_where_nothing_forbids_it(cells: Any, obstacle: str | None) -> None:
    asked = amount("asked", "demanded", 5.0, 5.0, same_quantity_id="talks.asked")
    row = gaps(asked, amount("paid", "paid", 1.0, 1.0, **cells))["asked", "paid"]
    assert row["not_comparable"] == obstacle
    assert (row["gap_min"], row["period"], row["period_basis"]) == (
        (None, None, None) if obstacle else (4.0, "per_year", "stated")
    )


def test_an_implied_period_is_used_on_request_and_said() -> None:
    implied = amount("paid", "paid", 1.0, 1.0, period="not_stated", period_implied="per_year")
    row = gaps(amount("asked", "demanded", 5.0, 5.0), implied, implied=True)["asked", "paid"]
    assert (row["gap_min"], row["period_basis"], row["second_period"]) == (4.0, "implied", "not_stated")


def test_an_unstated_period_agrees_with_another_on_request_and_never_with_a_stated_one() -> None:
    asked, paid = (
        amount(key, kind, 1.0, 1.0, period="not_stated")
        for key, kind in (("asked", "demanded"), ("paid", "paid"))
    )
    yearly = amount("yearly", "paid", 1.0, 1.0)
    rows = gaps(asked, paid, yearly, unstated=True)
    assert (rows["asked", "paid"]["gap_min"], rows["asked", "paid"]["period_basis"]) == (0.0, "unstated")
    assert rows["asked", "yearly"]["not_comparable"] == "period_not_stated"


def test_rival_statements_of_one_quantity_stand_side_by_side() -> None:
    rivals = [
        amount(key, "demanded", value, value, same_quantity_id="talks.one")
        for key, value in (("one", 4.0), ("two", 5.0))
    ]
    rows = gaps(*rivals, amount("paid", "paid", 1.0, 1.0))
    assert {pair: row["gap_min"] for pair, row in rows.items()} == {
        ("one", "paid"): 3.0,
        ("two", "paid"): 4.0,
    }
    assert {row["first_same_quantity_id"] for row in rows.values()} == {"talks.one"}


def test_other_measures_are_one_only_where_they_are_described_in_the_same_words() -> None:
    asked = amount("asked", "demanded", 5.0, 5.0, measure="other", measure_text="Ships")
    ships, cars = (
        amount(key, "paid", 1.0, 1.0, measure="other", measure_text=key.title()) for key in ("ships", "cars")
    )
    assert set(gaps(asked, ships, cars)) == {("asked", "ships"), ("cars", None)}


def test_what_is_no_position_of_a_side_has_no_row() -> None:
    some = [amount(kind, kind, 1.0, 1.0) for kind in terms("amount_kind")]
    named = {key for pair in gaps(*some) for key in pair}
    assert named == set(KINDS)


def test_amounts_of_other_processes_do_not_count() -> None:
    assert gaps(amount("it", "paid", 1.0, 1.0, process_id="others")) == {}


def test_a_process_that_is_not_there_is_a_finding_with_the_nearest_one() -> None:
    with pytest.raises(FindingsError) as error:
        summitry.amount_gap("us-rok-cost-share")
    assert provokes(error.value.findings, "R030").near == COST_SHARING


POSITIONS = st.tuples(
    st.sampled_from(KINDS),
    st.sampled_from(["host_contribution", "troop_level"]),
    st.integers(0, 9),
    st.booleans(),
)


@settings(max_examples=30)
@given(st.lists(POSITIONS, max_size=7))
def test_no_amount_is_lost_and_no_pair_is_doubled_or_turned_round(positions: Any) -> None:
    some = [
        amount(f"a{number}", kind, float(low), float(low) + 1 if known else None, measure=measure)
        for number, (kind, measure, low, known) in enumerate(positions)
    ]
    rows = gaps(*some)
    assert {key for pair in rows for key in pair if key} == {_own(one["amount_id"]) for one in some}
    for row in rows.values():
        if row["second_id"]:
            assert KINDS.index(row["first_kind"]) < KINDS.index(row["second_kind"])

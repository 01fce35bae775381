"""Amounts of a year: by which rule, with which factor, and never without one."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import summitry
from inventing import amount, frames
from summitry.views import amount_gap
from summitry.views.annualised import view
from summitry.views.declarations import records
from summitry_validation.contract import terms

COST_SHARING = "us-rok-cost-sharing"


def years(*amounts: dict[str, Any], implied: bool = False) -> dict[str, dict[str, Any]]:
    """Return the annual values of some invented amounts as plain rows, by the amount's own key."""
    rows = records(view(frames({"amounts": list(amounts)}), implied))
    return {row["amount_id"].removeprefix("talks."): row for row in rows}


def values(row: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(row[f"annual_{part}"] for part in ("min", "max", "min_inclusive", "max_inclusive"))


def term(key: str, low: float, unit: str = "years", **cells: Any) -> dict[str, Any]:
    """Return a stated length of an agreement, exact unless the cells say otherwise."""
    fixed = {"measure": "agreement_term", "unit": unit, "period": "not_applicable", "comparator": "exact"}
    return amount(
        key, "agreed", low, low, **{"value_point": low, "outcome_id": "talks.deal", **fixed, **cells}
    )


def test_the_notes_state_two_sums_of_a_year_and_imply_a_third() -> None:
    stated, implied = (summitry.annualised(implied=asked).set_index("amount_id") for asked in (False, True))
    ceiling, paid = f"{COST_SHARING}.ceiling", f"{COST_SHARING}.paid-so-far"
    assert (stated.loc[ceiling, "rule"], stated.loc[ceiling, "annual_max"]) == ("as_stated", 5e9)
    assert stated.loc[f"{COST_SHARING}.annual-cost", "annual_point"] == 4e9
    assert paid not in stated.index
    assert implied.loc[paid, "period_is_implied"]
    assert (implied.loc[paid, "annual_max"], implied.loc[paid, "annual_max_inclusive"]) == (1e9, False)
    assert not implied.loc[ceiling, "period_is_implied"]


def test_a_sum_of_a_month_is_multiplied_by_twelve_and_keeps_its_open_end() -> None:
    row = years(amount("it", "paid", 1.1, 2.5, period="per_month", max_inclusive=False))["it"]
    assert (row["rule"], row["factor"]) == ("twelve_months", 12)
    assert values(row) == (13.2, 30.0, True, False)


def test_a_point_that_is_only_about_right_gets_no_bounds() -> None:
    row = years(amount("it", "paid", None, None, comparator="about", value_point=3.0, period="per_month"))[
        "it"
    ]
    assert (row["annual_point"], *values(row)) == (36.0, None, None, None, None)


@pytest.mark.parametrize("unit", ["persons", "percent", "percent_of_gdp", "formula"])
def test_what_is_no_money_does_not_add_up_over_months_but_stands_as_a_value_of_a_year(unit: str) -> None:
    by_month, by_year = (
        years(amount("it", "paid", 2.0, 2.0, unit=unit, period=period))["it"]
        for period in ("per_month", "per_year")
    )
    assert (by_month["rule"], by_month["factor"], by_month["annual_max"]) == (None, None, None)
    assert (by_year["rule"], by_year["annual_max"]) == ("as_stated", 2.0)


@pytest.mark.parametrize("period", terms("period"))
def test_only_what_recurs_or_is_of_a_whole_agreement_has_a_row(period: str) -> None:
    found = years(amount("it", "paid", 1.0, 1.0, period=period))
    assert bool(found) == (period in {"per_year", "per_month", "whole_agreement"})


def test_an_implied_period_is_used_on_request_only() -> None:
    one = amount("it", "paid", 1.0, 1.0, period="not_stated", period_implied="per_month")
    assert years(one) == {}
    row = years(one, implied=True)["it"]
    assert (row["period"], row["period_is_implied"], row["annual_max"]) == ("per_month", True, 12.0)


WHOLE = amount("sum", "agreed", 6e9, 6e9, period="whole_agreement", outcome_id="talks.deal")


@pytest.mark.parametrize(
    ("terms", "annual"),
    [
        ([term("five", 5)], 1.2e9),
        ([term("months", 18, "months")], 4e9),
        ([term("five", 5), term("sixty", 60, "months")], 1.2e9),
        ([], None),
        ([term("five", 5), term("six", 6)], None),
        ([term("five", 5), term("upto", 6, comparator="at_most", value_point=None)], None),
        ([term("weeks", 52, "weeks")], None),
        ([term("none", 0)], None),
        ([term("other", 5, outcome_id="talks.other")], None),
        ([term("asked", 5, amount_kind="offered")], None),
    ],
)
def test_a_whole_agreement_is_divided_by_its_years_where_they_are_stated_once_and_exactly(
    terms: list[dict[str, Any]], annual: float | None
) -> None:
    row = years(WHOLE, *terms)["sum"]
    assert row["rule"] == ("agreement_term" if annual else None)
    assert row["annual_max"] == annual


def test_amounts_that_hang_on_nothing_do_not_share_a_length() -> None:
    loose = {**WHOLE, "outcome_id": None}
    assert years(loose, term("five", 5, outcome_id=None))["sum"]["rule"] is None


def test_the_number_of_periods_does_not_multiply() -> None:
    assert years(amount("it", "agreed", 1.0, 1.0, period_count=5))["it"]["annual_max"] == 1.0


SUMS = st.decimals(0, 10**9, places=2).map(float)


@settings(max_examples=30)
@given(SUMS, SUMS, st.booleans(), st.booleans())
def test_a_gap_of_two_sums_of_a_year_is_twelve_gaps_of_a_month(
    asked: float, paid: float, closed: bool, known: bool
) -> None:
    first = amount("asked", "demanded", asked, None, min_inclusive=closed, period="per_month")
    second = amount("paid", "status_quo", None, paid if known else None, period="per_month")
    by_month = frames({"amounts": [first, second], "processes": [{"process_id": "talks"}]})
    of_year = {row["amount_id"]: row for row in records(view(by_month))}
    gap = records(amount_gap.view(by_month, "talks"))[0]
    low, high = of_year["talks.asked"]["annual_min"], of_year["talks.paid"]["annual_max"]
    assert (gap["gap_min"] is None) == (high is None)
    if high is not None:
        assert low - high == pytest.approx(12 * gap["gap_min"], rel=1e-9, abs=1e-4)
        assert gap["gap_min_inclusive"] == closed

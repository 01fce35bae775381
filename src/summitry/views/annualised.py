"""Recurring amounts, and those of a whole agreement, brought to a year where the source allows it exactly."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING

import pandas as pd

from summitry.loading import load
from summitry.normalize.units import is_money
from summitry.views.declarations import declaration, records, shaped
from summitry.views.intervals import cells, exact, nearest_float, stated, times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from summitry.views.declarations import Record

    Holder = tuple[str | None, str | None, str]
    Lengths = Mapping[Holder, Fraction]

NEEDED = ("amounts",)
PERIODS = ("per_year", "per_month", "whole_agreement")
_YEAR = 12
_MONTHS = {"years": _YEAR, "months": 1}


def annualised(implied: bool = False) -> pd.DataFrame:
    """Return one row for each amount whose period recurs or is a whole agreement, with its value for a year.

    An amount `per_year` stands as it is, whatever its unit (rule `as_stated`). A sum of money `per_month`
    is multiplied by 12 (`twelve_months`). A sum of money for a `whole_agreement` is divided by the years of
    the agreement (`agreement_term`), where the same demand or outcome states them in an amount of the same
    kind: one exact number of years or months, and no rival to it. It is the average of a year, not an
    instalment. All other rows stay, with the values null: what is no money does not add up over months (the
    same persons may be counted twelve times), and an agreement of unknown length has no yearly sum.
    `period_count` plays no part, for the value of a recurring sum is that of one period already.

    Bounds stay bounds, open or closed as they were, and the point of `about` stays without bounds. An amount
    whose period is `not_stated` has no row, unless `implied` is true and the coder took the passage to imply
    one: then `period` is the implied one and `period_is_implied` says so. Values are worked out exactly and
    given as the nearest float64; up to 15 significant digits that is the exact value.

    Parameters
    ----------
    implied
        Whether to use `period_implied` where the source states no period.

    Examples
    --------
    >>> import summitry
    >>> ceiling = summitry.annualised().set_index("amount_id").loc["us-rok-cost-sharing.ceiling"]
    >>> print(ceiling["rule"], ceiling["annual_min"], ceiling["annual_max"], ceiling["annual_max_inclusive"])
    as_stated nan 5000000000.0 True

    """
    return view({name: load(name) for name in NEEDED}, implied)


def view(tables: Mapping[str, pd.DataFrame], implied: bool = False) -> pd.DataFrame:
    """Return what `annualised` promises, from frames of the tables NEEDED."""
    declared = declaration("annualised")
    amounts = records(tables["amounts"].sort_values("amount_id"))
    lengths = _lengths(amounts)
    rows = [_row(amount, period, lengths) for amount, period in _recurring(amounts, implied)]
    return shaped(pd.DataFrame(rows, columns=declared.columns), declared)


def _recurring(amounts: Iterable[Record], implied: bool) -> Iterator[tuple[Record, str]]:
    for amount in amounts:
        period = (amount["period_implied"] if implied else None) or amount["period"]
        if period in PERIODS:
            yield amount, period


def _row(amount: Record, period: str, lengths: Lengths) -> Record:
    rule, factor = _rule(amount, period, lengths)
    facts = {"period": period, "period_is_implied": period != amount["period"], "rule": rule}
    return amount | facts | (_year(amount, factor) if factor else {})


def _year(amount: Record, factor: Fraction) -> Record:
    point = amount["value_point"]
    of_year = None if point is None else nearest_float(exact(point) * factor)
    values = cells(times(stated(amount), factor), "annual_")
    return {"factor": float(factor), "annual_point": of_year} | values


def _rule(amount: Record, period: str, lengths: Lengths) -> tuple[str | None, Fraction | None]:
    """Return by which rule an amount is brought to a year, and the factor; None and None where by none."""
    if period == "per_year":
        return "as_stated", Fraction(1)
    if not is_money(amount["unit"]):
        return None, None
    if period == "per_month":
        return "twelve_months", Fraction(_YEAR)
    months = lengths.get(_holder(amount))
    return ("agreement_term", _YEAR / months) if months else (None, None)


def _lengths(amounts: Iterable[Record]) -> Lengths:
    """Return the months of an agreement by what states them: one length, stated exactly, and no rival."""
    months: dict[Holder, set[Fraction | None]] = defaultdict(set)
    for amount in amounts:
        if amount["measure"] == "agreement_term" and (amount["demand_id"] or amount["outcome_id"]):
            months[_holder(amount)].add(_months(amount))
    return {holder: one for holder, (one, *rivals) in months.items() if one and not rivals}


def _holder(amount: Record) -> Holder:
    return amount["demand_id"], amount["outcome_id"], amount["amount_kind"]


def _months(amount: Record) -> Fraction | None:
    is_exact = amount["comparator"] == "exact" and amount["unit"] in _MONTHS
    return exact(amount["value_point"]) * _MONTHS[amount["unit"]] if is_exact else None

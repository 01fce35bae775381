"""Invented rows of the published tables, as frames that `load` might give."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from summitry.publishing.tables import to_arrow
from summitry_validation import contract

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

Rows = dict[str, list[dict[str, Any]]]


def frames(rows: Mapping[str, list[dict[str, Any]]]) -> dict[str, pd.DataFrame]:
    """Return every table; one that is left out has no rows, a column that a row leaves out is null."""
    given = {name: to_arrow(contract.tables()[name], some).to_pandas() for name, some in rows.items()}
    return {**_empty(), **given}


@cache
def _empty() -> Mapping[str, pd.DataFrame]:
    return {name: to_arrow(table, ()).to_pandas() for name, table in contract.tables().items()}


def demand(key: str, **cells: Any) -> dict[str, Any]:
    """Return a demand of Arland on Borland, without a date and without an answer."""
    fixed = {
        "demand_id": f"talks.{key}",
        "utterance_id": f"talks.{key}",
        "process_id": "talks",
        "sequence": 1,
    }
    usual = {"demander_id": "ARL", "addressee_id": "BOR", "demand_kind": "withdraw", "strength": "request"}
    status = {"status": "no_result_reported", "is_internal": False}
    return {**fixed, **usual, **status, **cells}


def made(first: str | None, last: str | None) -> dict[str, Any]:
    """Return the date of a demand, stated."""
    return quartet("made", first, last)


def quartet(name: str, first: str | None, last: str | None, basis: str = "stated") -> dict[str, Any]:
    """Return the four cells of a date; None is open."""
    text = {"edtf": f"{first or '..'}/{last or '..'}", "min": day(first), "max": day(last), "basis": basis}
    return {f"{name}_{part}": value for part, value in text.items()}


def day(text: str | None) -> date | None:
    """Return a day, None for None."""
    return date.fromisoformat(text) if text else None


def amount(key: str, kind: str, low: float | None, high: float | None, **cells: Any) -> dict[str, Any]:
    """Return a sum of dollars a year that Borland pays to Arland, its bounds inclusive."""
    bounds = {"value_min": low, "value_max": high}
    flags = {"min_inclusive": None if low is None else True, "max_inclusive": None if high is None else True}
    fixed = {"amount_id": f"talks.{key}", "process_id": "talks", "amount_kind": kind, "comparator": "between"}
    usual = {"measure": "host_contribution", "unit": "USD", "period": "per_year"}
    return {**fixed, **usual, **bounds, **flags, "payer_id": "BOR", "payee_id": "ARL", **cells}

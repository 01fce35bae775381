"""Who demanded how much of whom: one row a directed dyad, or a directed dyad and year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry.loading import load
from summitry.normalize.units import is_money
from summitry.views.codes import coded_side
from summitry.views.dating import dated
from summitry.views.declarations import declaration, only, shaped
from summitry_validation.contract import terms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pandas.api.typing import DataFrameGroupBy

NEEDED = ("demands", "demand_summits", "summits", "amounts", "actors")
_PAYMENTS = ("pay", "pay_more")
_VOICED = ("raised", "reiterated")
_DATED = ("dated_by_made", "dated_by_summit", "dated_across_years", "undated")


def dyads(year: bool = False) -> pd.DataFrame:
    """Return one row for each actor that demanded something of another, or one for each such year.

    A dyad is directed: demander, then addressee. Actors stand as in the table demands: a ministry is not
    counted as its state, which `demander_top_id` and `addressee_top_id` name, and a collective is not
    expanded. No row is made for a dyad or a year without demands; a missing row means that none is recorded,
    and zeros are for the user to fill in who knows which years the sources cover.

    The year is that of `made`; where `made` bounds no day, it is that of the event at which the demand was
    first raised. A demand whose days may lie in several years, or that is not dated, is counted under the
    year null. `dated_by_made`, `dated_by_summit`, `dated_across_years` and `undated` say how many demands
    of a row are which, and add up to `demands`. So do the nine counts by status.

    The COW and Gleditsch-Ward codes are those of the table actors. With `year`, a code is left out in a year
    that lies outside its known first and last year; an end that is not known there excludes no year.

    Parameters
    ----------
    year
        Whether to count each year apart; the column `year` is there only then.

    Examples
    --------
    >>> import summitry
    >>> counts = summitry.dyads(year=True)
    >>> bool(counts["demands"].sum() == len(summitry.load("demands")))
    True
    >>> asked = counts[counts["addressee_id"] == "us-allies"].iloc[0]
    >>> print(asked["year"], asked["undated"], asked["strength_max"], asked["addressee_cow_code"])
    <NA> 1 demand <NA>

    """
    return view({name: load(name) for name in NEEDED}, year)


def view(tables: Mapping[str, pd.DataFrame], year: bool = False) -> pd.DataFrame:
    """Return what `dyads` promises, from frames of the tables NEEDED."""
    demands = tables["demands"].join(_facts(tables))
    keys = ["demander_id", "addressee_id", *(["year"] if year else [])]
    groups = demands.groupby(keys, dropna=False)
    counts = _counts(groups).reset_index()
    counts["meetings"] = _meetings(demands.assign(row=groups.ngroup()), tables["demand_summits"], len(counts))
    demanders = coded_side(counts, "demander", tables["actors"])
    addressees = coded_side(counts, "addressee", tables["actors"])
    declared = declaration("dyads")
    columns = declared.columns if year else set(declared.columns) - {"year"}
    return shaped(counts.join(demanders).join(addressees), only(declared, columns))


def _facts(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return what is counted of each demand: year, what dates it, status, and whether it asks for money."""
    demands = tables["demands"]
    days = dated(demands, "made", "demands", tables["summits"])
    first, last = days["min"].dt.year, days["max"].dt.year
    in_one_year = (first == last).fillna(False).astype(bool)
    status = pd.get_dummies(demands["status"])
    facts = {
        "year": first.where(in_one_year).astype("Int64"),
        "is_monetary": _monetary(demands, tables["amounts"]),
        "dated_by_made": in_one_year & (days["table"] == "demands"),
        "dated_by_summit": in_one_year & (days["table"] == "summits"),
        "dated_across_years": ~in_one_year & days["table"].notna(),
        "undated": days["table"].isna(),
    }
    return status.assign(**facts)


def _monetary(demands: pd.DataFrame, amounts: pd.DataFrame) -> pd.Series[bool]:
    in_money = amounts["unit"].map(is_money).astype(bool)
    asked = frozenset(amounts.loc[in_money & (amounts["amount_kind"] == "demanded"), "demand_id"])
    has_sum = demands["demand_id"].map(asked.__contains__).astype(bool)
    return demands["demand_kind"].isin(_PAYMENTS) | has_sum


def _counts(groups: DataFrameGroupBy[Any, Any]) -> pd.DataFrame:
    return (
        groups[[*_DATED, *terms("demand_status")]]
        .sum()
        .assign(
            is_internal=groups["is_internal"].max(),
            demands=groups.size(),
            utterances=groups["utterance_id"].nunique(),
            monetary_demands=groups["is_monetary"].sum(),
            strength_max=groups["strength"].max(),
        )
    )


def _meetings(demands: pd.DataFrame, demand_summits: pd.DataFrame, rows: int) -> pd.Series[int]:
    """Return at how many different events the demands of each row were voiced."""
    voiced = demand_summits[demand_summits["relation"].isin(_VOICED)]
    events = voiced.merge(demands[["demand_id", "row"]], on="demand_id").groupby("row")["summit_id"].nunique()
    return events.reindex(range(rows), fill_value=0)

"""What ended a demand and when, and until when answers show it to be still open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry.views.dating import dated
from summitry.views.declarations import records
from summitry_validation import derive

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pandas.api.typing import DataFrameGroupBy, SeriesGroupBy

    from summitry.views.declarations import Record

ENDED = ("met", "partly_met", "rejected", "withdrawn", "superseded")
STILL_OPEN = ("deferred", "left_open")
_ANSWER = ("outcome_type", "compliance", "compliance_reason", "decided_min", "decided_max")


def ends(demands: pd.DataFrame, start: pd.DataFrame, tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return when each demand ended, or was last shown to be open, by its id; others are missing.

    The columns are `end_min`, `end_max`, `end_table`, `end_basis` and `end_outcome_id`. `start` says when
    each of the `demands` was made, as `dated` gives it.
    """
    closings = pd.concat([_answers(demands, tables), _replacements(demands, start)])
    groups = closings.groupby("demand_id")
    still_open = demands.set_index("demand_id")["status"].isin(STILL_OPEN)
    last = _last(groups)
    days = last.where(still_open.reindex(last.index), _first(groups))
    shared = {name: _shared(groups[name]) for name in ("table", "basis", "outcome_id")}
    return days.assign(**shared).add_prefix("end_")


def replacing(demands: pd.DataFrame) -> Mapping[str, str]:
    """Return the demand that replaces each demand that is replaced; of several, the one told first."""
    later = demands[demands["prior_relation"] == "replaces"].sort_values(["sequence", "demand_id"])
    first = later.drop_duplicates("prior_demand_id")
    return dict(zip(first["prior_demand_id"], first["demand_id"], strict=True))


def _first(groups: DataFrameGroupBy[Any, Any]) -> pd.DataFrame:
    """Return the bounds of the first of several days: none below, where one of them has none below."""
    least = groups["min"].min().mask(groups["min"].count() < groups.size())
    return pd.DataFrame({"min": least, "max": groups["max"].min()})


def _last(groups: DataFrameGroupBy[Any, Any]) -> pd.DataFrame:
    """Return the bounds of the last of several days: none above, where one of them has none above."""
    most = groups["max"].max().mask(groups["max"].count() < groups.size())
    return pd.DataFrame({"min": groups["min"].max(), "max": most})


def _shared(column: SeriesGroupBy[Any, Any]) -> pd.Series[str]:
    """Return the one value that the rows of a group have, null where they have several."""
    return column.first().where(column.nunique() == 1)


def _answers(demands: pd.DataFrame, tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the answers that give each demand its status, with their days."""
    outcomes = tables["outcomes"]
    days = outcomes[["outcome_id", "outcome_type", "decided_min", "decided_max"]].join(
        dated(outcomes, "decided", "outcomes", tables["summits"])
    )
    known = demands.loc[demands["status"].isin((*ENDED, *STILL_OPEN)), ["demand_id", "status"]]
    links = tables["demand_outcomes"][["demand_id", "outcome_id", "compliance", "compliance_reason"]]
    answers = known.merge(links, on="demand_id").merge(days, on="outcome_id", how="left")
    latest = answers.groupby("demand_id")["decided_min"].transform("max")
    counts = [_counts(row) for row in records(answers.assign(latest=latest))]
    return answers[pd.Series(counts, answers.index, dtype=bool)]


def _counts(row: Record) -> bool:
    """Return whether an answer has a part in the status: one that others overtook may imply another."""
    answer = derive.Answer(*(row[name] for name in _ANSWER))
    return not derive.is_overtaken(answer, row["latest"]) or derive.implied(answer) == row["status"]


def _replacements(demands: pd.DataFrame, start: pd.DataFrame) -> pd.DataFrame:
    """Return the demands that replace each superseded one, by the id of that one, with their days."""
    superseded = demands.loc[demands["status"] == "superseded", ["demand_id"]]
    later = start[demands["prior_relation"] == "replaces"].assign(demand_id=demands["prior_demand_id"])
    return superseded.merge(later, on="demand_id")

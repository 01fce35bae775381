"""Demands as spells for event-history analysis: from when a demand stood, to what ended it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from summitry.loading import load
from summitry.views.dating import dated
from summitry.views.declarations import declaration, shaped
from summitry.views.endings import ENDED, ends, replacing

if TYPE_CHECKING:
    from collections.abc import Mapping

NEEDED = ("demands", "demand_outcomes", "outcomes", "summits")


def demand_spells() -> pd.DataFrame:
    """Return one row for each demand, as a spell that begins when it was made and ends when it was answered.

    `start` is when the demand was made, or else the event at which it was first raised. `event` is the
    derived status where that ends a demand: met, partly_met, rejected, withdrawn or superseded. Its `end`
    is the day of the answer that gives this status, or else of the event at which the answer was given; of
    several such answers the earliest ends the spell. A superseded demand ends when the demand that replaces
    it begins. For a demand that answers show to be still open (deferred, left_open), `end` is the last day
    on which they do. Where answers differ, the last one gives the status if the days on which they were
    decided show which it is. A demand without an answer, or whose answers contradict each other (unclear),
    has no end.

    `censored` is true where no event is recorded, or one without any date. Every day is a pair of bounds,
    and no day is invented: a demand or an answer without a date stays, with nulls. Durations are the least
    and the greatest number of days that the bounds allow, at least 0, since an answer does not come before
    its demand; both are null where the bounds contradict that.

    Examples
    --------
    >>> import summitry
    >>> spells = summitry.demand_spells().set_index("demand_id")
    >>> spells.loc["us-dprk-border-meeting.tweet-offer", ["event", "censored", "end_max", "end_basis"]]
    event               met
    censored          False
    end_max      2019-06-30
    end_basis      register
    Name: us-dprk-border-meeting.tweet-offer, dtype: object

    """
    return view({name: load(name) for name in NEEDED})


def view(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return what `demand_spells` promises, from frames of the tables NEEDED."""
    demands = tables["demands"].sort_values("demand_id", ignore_index=True)
    start = dated(demands, "made", "demands", tables["summits"])
    end = ends(demands, start, tables).reindex(demands["demand_id"]).set_axis(demands.index)
    spells = demands.join(start.add_prefix("start_")).join(end).join(_durations(start, end))
    spells["superseded_by_id"] = demands["demand_id"].map(replacing(demands))
    spells["event"] = demands["status"].where(demands["status"].isin(ENDED))
    spells["censored"] = spells["event"].isna() | (spells["end_min"].isna() & spells["end_max"].isna())
    return shaped(spells, declaration("demand_spells"))


def _durations(start: pd.DataFrame, end: pd.DataFrame) -> pd.DataFrame:
    """Return the least and the greatest number of days; null where the end lies before the start."""
    least = (end["end_min"] - start["max"]).dt.days.clip(lower=0)
    most = (end["end_max"] - start["min"]).dt.days
    contradiction = (most < 0).fillna(False)
    return pd.DataFrame({"duration_min": least, "duration_max": most}).mask(contradiction)

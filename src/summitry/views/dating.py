"""On which days something happened: by its own date, or else by that of the event that it is tied to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pyarrow as pa

from summitry.views.declarations import records
from summitry_validation import derive

if TYPE_CHECKING:
    from datetime import date

    from summitry.views.declarations import Record

_PARTS = ("min", "max", "basis")
_DAY = pd.ArrowDtype(pa.date32())


def dated(rows: pd.DataFrame, date_name: str, table: str, summits: pd.DataFrame) -> pd.DataFrame:
    """Return the first and the last day of each row of a table, the table that dates it, and the basis.

    The row's own date `date_name` counts where it bounds a day; otherwise what the row tells happened at the
    event `summit_id`, on one of its days. An event that did not take place dates nothing. A row that nothing
    dates has nulls.

    Parameters
    ----------
    rows, table
        The rows of demands or outcomes, and the name of that table.
    date_name
        The date of such a row: `made` or `decided`.
    summits
        The table summits.

    Returns
    -------
    pandas.DataFrame
        The columns `min`, `max`, `table` and `basis`, with the index of `rows`.

    """
    parts = [rows[f"{date_name}_min"], rows[f"{date_name}_max"], rows[f"{date_name}_basis"].astype("str")]
    own = pd.concat(parts, axis=1, keys=_PARTS)
    event = _days(summits).reindex(rows["summit_id"]).set_axis(rows.index)
    by_own, by_event = _bounded(own), _bounded(event)
    days = own.where(by_own, event.where(by_event))
    tables = pd.Series(None, rows.index, dtype="str").mask(by_event, "summits").mask(by_own, table)
    return days.assign(table=tables)


def _bounded(days: pd.DataFrame) -> pd.Series[bool]:
    return days["min"].notna() | days["max"].notna()


def _days(summits: pd.DataFrame) -> pd.DataFrame:
    """Return the first and the last day of each event held, and the basis of its start, by its id."""
    held = summits[summits["status"].isin(derive.HELD)]
    spans = [
        _span(row) for row in records(held[["start_min", "start_max", "end_edtf", "end_min", "end_max"]])
    ]
    days = pd.DataFrame(spans, held["summit_id"], ["min", "max"], dtype=_DAY)
    return days.assign(basis=held["start_basis"].astype("str").to_numpy())


def _span(row: Record) -> tuple[date | None, date | None]:
    end = (row["end_min"], row["end_max"]) if row["end_edtf"] else None
    return derive.days((row["start_min"], row["start_max"]), end)

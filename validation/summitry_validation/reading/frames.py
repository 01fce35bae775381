"""A DataFrame of any dtypes as an Arrow table."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pandas as pd
import pyarrow as pa

from summitry_validation.findings import Cell, Finding
from summitry_validation.reading.errors import InvalidTable

if TYPE_CHECKING:
    from collections.abc import Hashable


def from_frame(frame: pd.DataFrame, name: str) -> pa.Table:
    """Return the frame of the table `name`, its missing values as null; its index plays no part.

    Raises InvalidTable where two columns have one name.
    """
    if twice := [str(column) for column, count in Counter(frame.columns).items() if count > 1]:
        raise InvalidTable(Finding("T011", column, cell=Cell(name, column=column)) for column in twice)
    return pa.table({str(column): _column(frame, column) for column in frame.columns})


def _column(frame: pd.DataFrame, column: Hashable) -> pa.Array:
    series = frame[column]
    if series.dtype == object and len({type(value) for value in series.dropna()}) > 1:
        # as text, each of several kinds of values can be judged by itself; Arrow can crash on some mixtures
        return _texts(series)
    try:
        return pa.Array.from_pandas(series)
    except (pa.ArrowException, OverflowError, TypeError, ValueError):
        return _texts(series)


def _texts(series: pd.Series[Any]) -> pa.Array:
    return pa.array([_text(value) for value in series], pa.string())


def _text(value: Any) -> str | None:
    if pd.api.types.is_scalar(value) and pd.isna(value):
        return None
    return str(value).encode("utf-8", "replace").decode("utf-8")

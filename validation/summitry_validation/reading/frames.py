"""A DataFrame of any dtypes as an Arrow table."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

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
    try:
        return pa.Array.from_pandas(series)
    except pa.ArrowException:
        # An object column of several kinds of values: as text, each cell can be judged by itself.
        return pa.array([None if pd.isna(value) else str(value) for value in series], pa.string())

"""The loading of one published table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

import summitry
from bench.measuring import ROOT, Measure, measure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.measuring import Size

TIMES = 20


def measures(size: Size) -> Iterator[Measure]:
    """Yield the loading of the amounts."""
    path = ROOT / "datapackage" / "amounts.parquet"
    yield measure(
        '`load("amounts")`',
        lambda: [summitry.load("amounts") for _ in range(TIMES)],
        "`pandas.read_parquet` of the same file",
        lambda: [pd.read_parquet(path) for _ in range(TIMES)],
        "1.3x",
        size.runs,
    )

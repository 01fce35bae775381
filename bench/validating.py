"""The validation of the published package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyarrow import csv

from bench.measuring import ROOT, Measure, measure
from summitry_validation import validate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.measuring import Size


def measures(size: Size) -> Iterator[Measure]:
    """Yield the validation of the package of this repository."""
    tables = [*(ROOT / "datapackage").glob("*.csv")]
    yield measure(
        "`validate` of this repository's package",
        lambda: validate(ROOT / "datapackage.json"),
        "pyarrow reads the same CSV files",
        lambda: [csv.read_csv(path) for path in tables],
        "",
        size.runs,
    )

"""A currency is known and in use on the day of whatever its amount belongs to."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest

from provoking import provokes
from summitry_validation import contract, rules
from summitry_validation.rules.currencies import DATES

SPRING = (date(2019, 4, 1), date(2019, 4, 30))
TYPES = {"string": pa.string(), "number": pa.float64(), "integer": pa.int64(), "boolean": pa.bool_()}


def table(name: str, **cells: Any) -> pa.Table:
    """Return a table of one row, empty but for these cells."""
    fields = contract.tables()[name].fields
    schema = pa.schema([(field.name, TYPES.get(field.type, pa.date32())) for field in fields])
    return pa.Table.from_pylist([cells], schema=schema)


def tables(unit: str, kind: str, column: str, home: str, name: str) -> dict[str, pa.Table]:
    amount = {"amount_id": "a.b", "amount_kind": kind, "unit": unit, column: "a.c"}
    dated = {column: "a.c", f"{name}_min": SPRING[0], f"{name}_max": SPRING[1]}
    return {"amounts": table("amounts", **amount), home: table(home, **dated)}


@pytest.mark.parametrize(("column", "home", "name"), DATES)
def test_the_day_is_that_of_meeting_demand_outcome_or_statement(column: str, home: str, name: str) -> None:
    arrow = tables("DEM", "demanded", column, home, name)
    pandas = {each: one.to_pandas(types_mapper=pd.ArrowDtype) for each, one in arrow.items()}
    for frames in (arrow, pandas):
        assert "2019-04-01" in provokes(rules.check(frames), "T091").detail


@pytest.mark.parametrize(("unit", "kind"), [("EUR", "demanded"), ("DEM", "benchmark"), ("DEM", "mentioned")])
def test_money_in_use_or_only_spoken_of_is_fine(unit: str, kind: str) -> None:
    found = rules.check(tables(unit, kind, "summit_id", "summits", "start"))
    assert not {finding.code for finding in found} & {"T090", "T091"}

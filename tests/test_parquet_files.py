"""Parquet that gives every reader the right types without being asked."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from summitry.publishing.parquet_files import parquet_bytes
from summitry.publishing.tables import prepared, to_arrow
from summitry_validation import arrow, contract
from tiny import GUESTS, ROWS, TABLES, TALKS

if TYPE_CHECKING:
    from summitry_validation.contract import Table


def written(table: Table, rows: int = 2) -> bytes:
    """Return the Parquet file of the first rows of a tiny table."""
    return parquet_bytes(table, to_arrow(table, prepared(TABLES, ROWS)[table.name][:rows]))


@pytest.fixture
def frame() -> pd.DataFrame:
    """Return what a bare `pandas.read_parquet` makes of the talks."""
    return pd.read_parquet(io.BytesIO(written(TALKS)))


def test_a_bare_read_gives_the_types_of_the_contract(frame: pd.DataFrame) -> None:
    assert frame.dtypes.astype(str).to_dict() == {
        "talk_id": "str",
        "start": "date32[day][pyarrow]",
        "delegates": "Int64",
        "is_open": "boolean",
        "cost": "float64",
        "strength": "category",
        "language": "category",
        "summary": "str",
        "parent_id": "str",
    }


def test_a_bare_read_gives_real_dates(frame: pd.DataFrame) -> None:
    assert frame["start"].dt.year.tolist() == [pd.NA, 1815]
    assert (frame["start"] > date(1800, 1, 1)).tolist() == [pd.NA, True]


def test_a_bare_read_bends_no_large_integer_and_keeps_nulls_null(frame: pd.DataFrame) -> None:
    assert frame["delegates"].tolist() == [pd.NA, 9007199254740993]
    assert frame["is_open"].tolist() == [pd.NA, False]


def test_a_bare_read_ranks_an_ordered_codelist_with_all_its_terms(frame: pd.DataFrame) -> None:
    assert tuple(frame["strength"].cat.categories) == contract.terms("strength")
    assert (frame["strength"] >= "wish").tolist() == [False, True]
    assert not frame["language"].cat.ordered


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
@pytest.mark.parametrize("rows", [0, 2])
def test_the_schema_survives_with_descriptions_nulls_and_ranks(table: Table, rows: int) -> None:
    schema = pq.ParquetFile(io.BytesIO(written(table, rows))).read().schema
    assert schema.equals(arrow.schema(table), check_metadata=True)


def test_a_file_is_one_sorted_row_group_with_statistics() -> None:
    metadata = pq.ParquetFile(io.BytesIO(written(GUESTS))).metadata
    group = metadata.row_group(0)
    assert metadata.num_row_groups == 1
    assert [key.column_index for key in group.sorting_columns] == [0, 1]
    assert (group.column(1).statistics.min, group.column(1).statistics.max) == ("NA", "NO")
    assert group.column(0).compression == "ZSTD"


def test_no_version_stands_in_the_file_but_that_of_its_writer() -> None:
    content = written(TALKS)
    assert content.count(pa.__version__.encode()) == 1
    assert pd.__version__.encode() not in content

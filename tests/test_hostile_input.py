"""Input made to break a reader: it is refused with findings, at once, and never with a crash."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

import published
from provoking import provokes
from summitry_validation import read, schemas, validate
from summitry_validation.reading import InvalidTable, from_csv

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from summitry_validation.findings import Finding


@pytest.fixture
def descriptor(tmp_path: Path) -> Path:
    """Return the descriptor of a package to tamper with."""
    return published.write(tmp_path)


def refused(frame: pd.DataFrame, table: str) -> tuple[Finding, ...]:
    with pytest.raises(InvalidTable) as error:
        read(frame, table)
    return error.value.findings


def places(descriptor: Path, **cells: Any) -> pd.DataFrame:
    return read(descriptor.parent / "datapackage" / "summit_places.csv").head(2).assign(**cells)


@pytest.mark.parametrize("digits", ["9" * 20, "-" + "9" * 20, "9" * 100_000])
def test_an_integer_of_many_digits_misfits_at_once(descriptor: Path, digits: str) -> None:
    findings = refused(places(descriptor, position=[digits, "1"]), "summit_places")
    assert provokes(findings, "T001").value == digits


@pytest.mark.parametrize(
    "cells",
    [
        [np.datetime64("2018-01-01"), np.int64(3)],  # Arrow ends the process when it is given these
        [2**70, 1],
        [[1], {"a": 1}],
        [date(2018, 1, 1), 1.5],
        ["\ud800", 1],
        [True, False],
    ],
)
def test_cells_of_any_python_type_are_judged(descriptor: Path, cells: list[Any]) -> None:
    findings = refused(places(descriptor, position=pd.Series(cells, dtype=object)), "summit_places")
    provokes(findings, "T001")


def test_a_category_of_lists_is_judged(descriptor: Path) -> None:
    category = pd.Categorical.from_codes([0, 0], categories=pd.Index([(1,)], tupleize_cols=False))
    provokes(refused(places(descriptor, position=category), "summit_places"), "T001")


def test_a_frame_with_the_defaults_of_read_csv_is_valid_after_read(descriptor: Path) -> None:
    for name in ("amounts", "demands", "summits", "participants"):
        plain = pd.read_csv(descriptor.parent / "datapackage" / f"{name}.csv")
        assert schemas.check(read(plain, name), name) == []


def test_a_row_that_is_ragged_and_no_text_is_one_finding() -> None:
    with pytest.raises(InvalidTable) as error:
        from_csv(b"a,b\n1,2,\xff\n", "amounts")
    assert [(finding.code, finding.detail) for finding in error.value.findings] == [("T014", "2")]


@pytest.mark.parametrize("size", [2**20 - 1, 2**20, 2**20 + 1])
def test_a_letter_across_two_pieces_of_a_large_file_is_read(size: int) -> None:
    before = b"a\n" + b"1" * (size - 3) + b"\n"
    assert from_csv(before + "ä\n".encode(), "amounts").column("a")[1].as_py() == "ä"
    with pytest.raises(InvalidTable) as error:
        from_csv(before + b"\xc3", "amounts")
    assert provokes(error.value.findings, "T014").detail == "3"


def test_a_header_of_a_megabyte_is_no_header() -> None:
    with pytest.raises(InvalidTable) as error:
        from_csv(b"a" * 2**20, "amounts")
    provokes(error.value.findings, "T013")


def test_a_path_of_any_length_is_a_finding(descriptor: Path) -> None:
    published.describe(
        descriptor, lambda package: published.resource(package, "amounts").update(path="a" * 5000)
    )
    provokes(validate(descriptor), "X008")


def test_what_points_into_a_table_that_cannot_be_read_is_not_reported_too(descriptor: Path) -> None:
    (descriptor.parent / "datapackage" / "amounts.csv").unlink()
    assert {finding.code for finding in validate(descriptor)} == {"X008"}


def respelt(descriptor: Path, table: str, change: Callable[[pa.Table], pa.Table]) -> list[Finding]:
    """Return what is found when the Parquet file of a table is changed, and its hash stated anew."""
    path = descriptor.parent / "datapackage" / f"{table}.parquet"
    pq.write_table(change(pq.read_table(path)), path)
    content = path.read_bytes()
    facts = {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}
    published.describe(
        descriptor, lambda package: published.resource(package, table)["alternates"][0].update(facts)
    )
    return validate(descriptor)


def filled_with(column: str, value: object) -> Callable[[pa.Table], pa.Table]:
    """Return a change that writes a value where the column is null."""

    def change(table: pa.Table) -> pa.Table:
        field = table.schema.field(column)
        cells = [value if cell is None else cell for cell in table.column(column).to_pylist()]
        return table.set_column(table.schema.get_field_index(column), field, pa.array(cells, field.type))

    return change


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [("amounts", "value_point", float("nan")), ("summits", "journey_id", "")],
)
def test_nan_or_an_empty_text_in_parquet_is_no_null(
    descriptor: Path, table: str, column: str, value: object
) -> None:
    finding = provokes(respelt(descriptor, table, filled_with(column, value)), "X014")
    assert finding.cell
    assert finding.cell.column == column


def test_the_terms_of_a_parquet_category_have_the_order_of_the_codelist(descriptor: Path) -> None:
    def turned(table: pa.Table) -> pa.Table:
        field = table.schema.field("strength")
        cells = table.column("strength").combine_chunks()
        levels = cells.dictionary[::-1]
        codes = pc.subtract(pa.scalar(len(levels) - 1, pa.int32()), cells.indices)
        column = pa.DictionaryArray.from_arrays(codes, levels, ordered=True)
        return table.set_column(table.schema.get_field_index("strength"), field, column)

    provokes(respelt(descriptor, "demands", turned), "X012")

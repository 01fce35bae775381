"""A user's table, from a file or a frame, typed as the contract says; whatever does not fit is listed."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from summitry_validation import arrow, contract
from summitry_validation.findings import Cell, Finding
from summitry_validation.limits import PUBLISHED_FILE
from summitry_validation.nearness import nearest
from summitry_validation.reading.casting import Typed, cast, unknown_terms
from summitry_validation.reading.csv_bytes import from_csv
from summitry_validation.reading.errors import InvalidTable
from summitry_validation.reading.frames import from_frame
from summitry_validation.reading.header import check_header
from summitry_validation.reading.parquet_bytes import from_parquet
from summitry_validation.regular_files import content

__all__ = ["InvalidTable", "Typed", "cast", "from_csv", "from_frame", "from_parquet", "read"]


def read(source: str | Path | pd.DataFrame, table: str | None = None) -> pd.DataFrame:
    """Return a table with the dtypes of the published Parquet files.

    They are str, Int64, float64, boolean, date32 for dates, and a category with all terms for a codelist.
    `source` is the path of a CSV or Parquet file, or a frame as any reader of pandas gave it. `table` is
    the table that it holds; a file's own name tells it where it is left out. Empty cells are null, and no
    other text is: `NA` is Namibia.

    Raises
    ------
    InvalidTable
        Where a column is missing, unknown or misplaced, or a cell is not what its column holds. The
        findings name every such column and cell.
    OSError
        Where the file cannot be opened, is no regular file, or is larger than 1 GB.
    """
    name = _table_name(source, table)
    declared = contract.tables()[name]
    raw = _raw(source, name)
    if findings := check_header(raw.column_names, declared):
        raise InvalidTable(findings)
    typed = cast(raw, declared)
    if findings := [*typed.findings, *unknown_terms(typed.table, declared)]:
        raise InvalidTable(findings)
    return frame(typed.table, declared)


def frame(typed: pa.Table, declared: contract.Table) -> pd.DataFrame:
    """Return a typed Arrow table, all of whose terms are known, as the frame that `read` promises."""
    columns = [_encoded(typed.column(field.name), field) for field in declared.fields]
    table: pd.DataFrame = pa.Table.from_arrays(columns, schema=arrow.schema(declared)).to_pandas()
    return table


def _encoded(column: pa.ChunkedArray, field: contract.Field) -> pa.ChunkedArray | pa.DictionaryArray:
    if not field.codelist:
        return column
    levels = arrow.levels(field)
    terms = pc.index_in(column, value_set=levels).combine_chunks()
    return pa.DictionaryArray.from_arrays(terms, levels, ordered=contract.is_ordered(field.codelist))


def _table_name(source: str | Path | pd.DataFrame, table: str | None) -> str:
    if table is None and isinstance(source, pd.DataFrame):
        raise TypeError("read() cannot tell which table a frame holds: read(frame, 'amounts')")
    name = table if table is not None else Path(str(source)).stem
    if name not in contract.tables():
        raise InvalidTable([Finding("T018", name, cell=Cell(name), near=nearest(name, contract.tables()))])
    return name


def _raw(source: str | Path | pd.DataFrame, name: str) -> pa.Table:
    if isinstance(source, pd.DataFrame):
        return from_frame(source, name)
    path = Path(source)
    convert = from_parquet if path.suffix == ".parquet" else from_csv
    return convert(content(path, PUBLISHED_FILE.most), name)

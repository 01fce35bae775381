"""A table as Parquet: one row group, zstd, statistics, and no byte that depends on time or place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

if TYPE_CHECKING:
    from summitry_validation.contract import Table


def parquet_bytes(table: Table, data: pa.Table) -> bytes:
    """Return an Arrow table, sorted by the key of `table`, as the bytes of a Parquet file.

    The bytes change with pyarrow's version, which stands in the footer; the values do not.
    """
    sink = pa.BufferOutputStream()
    pq.write_table(
        data,
        sink,
        compression="zstd",
        compression_level=9,
        row_group_size=max(data.num_rows, 1),
        sorting_columns=[pq.SortingColumn(table.columns.index(name)) for name in table.primary_key],
        store_schema=True,
        write_statistics=True,
    )
    return bytes(sink.getvalue())

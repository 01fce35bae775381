"""The bytes of a Parquet file as an Arrow table, as it stands in the file."""

from __future__ import annotations

from collections import Counter

import pyarrow as pa
import pyarrow.parquet as pq

from summitry_validation.findings import Cell, Finding
from summitry_validation.reading.errors import InvalidTable


def from_parquet(data: bytes, name: str) -> pa.Table:
    """Return the file of the table `name`; raise InvalidTable where it is damaged or names a column twice."""
    try:
        table = pq.ParquetFile(pa.BufferReader(data)).read()
        table.validate(full=True)
    # ValueError: a name in a damaged footer is no UTF-8
    except (pa.ArrowException, OSError, ValueError) as error:
        raise InvalidTable([Finding("T013", "Parquet", cell=Cell(name), detail=str(error))]) from error
    if twice := [column for column, count in Counter(table.column_names).items() if count > 1]:
        raise InvalidTable(Finding("T011", column, cell=Cell(name, column=column)) for column in twice)
    return table

"""Columns of Arrow tables joined, looked up and turned into findings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from summitry_validation.contract import tables as declared_tables
from summitry_validation.findings import Cell, Finding
from summitry_validation.reading.keys import row_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Tables = Mapping[str, pa.Table]
# No cell holds it: a file with a NUL is refused when it is read.
_BETWEEN = "\0"


def joined(table: pa.Table, columns: Sequence[str], between: str = _BETWEEN) -> pa.Array:
    """Return the cells of these columns as one text a row; null where one of them is null."""
    texts = [table.column(column).cast(pa.string()).combine_chunks() for column in columns]
    return texts[0] if len(texts) == 1 else pc.binary_join_element_wise(*texts, between)


def labelled(label: str, values: pa.Array) -> pa.Array:
    """Return each text behind a label, so that texts of several tables can be told apart."""
    return pc.binary_join_element_wise(pa.scalar(label), values, _BETWEEN)


def row_ids(tables: Tables, name: str) -> pa.Array:
    """Return the id of each row: its key, the parts of a key of several columns joined by `.`."""
    return joined(tables[name], declared_tables()[name].primary_key, ".")


def missing(values: pa.Array, known: pa.Array) -> pa.Array:
    """Return where a value that is not null is none of the known ones."""
    return pc.and_(pc.is_valid(values), pc.invert(pc.is_in(values, value_set=known)))


class Rows(NamedTuple):
    """Some rows of one table: those where `mask` is true."""

    name: str
    table: pa.Table
    mask: pa.Array

    def findings(
        self, code: str, columns: Sequence[str], detail: Callable[[int], str] = lambda row: ""
    ) -> Iterator[Finding]:
        """Yield a finding a row, its value that of the columns; `detail` is asked for each row."""
        rows = pc.indices_nonzero(self.mask).to_pylist()
        keys = row_keys(self.table, declared_tables()[self.name].primary_key, rows)
        values = joined(self.table, columns, ".")
        for row, key in zip(rows, keys, strict=True):
            value = values[row].as_py() or ""
            yield Finding(code, value, cell=Cell(self.name, key, columns[0]), detail=detail(row))

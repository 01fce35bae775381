"""The bytes of a CSV file as an Arrow table of text, so that no reader guesses a type: `NA` stays Namibia."""

from __future__ import annotations

import csv
import io
from codecs import BOM_UTF8
from collections import Counter
from typing import TYPE_CHECKING

import pyarrow as pa
from pyarrow import csv as pa_csv

from summitry_validation.findings import Cell, Finding
from summitry_validation.reading.errors import InvalidTable

if TYPE_CHECKING:
    from collections.abc import Iterator


def from_csv(data: bytes, name: str) -> pa.Table:
    """Return the file of the table `name` with every column as text, empty cells as null.

    Raises
    ------
    InvalidTable
        Where the bytes are no UTF-8, begin with a byte order mark, hold a NUL, have no header, a header
        that names a column twice, or rows that are longer or shorter than the header.
    """
    header = _header(data, name)
    ragged: list[pa_csv.InvalidRow] = []
    try:
        table = _parse(data, header, ragged)
    except pa.ArrowException as error:
        raise InvalidTable(_diagnosis(data, name) or [_unreadable(name, str(error))]) from error
    if ragged or b"\0" in data:
        raise InvalidTable([*_diagnosis(data, name), *_ragged(data, header, name)])
    return table


def _header(data: bytes, name: str) -> list[str]:
    if data.startswith(BOM_UTF8):
        raise InvalidTable([Finding("T015", cell=Cell(name))])
    first = io.StringIO(data[: data.find(b"\n") + 1 or None].decode("utf-8", "replace"), newline="")
    header = next(csv.reader(first), [])
    if not any(header):
        raise InvalidTable([_unreadable(name, "it has no header")])
    if twice := [column for column, count in Counter(header).items() if count > 1]:
        raise InvalidTable(Finding("T011", column, cell=Cell(name, column=column)) for column in twice)
    return header


def _parse(data: bytes, header: list[str], ragged: list[pa_csv.InvalidRow], threads: bool = True) -> pa.Table:
    def skip(row: pa_csv.InvalidRow) -> str:
        ragged.append(row)
        return "skip"

    return pa_csv.read_csv(
        pa.BufferReader(data),
        read_options=pa_csv.ReadOptions(column_names=header, skip_rows=1, use_threads=threads),
        parse_options=pa_csv.ParseOptions(newlines_in_values=True, invalid_row_handler=skip),
        convert_options=pa_csv.ConvertOptions(
            column_types=dict.fromkeys(header, pa.string()), null_values=[""], strings_can_be_null=True
        ),
    )


def _ragged(data: bytes, header: list[str], name: str) -> Iterator[Finding]:
    """Yield a finding a row, read on one thread since only then Arrow knows the numbers of rows."""
    rows: list[pa_csv.InvalidRow] = []
    _parse(data, header, rows, threads=False)
    for row in rows:
        detail = f"{row.actual_columns} cells where the header has {row.expected_columns}"
        yield Finding("T012", row.text, cell=Cell(name, f"row {row.number}"), detail=detail)


def _diagnosis(data: bytes, name: str) -> list[Finding]:
    findings = []
    if b"\0" in data:
        line = str(data[: data.index(b"\0")].count(b"\n") + 1)
        findings.append(Finding("T016", line, cell=Cell(name)))
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = str(data[: error.start].count(b"\n") + 1)
        findings.append(Finding("T014", f"0x{data[error.start]:02x}", cell=Cell(name), detail=line))
    return findings


def _unreadable(name: str, why: str) -> Finding:
    return Finding("T013", "CSV", cell=Cell(name), detail=why)

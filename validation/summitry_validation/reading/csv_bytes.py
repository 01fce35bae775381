"""The bytes of a CSV file as an Arrow table of text, so that no reader guesses a type: `NA` stays Namibia."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from typing import TYPE_CHECKING

import pyarrow as pa
from pyarrow import csv as pa_csv

from summitry_validation.findings import Cell, Finding
from summitry_validation.limits import HEADER
from summitry_validation.reading.errors import InvalidTable

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECE = 1 << 20


def from_csv(data: bytes, name: str) -> pa.Table:
    """Return the file of the table `name` with every column as text, empty cells as null.

    Raises
    ------
    InvalidTable
        Where the bytes are no UTF-8, begin with a byte order mark, hold a NUL, have no header, a header
        that names a column twice, or rows that are longer or shorter than the header.
    """
    if findings := _undecodable(data, name):
        raise InvalidTable(findings)
    header = _header(data, name)
    ragged: list[pa_csv.InvalidRow] = []
    try:
        table = _parse(data, header, ragged)
    except pa.ArrowException as error:
        raise InvalidTable([_unreadable(name, str(error))]) from error
    if ragged:
        raise InvalidTable(_ragged(data, header, name))
    return table


def _header(data: bytes, name: str) -> list[str]:
    if data.startswith(codecs.BOM_UTF8):
        raise InvalidTable([Finding("T015", cell=Cell(name))])
    end = data.find(b"\n", 0, HEADER.most) + 1
    if not end and len(data) > HEADER.most:
        raise InvalidTable([_unreadable(name, f"its header has more than {HEADER.most} bytes")])
    first = io.StringIO(data[: end or None].decode("utf-8", "replace"), newline="")
    try:
        header = next(csv.reader(first), [])
    except csv.Error as error:
        raise InvalidTable([_unreadable(name, str(error))]) from error
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


def _undecodable(data: bytes, name: str) -> list[Finding]:
    findings = []
    if b"\0" in data:
        findings.append(Finding("T016", _line(data, data.index(b"\0")), cell=Cell(name)))
    if (at := _first_undecodable(data)) is not None:
        detail = _line(data, at)
        findings.append(Finding("T014", f"0x{data[at]:02x}", cell=Cell(name), detail=detail))
    return findings


def _first_undecodable(data: bytes) -> int | None:
    """Return the position of the first byte that is no UTF-8; in pieces, since text takes more room."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    for start in range(0, len(data) + 1, _PIECE):
        kept = len(decoder.getstate()[0])
        try:
            decoder.decode(data[start : start + _PIECE], final=start + _PIECE > len(data))
        except UnicodeDecodeError as error:
            return start - kept + error.start
    return None


def _line(data: bytes, position: int) -> str:
    return str(data.count(b"\n", 0, position) + 1)


def _unreadable(name: str, why: str) -> Finding:
    return Finding("T013", "CSV", cell=Cell(name), detail=why)

"""The program that reads Parquet files for `decoding`, in a process of its own; it needs nothing but Arrow.

A request is its kind and the number of bytes of the file, then the file. The answer says whether it could be
read, and how many bytes follow: a table in Arrow's format of streams, or the words that say why not.
"""

from __future__ import annotations

import sys
from importlib import import_module
from struct import Struct
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

# A kind, or whether it could be read; and how many bytes follow.
HEAD = Struct("<BQ")
SCHEMA, TABLE, PACKED = range(3)
NO, YES = range(2)

_TEXTS = (
    pa.types.is_string,
    pa.types.is_large_string,
    pa.types.is_string_view,
    pa.types.is_binary,
    pa.types.is_large_binary,
    pa.types.is_binary_view,
)


def is_text(kind: pa.DataType) -> bool:
    """Return whether cells of a type are of any length."""
    return any(is_text(kind) for is_text in _TEXTS)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer one request after the other, until there is none left."""
    while len(head := requests.read(HEAD.size)) == HEAD.size:
        kind, size = HEAD.unpack(head)
        said, answer = _answer(kind, requests.read(size))
        answers.write(HEAD.pack(said, len(answer)))
        answers.write(answer)
        answers.flush()


def _answer(kind: int, data: bytes) -> tuple[int, memoryview | bytes]:
    try:
        return YES, _stream(_read(kind, data))
    # ValueError: a name in a damaged footer is no UTF-8
    except (pa.ArrowException, OSError, ValueError, MemoryError) as error:
        return NO, str(error).encode("utf-8", "replace")


def _stream(table: pa.Table) -> memoryview:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    return memoryview(sink.getvalue())


def _read(kind: int, data: bytes) -> pa.Table:
    """Return the table in a file, with each text once if `PACKED`; if `SCHEMA`, without rows."""
    file = pq.ParquetFile(pa.BufferReader(data))
    schema = file.schema_arrow
    if kind == SCHEMA:
        return pa.Table.from_batches([], schema)  # `empty_table` would load pandas
    if kind == PACKED:
        texts = [field.name for field in schema if is_text(field.type)]
        file = pq.ParquetFile(pa.BufferReader(data), read_dictionary=texts)
    table = file.read()
    table.validate(full=True)
    return table


def _bound(room: int) -> None:
    """Let this process have so much memory and no more, where the system can be told so."""
    try:
        resource = import_module("resource")
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (room, room))


if __name__ == "__main__":
    _bound(int(sys.argv[1]))
    serve(sys.stdin.buffer, sys.stdout.buffer)

"""Parquet files that lie: they are refused before Arrow makes room for them, and none ends the process."""

from __future__ import annotations

import hashlib
import os
import pickle
import signal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

import published
from elsewhere import run_elsewhere
from forging import Forgery
from hostile_files import examples
from provoking import provokes
from summitry.publishing.comparison import changed
from summitry_validation import contract, limits, read, validate
from summitry_validation.reading import InvalidTable, decoding, from_parquet

if TYPE_CHECKING:
    from collections.abc import Callable

TABLES = sorted(contract.tables())
TEXT = 6  # the physical type of texts
DELTA = b"\x80\x01\x04\x80\xa8\xd6\xb9\x07\x00"  # it says that two thousand million lengths follow


def bytes_of(table: str) -> bytes:
    return published.files()[f"datapackage/{table}.parquet"]


def refusal(data: bytes, table: str = "retired") -> Any:
    with pytest.raises(InvalidTable) as error:
        from_parquet(data, table)
    return error.value.findings


def written(table: pa.Table, **more: Any) -> bytes:
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd", **more)
    return bytes(sink.getvalue())


def replaced(descriptor: Path, table: str, data: bytes) -> Path:
    """Put other bytes in the place of a twin, with the hash that the descriptor should state."""
    (descriptor.parent / "datapackage" / f"{table}.parquet").write_bytes(data)
    facts = {"bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"}
    published.describe(
        descriptor, lambda package: published.resource(package, table)["alternates"][0].update(facts)
    )
    return descriptor


def test_a_forged_file_that_tells_the_truth_is_read() -> None:
    assert from_parquet(Forgery().write(), "retired").to_pydict() == {"a": [1]}


@pytest.mark.parametrize(
    "lie",
    [
        {"rows": 10**12},
        {"rows": 10**12, "values": 1, "page_values": 1},
        {"rows": -1},
        {"values": 2**40},
        {"page_values": 2**31 - 1},
        {"page_values": -5},
        {"size": -5},
        {"stored": 2**31 - 1},
        {"stored": -5},
        {"encoding": 5, "body": DELTA},
        {"encoding": 6, "body": DELTA, "kind": TEXT},
        {"encoding": 99},
        {"path": b"/etc/passwd"},
        {"offset": 10**9},
        {"offset": -10},
        {"offset": 50},
        {"name": b"\xff\xfe"},
        {"repeated": True},
        {"nesting": 1},
        {"nesting": 50},
        {"nesting": 50_000},
    ],
)
def test_a_file_that_lies_about_itself_is_no_parquet(lie: dict[str, Any]) -> None:
    provokes(refusal(Forgery(**lie).write()), "T013")


def test_a_page_that_claims_gigabytes_gets_none() -> None:
    assert int(provokes(refusal(Forgery(size=2**31 - 1).write()), "T021").value) > 2**31


@pytest.mark.parametrize(
    "data", [b"", b"PAR1", b"PAR1PAR1", b"PAR1" + b"\0" * 100, b"PAR1" * 100, b"PARE" * 100]
)
def test_what_has_no_footer_is_no_parquet(data: bytes) -> None:
    provokes(refusal(data), "T013")


def test_a_footer_of_megabytes_is_not_looked_at() -> None:
    size = 2**23
    data = b"PAR1" + b"\0" * size + size.to_bytes(4, "little") + b"PAR1"
    assert "footer" in provokes(refusal(data), "T013").detail


def bomb(kind: str) -> bytes:
    """Return a file of some kilobytes that decodes to gigabytes."""
    if kind == "zeros":
        return written(pa.table({"a": ["x" * 2**27]}), use_dictionary=False, write_statistics=False)
    if kind == "nulls":
        return written(pa.table({"a": pa.nulls(2**24, pa.int64())}))
    if kind == "width":
        return written(pa.table({"a": pa.array([b"x" * 2**20] * 100, pa.binary(2**20))}))
    indices = pa.array([0] * 100_000, pa.int32())
    return written(
        pa.table({"a": pa.DictionaryArray.from_arrays(indices, ["x" * 2**16])}), store_schema=False
    )


@pytest.mark.parametrize("kind", ["zeros", "nulls", "width", "dictionary"])
def test_a_bomb_is_refused_before_it_takes_up_room(kind: str) -> None:
    data = bomb(kind)
    assert len(data) < 2**18
    before = pa.total_allocated_bytes()
    finding = provokes(refusal(data), "T021")
    assert int(finding.value) > int(finding.detail)
    assert pa.total_allocated_bytes() - before < 2**24


def test_a_twin_has_the_room_of_its_csv_file_and_no_more(tmp_path: Path) -> None:
    descriptor = published.write(tmp_path)
    table = pq.ParquetFile(pa.BufferReader(bytes_of("statements"))).read()
    at = table.schema.get_field_index("text")
    long = table.set_column(at, table.schema.field(at), pa.array(["x" * 2**19] * len(table), pa.string()))
    provokes(validate(replaced(descriptor, "statements", written(long))), "T021")


def test_a_twin_of_another_length_is_not_read(tmp_path: Path) -> None:
    descriptor = published.write(tmp_path)
    table = pq.ParquetFile(pa.BufferReader(bytes_of("contacts"))).read()
    many = pa.concat_tables([table] * 1000)
    finding = provokes(validate(replaced(descriptor, "contacts", written(many))), "X013")
    assert finding.detail == f"{1000 * len(table)} rows, not {len(table)}"


class Evil:
    """What runs when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return Path.touch, (self.path,)


def foreign(schema: pa.Schema, path: Path, place: str) -> pa.Schema:
    """Return a schema whose metadata would load something, in a field or in the footer."""
    loaded = {
        b"ARROW:extension:name": b"arrow.py_extension_type",
        b"ARROW:extension:metadata": pickle.dumps(Evil(path)),
    }
    if place == "field":
        at = schema.get_field_index("text")
        return schema.set(at, schema.field(at).with_metadata(loaded))
    return schema.with_metadata({**schema.metadata, **(loaded if place == "footer" else {b"pandas": b"{}"})})


@pytest.mark.parametrize("place", ["field", "footer", "pandas"])
def test_a_footer_that_would_load_something_is_found_and_loads_nothing(tmp_path: Path, place: str) -> None:
    descriptor = published.write(tmp_path)
    table = pq.ParquetFile(pa.BufferReader(bytes_of("statements"))).read()
    hostile = pa.Table.from_arrays(table.columns, schema=foreign(table.schema, tmp_path / "executed", place))
    provokes(validate(replaced(descriptor, "statements", written(hostile))), "X012")
    read(descriptor.parent / "datapackage" / "statements.parquet")
    assert not (tmp_path / "executed").exists()


@pytest.mark.parametrize(
    "column",
    [
        pa.array([[1]]),
        pa.array([{"a": 1}]),
        pa.array([[("a", 1)]], pa.map_(pa.string(), pa.int64())),
        pa.ExtensionArray.from_storage(pa.uuid(), pa.array([b"0" * 16], pa.binary(16))),
        pa.ExtensionArray.from_storage(pa.json_(), pa.array(["{}"])),
    ],
)
def test_a_column_that_no_table_has_is_not_read(column: pa.Array) -> None:
    provokes(refusal(written(pa.table({"a": column}))), "T013")


def test_a_column_that_stands_twice_is_named() -> None:
    column = pa.array([1])
    table = pa.Table.from_arrays([column, column], names=["a", "a"])
    provokes(refusal(written(table)), "T011")


def test_what_is_compared_with_a_build_is_not_trusted(tmp_path: Path) -> None:
    files = published.files()
    descriptor = published.write(tmp_path)
    (descriptor.parent / "datapackage" / "demands.parquet").write_bytes(Forgery(name=b"\xff").write())
    assert provokes(changed(tmp_path, files), "X030").value == "datapackage/demands.parquet"


FLIPS = st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=4)


def flipped(data: bytes, flips: list[tuple[int, int]]) -> bytes:
    """Return a file with some bytes changed, counted from its end, where the metadata stands."""
    found = bytearray(data)
    for place, value in flips:
        found[-1 - place % len(found)] = value
    return bytes(found)


@examples(300)
@given(st.sampled_from(TABLES), FLIPS)
def test_no_flipped_bytes_stop_the_reader(table: str, flips: list[tuple[int, int]]) -> None:
    try:
        found = from_parquet(flipped(bytes_of(table), flips), table)
    except InvalidTable as error:
        assert error.findings  # noqa: PT017 - some bytes may be flipped and the file still be read
    else:
        found.validate(full=True)


@examples(100)
@given(st.sampled_from(TABLES), st.integers(0, 10**6))
def test_no_truncation_stops_the_reader(table: str, size: int) -> None:
    data = bytes_of(table)
    provokes(refusal(data[: size % len(data)], table), "T013")


@pytest.mark.parametrize(("table", "compression", "step"), [("contacts", "none", 7), ("amounts", "zstd", 37)])
def test_no_flipped_byte_ends_the_interpreter(
    tmp_path: Path, table: str, compression: str, step: int
) -> None:
    # The end of the interpreter would end these tests without a word, so that they look from outside.
    read = pq.ParquetFile(pa.BufferReader(bytes_of(table))).read()
    pq.write_table(read, tmp_path / "a.parquet", compression=compression)
    flipping = f"""
from summitry_validation.reading import InvalidTable, from_parquet
data = (root / "a.parquet").read_bytes()
for place in range(0, len(data), {step}):
    spoilt = bytearray(data)
    spoilt[place] ^= 0xFF if place % 3 else 0x01
    try:
        from_parquet(bytes(spoilt), "{table}").validate(full=True)
    except InvalidTable:
        pass
"""
    assert run_elsewhere(flipping, tmp_path, seconds=120) == "[]\n"


def decoder() -> int:
    """Return the process that decodes Parquet files for us."""
    decoding.start()
    return decoding._RUNNING[os.getpid()].pid


def test_bytes_that_end_the_decoder_or_make_it_wait_are_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    os.kill(decoder(), signal.SIGSTOP)
    with monkeypatch.context() as patience:
        patience.setattr(limits, "DECODING_TIME", limits.DECODING_TIME._replace(most=0))
        assert "end the process that decodes it" in provokes(refusal(bytes_of("amounts")), "T013").detail
    assert from_parquet(bytes_of("amounts"), "amounts").num_rows


def test_a_file_is_not_blamed_for_a_decoder_that_has_ended_before() -> None:
    os.kill(decoder(), signal.SIGKILL)
    assert from_parquet(Forgery().write(), "retired").num_rows == 1


def test_the_decoder_runs_nothing_of_the_folder_that_we_stand_in(tmp_path: Path) -> None:
    (tmp_path / "pyarrow.py").write_text("raise SystemExit(9)\n", encoding="utf-8")
    (tmp_path / "a.parquet").write_bytes(Forgery().write())
    reading = """
import os
from summitry_validation.reading import from_parquet
os.chdir(root)
assert from_parquet((root / "a.parquet").read_bytes(), "retired").num_rows == 1
"""
    assert run_elsewhere(reading, tmp_path) == "[]\n"

"""Whether what is published is what a build would give."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from provoking import provokes
from summitry.publishing.bundle import package_files
from summitry.publishing.comparison import changed
from summitry.publishing.descriptor import integrity, render
from summitry.publishing.staging import stage
from tiny import RELEASE, ROWS, TABLES

if TYPE_CHECKING:
    from pathlib import Path

FILES = {**package_files(TABLES, ROWS, RELEASE), "build/report.md": b""}
PARQUET = "datapackage/talks.parquet"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project in which the tiny package is published."""
    with stage(tmp_path, FILES) as staged:
        staged.publish()
    return tmp_path


def codes(root: Path) -> set[tuple[str, str]]:
    """Return what differs, as code and path."""
    return {(finding.code, finding.value) for finding in changed(root, FILES)}


def republish(root: Path, content: bytes) -> None:
    """Publish the talks as another Parquet file, with a descriptor that names it, as another build would."""
    (root / PARQUET).write_bytes(content)
    descriptor = json.loads(FILES["datapackage.json"])
    descriptor["resources"][0]["alternates"][0].update(integrity(content))
    (root / "datapackage.json").write_bytes(render(descriptor))


def other_version(table: pa.Table) -> bytes:
    """Return a table as another pyarrow would write it: other pages, another name in the footer."""
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="snappy")
    name = f"version {pa.__version__}".encode()
    return bytes(sink.getvalue()).replace(name, b"version " + b"9" * (len(name) - 8))


def talks() -> pa.Table:
    """Return the published talks."""
    return pq.ParquetFile(pa.BufferReader(FILES[PARQUET])).read()


def test_what_was_just_published_differs_in_nothing(root: Path) -> None:
    assert changed(root, FILES) == []


@pytest.mark.parametrize("path", FILES)
def test_an_edited_file_is_a_finding(root: Path, path: str) -> None:
    (root / path).write_bytes(FILES[path] + b"\n")
    assert provokes(changed(root, FILES), "X030").value == path


@pytest.mark.parametrize("path", FILES)
def test_a_missing_file_is_a_finding_even_where_it_would_be_empty(root: Path, path: str) -> None:
    (root / path).unlink()
    assert ("X030", path) in codes(root)


def test_a_file_left_over_from_an_older_contract_is_a_finding(root: Path) -> None:
    (root / "datapackage" / "gone.csv").write_bytes(b"")
    assert codes(root) == {("X030", "datapackage/gone.csv")}


def test_bytes_of_another_pyarrow_are_compared_as_tables_and_that_is_said(root: Path) -> None:
    republish(root, other_version(talks()))
    assert provokes(changed(root, FILES), "X031").value == PARQUET
    assert codes(root) == {("X031", PARQUET)}


def test_other_cells_under_another_pyarrow_are_a_finding(root: Path) -> None:
    republish(root, other_version(talks().slice(0, 1)))
    assert codes(root) == {("X030", PARQUET), ("X030", "datapackage.json")}


def test_other_bytes_of_the_same_pyarrow_are_a_finding(root: Path) -> None:
    sink = pa.BufferOutputStream()
    pq.write_table(talks(), sink, compression="snappy")
    republish(root, bytes(sink.getvalue()))
    assert codes(root) == {("X030", PARQUET), ("X030", "datapackage.json")}


def test_another_pyarrow_excuses_no_csv_that_differs(root: Path) -> None:
    republish(root, other_version(talks()))
    (root / "datapackage" / "talks.csv").write_bytes(b"talk_id\n")
    assert ("X030", PARQUET) in codes(root)


def test_a_broken_parquet_file_is_a_finding(root: Path) -> None:
    republish(root, b"PAR1")
    assert ("X030", PARQUET) in codes(root)

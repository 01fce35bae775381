"""Whether the published files are those that `raw/` gives: byte by byte, or at least cell by cell."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from summitry.publishing.descriptor import integrity, render
from summitry.publishing.places import DESCRIPTOR, leftovers
from summitry_validation.findings import Finding
from summitry_validation.limits import PUBLISHED_FILE
from summitry_validation.reading import InvalidTable, from_parquet
from summitry_validation.reading.parquet_bytes import opened
from summitry_validation.regular_files import content

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def changed(root: Path, files: Mapping[str, bytes]) -> list[Finding]:
    """Return a finding for every published file that is missing, left over, or has other bytes than `files`.

    Parquet files that another version of pyarrow wrote are compared as tables, where the CSV beside them is
    equal: a warning says so, and the descriptor may then name their bytes and hashes.
    """
    published = {path: _read(root / path) for path in files}
    rewritten = {
        path: theirs for path, theirs in published.items() if theirs and _same_table(path, files, published)
    }
    expected = {**files, **rewritten, **_descriptor_for(rewritten, files)}
    differing = [path for path in files if published[path] != expected[path]]
    findings = [Finding("X030", path) for path in sorted(differing + leftovers(root, files))]
    return findings + [Finding("X031", path, detail=_writer(theirs)) for path, theirs in rewritten.items()]


def _read(path: Path) -> bytes | None:
    try:
        return None if path.is_symlink() else content(path, PUBLISHED_FILE.most)
    except OSError:
        return None


def _same_table(path: str, files: Mapping[str, bytes], published: Mapping[str, bytes | None]) -> bool:
    """Return whether a published Parquet file has other bytes for no other reason than its writer."""
    twin = f"{path.removesuffix('.parquet')}.csv"
    if not path.endswith(".parquet") or published[twin] != files[twin]:
        return False
    theirs, ours = published[path], files[path]
    return theirs is not None and theirs != ours and _only_writer_differs(theirs, ours)


def _only_writer_differs(theirs: bytes, ours: bytes) -> bool:
    expected = from_parquet(ours, "")
    try:
        table = opened(theirs, "").twin_of(expected)
    except InvalidTable:
        return False
    return _writer(theirs) != _writer(ours) and bool(table.equals(expected, check_metadata=True))


def _writer(content: bytes) -> str:
    return str(pq.ParquetFile(pa.BufferReader(content)).metadata.created_by)


def _descriptor_for(rewritten: Mapping[str, bytes], files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return our descriptor with the bytes and hashes of the files that were compared as tables."""
    if not rewritten:
        return {}
    descriptor = json.loads(files[DESCRIPTOR])
    for twin in (twin for resource in descriptor["resources"] for twin in resource["alternates"]):
        if twin["path"] in rewritten:
            twin.update(integrity(rewritten[twin["path"]]))
    return {DESCRIPTOR: render(descriptor)}

"""The Parquet twin of a CSV file: it has the types of the contract, and the same cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow.compute as pc

from summitry_validation import arrow
from summitry_validation.findings import Cell, Finding
from summitry_validation.inspection.descriptor import undeclared
from summitry_validation.inspection.files import content
from summitry_validation.reading import InvalidTable
from summitry_validation.reading.keys import row_keys
from summitry_validation.reading.parquet_bytes import opened
from summitry_validation.resources import OF_TWIN, TWIN

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pyarrow as pa

    from summitry_validation.contract import Table
    from summitry_validation.reading.parquet_bytes import Opened


def check_twin(
    folder: Path,
    resource: Mapping[str, Any],
    declared: Table,
    table: pa.Table | None,
    findings: list[Finding],
) -> None:
    """Report what is wrong with the Parquet file beside a CSV file, whose typed table is `table`."""
    twins = resource.get("alternates")
    if not isinstance(twins, list) or len(twins) != 1 or not isinstance(twins[0], dict):
        findings.append(Finding("X011", declared.name, cell=Cell(declared.name)))
        return
    findings += undeclared(twins[0], TWIN, OF_TWIN, declared.name)
    data = content(folder, declared.name, twins[0], findings)
    if data is None:
        return
    try:
        findings += _compare(opened(data, declared.name), table, declared, str(twins[0]["path"]))
    except InvalidTable as error:
        findings += error.findings


def _compare(twin: Opened, table: pa.Table | None, declared: Table, path: str) -> list[Finding]:
    """Return how a twin differs; it is read only where it is as long as its CSV file, and so has its room."""
    untyped = Finding("X012", path, cell=Cell(declared.name))
    if not _is_typed(twin.schema, declared):
        return [untyped]
    if table is None:
        return []
    cells = twin.twin_of(table)
    return _differences(table, cells, declared) if _has_levels(cells, declared) else [untyped]


def _is_typed(schema: pa.Schema, declared: Table) -> bool:
    """Return whether a twin has the types of the contract, and nothing else that a reader would act on."""
    ours = arrow.schema(declared)
    described = all(set(field.metadata or ()) <= {b"description"} for field in schema)
    return described and bool(schema.equals(ours)) and schema.metadata == ours.metadata


def _has_levels(twin: pa.Table, declared: Table) -> bool:
    """Return whether a twin has the levels of each codelist, in their order."""
    return all(
        chunk.dictionary.equals(arrow.levels(field))
        for field in declared.fields
        if field.codelist
        for chunk in twin.column(field.name).chunks
    )


def _differences(table: pa.Table, twin: pa.Table, declared: Table) -> list[Finding]:
    return [found for name in declared.columns for found in _cells(table, twin, name, declared)]


def _cells(table: pa.Table, twin: pa.Table, name: str, declared: Table) -> list[Finding]:
    ours, theirs = table.column(name), twin.column(name).cast(table.column(name).type)
    if ours.equals(theirs):
        return []
    same = pc.fill_null(pc.equal(ours, theirs), False)
    equal = pc.or_(same, pc.and_(pc.is_null(ours), pc.is_null(theirs)))
    rows = pc.indices_nonzero(pc.invert(equal)).to_pylist()
    keys = row_keys(table, declared.primary_key, rows)
    return [
        Finding(
            "X014",
            str(theirs[row].as_py()),
            cell=Cell(declared.name, key, name),
            detail=str(ours[row].as_py()),
        )
        for row, key in zip(rows, keys, strict=True)
    ]

"""The Parquet twin of a CSV file: it has the types of the contract, and the same cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow.compute as pc

from summitry_validation import arrow
from summitry_validation.findings import Cell, Finding
from summitry_validation.inspection.files import content
from summitry_validation.reading import InvalidTable, from_parquet
from summitry_validation.reading.keys import row_keys

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pyarrow as pa

    from summitry_validation.contract import Table


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
    data = content(folder, declared.name, twins[0], findings)
    if data is None:
        return
    try:
        twin = from_parquet(data, declared.name)
    except InvalidTable as error:
        findings += error.findings
        return
    if not _is_typed(twin, declared):
        findings.append(Finding("X012", str(twins[0]["path"]), cell=Cell(declared.name)))
    elif table is not None:
        findings += _differences(table, twin, declared)


def _is_typed(twin: pa.Table, declared: Table) -> bool:
    """Return whether a twin has the types of the contract, and the levels of each codelist in their order."""
    if not twin.schema.equals(arrow.schema(declared), check_metadata=False):
        return False
    return all(
        chunk.dictionary.equals(arrow.levels(field))
        for field in declared.fields
        if field.codelist
        for chunk in twin.column(field.name).chunks
    )


def _differences(table: pa.Table, twin: pa.Table, declared: Table) -> list[Finding]:
    if table.num_rows != twin.num_rows:
        detail = f"{twin.num_rows} rows, not {table.num_rows}"
        return [Finding("X013", declared.name, cell=Cell(declared.name), detail=detail)]
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

"""Whether a table has the columns of the contract, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry_validation.findings import Cell, Finding
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitry_validation.contract import Table


def check_header(columns: Sequence[str], table: Table) -> list[Finding]:
    """Return a finding for each column that is missing or unknown, or one where only the order differs."""
    findings = [*_missing(columns, table), *_unknown(columns, table)]
    if not findings and tuple(columns) != table.columns:
        findings.append(Finding("T010", ", ".join(columns), cell=Cell(table.name)))
    return findings


def _missing(columns: Sequence[str], table: Table) -> Iterator[Finding]:
    for column in table.columns:
        if column not in columns:
            yield Finding("T008", column, cell=Cell(table.name, column=column))


def _unknown(columns: Sequence[str], table: Table) -> Iterator[Finding]:
    for column in columns:
        if column not in table.columns:
            near = nearest(column, table.columns)
            yield Finding("T009", column, cell=Cell(table.name, column=column), near=near)

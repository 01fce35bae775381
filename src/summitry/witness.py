"""The second opinion: frictionless reads the package as any stranger would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from frictionless import validate

from summitry_validation.findings import Cell, Finding

if TYPE_CHECKING:
    from pathlib import Path

# Frictionless stops at 1,000 errors of a table unless it is told otherwise.
ALL = 1_000_000_000


def findings(descriptor: Path) -> list[Finding]:
    """Return what frictionless finds wrong with the package of this descriptor."""
    report = validate(str(descriptor), limit_errors=ALL)
    found = [_finding("package", error) for error in report.errors]
    for task in report.tasks:
        found += [_finding(task.name, error) for error in task.errors]
    return found


def _finding(table: str, error: object) -> Finding:
    row, column = getattr(error, "row_number", None), getattr(error, "field_name", None)
    cell = Cell(table, f"row {row}" if row else "", column or "")
    return Finding(
        "X041", str(getattr(error, "cell", "") or ""), cell=cell, detail=str(getattr(error, "message", error))
    )

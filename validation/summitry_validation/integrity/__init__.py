"""What holds a package together: references, ids, lines of parents, and the evidence of every row.

Each check takes the typed Arrow tables of a package by name and yields findings; a check of a table that is
missing is left out, since whoever loads the package reports the missing table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry_validation.findings import ordered
from summitry_validation.integrity.circles import circles
from summitry_validation.integrity.coverage import left_out
from summitry_validation.integrity.identity import case_twins, reused_ids, shared_ids
from summitry_validation.integrity.pointers import lost_ids, lost_pointers, unknown_columns
from summitry_validation.integrity.quantities import second_hand_quantities
from summitry_validation.integrity.references import orphans
from summitry_validation.integrity.support import moved_passages, unsupported

if TYPE_CHECKING:
    from summitry_validation.findings import Finding
    from summitry_validation.integrity.columns import Tables

CHECKS = (
    orphans,
    circles,
    shared_ids,
    case_twins,
    reused_ids,
    lost_pointers,
    lost_ids,
    unknown_columns,
    second_hand_quantities,
    unsupported,
    moved_passages,
    left_out,
)


def check(tables: Tables) -> list[Finding]:
    """Return everything that is wrong between the rows and tables of a package."""
    return ordered(finding for one in CHECKS for finding in one(tables))

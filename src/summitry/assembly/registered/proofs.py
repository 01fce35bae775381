"""Records as evidence: of a row, or of one column of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.assembly import evidence, facts
from summitry.assembly.facts import cells

if TYPE_CHECKING:
    from summitry.assembly.facts import Row
    from summitry.registers.facts import Facts


def row(of: tuple[str, str], record: Facts, support: str = "states", column: str = "") -> Row:
    """Return the evidence that a record is for a row, named by its table and its id."""
    table, key = of
    locator = record.record["record_id"]
    return facts.row(
        "evidence",
        cells(
            evidence_id="~".join((key, column or evidence.WHOLE_ROW, record.register, locator)),
            table_name=table,
            row_id=key,
            column_name=column or None,
            source_id=record.register,
            locator=locator,
            span_sha256=record.record["text_sha256"],
            support=support,
        ),
    )

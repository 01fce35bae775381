"""Records as evidence of a row or of one column of it, and as the reason for a caveat."""

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


def other_days(summit_id: str, record: Facts) -> Row:
    """Return the caveat that a record has other days than the row of its event."""
    first, last = record.days
    text = f"The record {record.id} has {first} to {last}"
    return caveat(summit_id, f"{record.id}-start_edtf", "source_conflict", text, "start_edtf")


def caveat(summit_id: str, reason: str, kind: str, text: str, column: str = "") -> Row:
    """Return a caveat on a summit, or on a column of it; the reason stands in its id."""
    return facts.row(
        "caveats",
        cells(
            caveat_id=f"{summit_id}.{reason.replace('.', '-').replace('_', '-')}",
            table_name="summits",
            row_id=summit_id,
            column_name=column or None,
            kind=kind,
            text=text,
        ),
    )

"""What holds a package together: references, ids, lines of parents, evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from provoking import provokes
from summitry_validation import integrity
from test_rules import BORDER, CEILING, Frames, arrow, frames, spoil

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST = "us-rok-cost-sharing.five-billion"
OTHER = "us-rok-cost-sharing.fair-share"


def test_our_own_package_holds_together() -> None:
    assert integrity.check(arrow(frames())) == []


@pytest.mark.parametrize(
    ("change", "code", "value"),
    [
        (spoil("amounts", CEILING, payer_id="KRO"), "R020", "KRO"),
        (
            spoil("demands", FIRST, prior_demand_id="us-rok-cost-sharing.none"),
            "R020",
            "us-rok-cost-sharing.none",
        ),
        (spoil("evidence", CEILING, locator="p99s1"), "R020", "diplomatie-de.p99s1"),
        (spoil("demands", FIRST, prior_demand_id=FIRST), "R021", FIRST),
        (spoil("processes", "us-rok", process_id="seoul"), "R022", "seoul"),
        (spoil("evidence", CEILING, row_id="us-rok-cost-sharing.none"), "R024", "us-rok-cost-sharing.none"),
        (spoil("statements", "us-rok-cost-sharing.lng", about_table="summits"), "R024", FIRST),
        (spoil("caveats", f"{BORDER}.inferred-date", column_name="start"), "R025", "start"),
        (spoil("caveats", "us-rok-cost-sharing.maybe-seoul", related_id="nothing"), "R027", "nothing"),
        (spoil("evidence", CEILING, char_start=1), "E021", "1"),
        (spoil("evidence", CEILING, span_sha256="0" * 64), "E021", "0" * 64),
    ],
)
def test_a_broken_tie_is_found(change: Callable[[Frames], None], code: str, value: str) -> None:
    rows = frames()
    change(rows)
    assert provokes(integrity.check(arrow(rows)), code).value == value


def test_a_circle_of_two_is_found_once() -> None:
    rows = frames()
    spoil("demands", FIRST, prior_demand_id=OTHER)(rows)
    spoil("demands", OTHER, prior_demand_id=FIRST)(rows)
    found = [finding for finding in integrity.check(arrow(rows)) if finding.code == "R021"]
    assert len(found) == 1


def test_a_retired_id_is_not_used_again() -> None:
    rows = frames()
    row: dict[str, Any] = {
        "retired_id": CEILING,
        "table_name": "amounts",
        "reason": "Coded twice",
        "since": "0.2.0",
    }
    rows["retired"].append(row)
    assert provokes(integrity.check(arrow(rows)), "R023").value == CEILING


def test_a_quantity_is_tied_to_its_first_statement() -> None:
    rows = frames()
    spoil(
        "amounts",
        "us-rok-cost-sharing.moon-five-billion",
        same_quantity_id="us-rok-cost-sharing.trump-five-billion",
    )(rows)
    provokes(integrity.check(arrow(rows)), "R026")


@pytest.mark.parametrize("table", ["summits", "participants", "demands", "amounts", "outcomes", "statements"])
def test_a_row_without_evidence_is_found(table: str) -> None:
    rows = frames()
    rows["evidence"] = [row for row in rows["evidence"] if row["table_name"] != table]
    findings = [finding for finding in integrity.check(arrow(rows)) if finding.code == "E020"]
    assert len(findings) == len(rows[table])
    provokes(findings, "E020")


CASES = [("p12s1", None, "E045"), ("p2s2", "repeats", "E046")]


@pytest.mark.parametrize(("locator", "reason", "code"), CASES)
def test_a_sentence_of_a_complete_source_is_cited_or_says_why_not(
    locator: str, reason: str | None, code: str
) -> None:
    rows = frames()
    next(row for row in rows["passages"] if row["locator"] == locator)["uncited_reason"] = reason
    assert provokes(integrity.check(arrow(rows)), code).value == locator

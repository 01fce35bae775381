"""The gate before the files: what the contract does not admit is a finding, and the rest is sorted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from provoking import provokes
from summitry.publishing.tables import UnfitTablesError, prepared, to_arrow
from summitry_validation.findings import Cell
from tiny import GUESTS, ROWS, TABLES, TALKS

if TYPE_CHECKING:
    from summitry_validation.findings import Finding


def findings(**row: Any) -> tuple[Finding, ...]:
    """Return what is wrong with one row of the talks."""
    with pytest.raises(UnfitTablesError) as caught:
        prepared(TABLES, {"talks": [{"talk_id": "vienna", **row}]})
    return caught.value.findings


def test_rows_are_sorted_by_their_whole_key() -> None:
    rows = prepared(TABLES, ROWS)
    assert [row["talk_id"] for row in rows["talks"]] == ["rastatt", "vienna"]
    assert [row["country"] for row in rows["guests"]] == ["NA", "NO"]


def test_a_table_without_rows_is_published_empty() -> None:
    rows = prepared(TABLES, {})
    assert rows == {"talks": (), "guests": ()}
    assert to_arrow(GUESTS, rows["guests"]).num_rows == 0


def test_the_arrow_table_holds_the_very_cells_and_nulls_for_what_a_row_leaves_out() -> None:
    rastatt, vienna = to_arrow(TALKS, prepared(TABLES, ROWS)["talks"]).to_pylist()
    assert vienna == {**ROWS["talks"][0], "language": None, "cost": 1.4e12}
    assert rastatt["delegates"] is None


def test_a_cell_of_another_type_is_a_finding_at_its_place() -> None:
    assert provokes(findings(delegates="many"), "X020").cell == Cell("talks", "vienna", "delegates")


def test_a_word_outside_the_codelist_is_a_finding() -> None:
    assert provokes(findings(strength="plea"), "X021").detail == "strength"


def test_an_empty_cell_of_a_required_column_is_a_finding() -> None:
    provokes(findings(talk_id=None), "X022")


def test_a_column_that_the_contract_lacks_is_a_finding() -> None:
    assert provokes(findings(weather="fair"), "X023").cell == Cell("talks", "", "weather")


def test_a_table_that_the_contract_lacks_is_a_finding() -> None:
    with pytest.raises(UnfitTablesError) as caught:
        prepared(TABLES, {"walks": []})
    assert provokes(caught.value.findings, "X023").cell == Cell("walks")


def test_all_findings_of_all_tables_come_at_once() -> None:
    assert [finding.code for finding in findings(start="soon", strength="plea", weather="fair")] == [
        "X023",
        "X020",
        "X021",
    ]

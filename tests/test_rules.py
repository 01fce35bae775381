"""Rules across columns: one spoilt row each, seen in pandas, Arrow and Polars-like frames alike."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import published
from provoking import provokes
from summitry_validation import contract, rules
from summitry_validation.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from summitry_validation.findings import Finding

Frames = dict[str, list[dict[str, Any]]]
CEILING = "us-rok-cost-sharing.ceiling"
BORDER = "us-dprk-border-meeting.border-meeting"
APRIL = "us-rok-cost-sharing.white-house-april"


def frames() -> Frames:
    """Return our own tables as rows."""
    files = published.files()
    names = contract.tables()
    return {name: pq.read_table(BytesIO(files[f"datapackage/{name}.parquet"])).to_pylist() for name in names}


def arrow(rows: Frames) -> dict[str, pa.Table]:
    """Return the rows as Arrow tables, codelists as text."""
    return {name: pa.Table.from_pylist(some, schema=_schema(name)) for name, some in rows.items()}


def pandas(rows: Frames) -> dict[str, pd.DataFrame]:
    """Return the rows as the frames that `read` and `load` give."""
    tables = arrow(rows)
    return {name: pd.read_parquet(_parquet(name, table)) for name, table in tables.items()}


def _schema(name: str) -> pa.Schema:
    types = {"string": pa.string(), "number": pa.float64(), "integer": pa.int64(), "boolean": pa.bool_()}
    fields = contract.tables()[name].fields
    return pa.schema([(field.name, types.get(field.type, pa.date32())) for field in fields])


def _parquet(name: str, table: pa.Table) -> BytesIO:
    original = pq.read_schema(BytesIO(published.files()[f"datapackage/{name}.parquet"]))
    buffer = BytesIO()
    pq.write_table(table.cast(original), buffer)
    buffer.seek(0)
    return buffer


def spoil(table: str, key: str, **cells: Any) -> Callable[[Frames], None]:
    """Return a change of one row, found by the start of its key."""

    def change(rows: Frames) -> None:
        column = contract.tables()[table].primary_key[0]
        next(row for row in rows[table] if row[column].startswith(key)).update(cells)

    return change


CASES: Mapping[str, tuple[str, str, dict[str, Any]]] = {
    "T050": ("amounts", CEILING, {"value_point": 5e9}),
    "T050 flag": ("amounts", CEILING, {"max_inclusive": False}),
    "T050 bound": ("amounts", CEILING, {"value_min": 1.0, "min_inclusive": True}),
    "T051": ("amounts", "us-rok-cost-sharing.annual-cost", {"value_min": 3e9}),
    "T052": ("amounts", "us-rok-cost-sharing.annual-cost", {"value_min": 5e9}),
    "T053": ("amounts", "us-rok-cost-sharing.cost-plus", {"expression": None}),
    "T053 unit": ("amounts", CEILING, {"unit": "formula"}),
    "T054": ("amounts", CEILING, {"payee_id": "KOR"}),
    "T055": ("amounts", CEILING, {"demand_id": None}),
    "T056": ("amounts", CEILING, {"payer_id": "JPN"}),
    "T056 none": ("amounts", CEILING, {"payer_id": None}),
    "T057": ("amounts", CEILING, {"period_implied": "per_year"}),
    "T058": ("amounts", CEILING, {"value_max": -99.0}),
    "Q001": ("amounts", CEILING, {"value_max": 999.0}),
    "Q002": ("amounts", CEILING, {"measure": "agreement_term"}),
    "T060": ("demands", "us-rok-cost-sharing.five-billion", {"addressee_id": "USA"}),
    "T061": ("demands", "us-rok-cost-sharing.five-billion", {"prior_relation": "raises"}),
    "T063": (
        "demand_outcomes",
        "us-rok-cost-sharing.five-billion",
        {"compliance_reason": "too_early", "compliance": "full"},
    ),
    "T064": ("statements", "us-rok-cost-sharing.lng", {"actor_id": None, "person_id": None}),
    "T065": ("statements", "us-rok-cost-sharing.lng", {"about_id": None}),
    "T066": ("statements", "us-rok-cost-sharing.lng", {"about_id": "us-rok-cost-sharing.lng"}),
    "T070": ("participants", "us-rok-cost-sharing.nominee-talks", {"presence": "attended"}),
    "T071": ("summits", BORDER, {"place_id": "seoul"}),
    "T071 none": ("summits", BORDER, {"place_id": None}),
    "T072": ("participants", f"{BORDER}.donald-trump", {"rank": None}),
    "T072 both": ("participants", f"{BORDER}.donald-trump", {"rank_reason": "unnamed"}),
    "T072 office": ("offices", "mike-pompeo", {"rank": None}),
    "T073": ("summits", "us-rok-cost-sharing.nominee-talks", {"meeting_basis": "stated"}),
    "T080": ("summits", BORDER, {"start_basis": None}),
    "T080 bounds": ("summits", "us-rok-cost-sharing.talks-korea", {"start_min": date(2019, 1, 1)}),
    "T081": ("summits", BORDER, {"start_min": date(2019, 7, 1)}),
    "T082": (
        "summits",
        BORDER,
        {
            "end_edtf": "2018",
            "end_min": date(2018, 1, 1),
            "end_max": date(2018, 12, 31),
            "end_basis": "stated",
        },
    ),
    "T082 office": ("offices", "mike-pompeo", {"valid_to": date(2017, 1, 1)}),
    "T083": ("summits", BORDER, {"start_edtf": "2019-06-31"}),
    "T083 deadline": ("demands", "us-rok-cost-sharing.five-billion", {"deadline_edtf": "soon"}),
    "T084": ("summits", BORDER, {"start_max": date(2019, 7, 1)}),
    "T084 invented": ("summits", APRIL, {"start_min": date(2019, 4, 1), "start_max": date(2019, 4, 30)}),
    "T090": ("amounts", CEILING, {"unit": "USX"}),
    "T091": ("amounts", CEILING, {"unit": "DEM", "summit_id": BORDER}),
    "T095 status": ("demands", "us-rok-cost-sharing.five-billion", {"status": "met"}),
    "T095 direction": ("demands", "us-rok-cost-sharing.five-billion", {"direction": "deterrent"}),
    "T095 format": ("summits", BORDER, {"format": "trilateral"}),
    "T095 office": (
        "participants",
        f"{BORDER}.donald-trump",
        {"office_id": "mike-pompeo.secretary-of-state-usa"},
    ),
    "T095 principal": ("participants", f"{BORDER}.donald-trump", {"is_principal": False}),
    "T096": ("contacts", BORDER, {"contact": "co_attended"}),
}


@pytest.mark.parametrize("engine", [arrow, pandas])
def test_our_own_tables_break_no_rule(engine: Callable[[Frames], Mapping[str, Any]]) -> None:
    assert rules.check(engine(frames())) == []


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("engine", [arrow, pandas])
def test_a_spoilt_row_breaks_its_rule(engine: Callable[[Frames], Mapping[str, Any]], case: str) -> None:
    table, key, cells = CASES[case]
    rows = frames()
    spoil(table, key, **cells)(rows)
    finding = provokes(rules.check(engine(rows)), case[:4])
    assert finding.cell is not None
    assert finding.cell.table == table
    assert finding.cell.key.startswith(key)


@pytest.mark.parametrize("engine", [arrow, pandas])
def test_an_outcome_is_not_decided_before_its_demand_is_made(
    engine: Callable[[Frames], Mapping[str, Any]],
) -> None:
    rows = frames()
    spoil("demands", "us-rok-cost-sharing.five-billion", made_min=date(2019, 1, 1))(rows)
    spoil("outcomes", "us-rok-cost-sharing.below-ask", decided_max=date(2018, 1, 1))(rows)
    provokes(rules.check(engine(rows)), "T062")


def test_both_engines_find_the_same() -> None:
    rows = frames()
    for table, key, cells in CASES.values():
        spoil(table, key, **cells)(rows)

    def found(findings: list[Finding]) -> list[tuple[str, Any]]:
        return [(finding.code, finding.cell) for finding in findings]

    assert found(rules.check(arrow(rows))) == found(rules.check(pandas(rows)))


def test_a_category_with_fewer_terms_is_judged_like_text() -> None:
    tables = pandas(frames())
    for name, table in tables.items():
        for field in contract.tables()[name].fields:
            if field.codelist:
                table[field.name] = table[field.name].cat.remove_unused_categories()
    assert rules.check(tables) == []


def test_a_rule_of_a_table_that_is_missing_is_left_out() -> None:
    assert rules.check({"amounts": arrow(frames())["amounts"]}) == []


def test_every_rule_names_columns_of_its_table() -> None:
    for rule in RULES:
        assert set(rule.columns) <= set(contract.tables()[rule.table].columns)

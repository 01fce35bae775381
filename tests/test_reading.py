"""A user's own table: typed as the contract says, or every cell named that does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import published
import summitry_validation
from provoking import provokes
from summitry_validation import contract, schemas
from summitry_validation.reading import InvalidTable, from_csv, read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TABLES = list(contract.tables())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder with the published tables."""
    return published.write(tmp_path).parent / "datapackage"


def refusal(call: Callable[[], object]) -> InvalidTable:
    with pytest.raises(InvalidTable) as error:
        call()
    return error.value


@pytest.mark.parametrize("name", TABLES)
def test_csv_and_parquet_give_one_frame(folder: Path, name: str) -> None:
    pd.testing.assert_frame_equal(read(folder / f"{name}.csv"), read(folder / f"{name}.parquet"))


@pytest.mark.parametrize("name", TABLES)
def test_a_frame_of_a_plain_reader_is_valid_after_read(folder: Path, name: str) -> None:
    schema = getattr(summitry_validation.schemas, name)
    plain = pd.read_csv(folder / f"{name}.csv", keep_default_na=False)
    bare = pd.read_parquet(folder / f"{name}.parquet")
    for frame in (plain, bare):
        schema.validate(read(frame, name), lazy=True)
    schema.validate(bare, lazy=True)


def test_a_category_with_fewer_terms_is_valid(folder: Path) -> None:
    frame = read(folder / "demands.csv")
    frame["strength"] = frame["strength"].cat.remove_unused_categories()
    assert schemas.check(frame, "demands") == []


def test_namibia_is_no_missing_value(folder: Path) -> None:
    path = folder / "names.csv"
    path.write_text(path.read_text("utf-8").replace(",Japan,de,", ",NA,de,"), encoding="utf-8")
    assert "NA" in set(read(path)["name"])


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("5000000000", "five billion", "T001"),
        ("5000000000", "0.12345678901234567", "T017"),
        ("at_most", "at_mots", "T004"),
        ("amount_id,process_id", "process_id,amount_id", "T010"),
        ("measure_text", "measure_txt", "T009"),
        ("measure_text", "measure", "T011"),
        ("amount_id", "\ufeffamount_id", "T015"),
        (",demanded,", ",demanded,,,", "T012"),
        (",demanded,", ",dem\0nded,", "T016"),
    ],
)
def test_a_spoilt_file_is_refused_with_every_fault(folder: Path, old: str, new: str, code: str) -> None:
    path = folder / "amounts.csv"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), encoding="utf-8")
    provokes(refusal(lambda: read(path)).findings, code)


def test_a_column_that_is_missing_is_named(folder: Path) -> None:
    frame = read(folder / "amounts.csv").drop(columns="unit")
    assert provokes(refusal(lambda: read(frame, "amounts")).findings, "T008").value == "unit"


def test_a_file_in_another_encoding_is_refused_at_its_line(folder: Path) -> None:
    path = folder / "amounts.csv"
    path.write_bytes(path.read_text("utf-8").encode("latin-1"))
    provokes(refusal(lambda: read(path)).findings, "T014")


def test_a_truncated_parquet_file_is_refused(folder: Path) -> None:
    path = folder / "amounts.parquet"
    path.write_bytes(path.read_bytes()[:100])
    provokes(refusal(lambda: read(path)).findings, "T013")


def test_a_file_whose_name_is_no_table_needs_one(folder: Path) -> None:
    rows = len(read(folder / "amounts.csv"))
    path = (folder / "amounts.csv").rename(folder / "amount.csv")
    assert provokes(refusal(lambda: read(path)).findings, "T018").near == "amounts"
    assert len(read(path, "amounts")) == rows > 0


def test_a_frame_needs_the_name_of_its_table() -> None:
    with pytest.raises(TypeError, match="which table"):
        read(pd.DataFrame())


@given(st.binary(max_size=300))
def test_no_bytes_crash_the_reader(data: bytes) -> None:
    try:
        from_csv(data, "amounts")
    except InvalidTable as error:
        assert error.findings  # noqa: PT017 - bytes may also be a table, which is no failure


def frame(**cells: Any) -> pd.DataFrame:
    """Return a valid frame of one row of passages, with some cells changed."""
    row = {field.name: field.example for field in contract.tables()["passages"].fields}
    good = read(pd.DataFrame([row]), "passages")
    return good.assign(**cells)


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"source_id": [None]}, "T002"),
        ({"source_id": ["No Id"]}, "T003"),
        ({"paragraph": pd.array([0], "Int64")}, "T005"),
        ({"paragraph": ["two"]}, "T019"),
    ],
)
def test_a_frame_is_judged_cell_by_cell(cells: dict[str, Any], code: str) -> None:
    provokes(schemas.check(frame(**cells), "passages"), code)


def test_a_text_has_its_length(folder: Path) -> None:
    amounts = read(folder / "amounts.csv")
    amounts["verbatim"] = "x" * 1000
    provokes(schemas.check(amounts, "amounts"), "T006")


def test_a_key_stands_once(folder: Path) -> None:
    amounts = read(folder / "amounts.csv")
    finding = provokes(schemas.check(pd.concat([amounts, amounts.head(1)]), "amounts"), "T007")
    assert finding.value == amounts["amount_id"].iloc[0]


def test_findings_are_not_capped(folder: Path) -> None:
    passages = read(folder / "passages.csv")
    many = pd.concat([passages] * 20, ignore_index=True)
    many = many.assign(span_sha256="x", locator=[f"p{number}" for number in range(len(many))])
    assert sum(finding.code == "T003" for finding in schemas.check(many, "passages")) == len(many)


def test_a_schema_is_there_for_every_table_and_for_nothing_else() -> None:
    assert set(TABLES) <= set(dir(schemas))
    with pytest.raises(AttributeError, match="no table"):
        _ = schemas.amount

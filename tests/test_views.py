"""What holds for every view: its declaration, its dtypes, its page and its verb."""

from __future__ import annotations

import doctest
from importlib import import_module
from typing import Any

import pandas as pd
import pytest
from frictionless import Schema

import summitry
from inventing import frames
from projects import ROOT
from summitry.cli import main
from summitry.views.amount_gap import KINDS
from summitry.views.annualised import PERIODS
from summitry.views.declarations import declaration, only
from summitry.views.endings import ENDED, STILL_OPEN
from summitry.views.functions import VIEWS, function
from summitry.views.page import page
from summitry_validation import arrow, contract, reading, schemas
from summitry_validation.table_schemas import table_schema
from test_contract import satisfied

# Every view, every way to call it, and the words that ask for the same at the command line.
CALLS: list[tuple[str, dict[str, Any], list[str]]] = [
    ("dyads", {}, []),
    ("dyads", {"year": True}, ["--year"]),
    ("amount_gap", {"process": "us-rok-cost-sharing"}, ["us-rok-cost-sharing"]),
    ("amount_gap", {"process": "us-dprk-border-meeting"}, ["us-dprk-border-meeting"]),
    (
        "amount_gap",
        {"process": "us-rok-cost-sharing", "implied": True, "unstated": True},
        ["us-rok-cost-sharing", "--implied", "--unstated"],
    ),
    ("demand_spells", {}, []),
    ("annualised", {}, []),
    ("annualised", {"implied": True}, ["--implied"]),
]
FIELDS = [(f"{name}.{field.name}", field) for name in VIEWS for field in declaration(name).fields]


def made(name: str, asked: dict[str, Any]) -> pd.DataFrame:
    frame: pd.DataFrame = getattr(summitry, name)(**asked)
    return frame


@pytest.mark.parametrize(("name", "asked", "words"), CALLS)
def test_a_view_has_the_columns_and_dtypes_that_it_declares(name: str, asked: Any, words: Any) -> None:
    frame = made(name, asked)
    declared = only(declaration(name), frame.columns)
    assert set(declaration(name).columns) - set(frame.columns) <= {"year"}
    typed = arrow.schema(declared).empty_table().to_pandas().dtypes
    for field in declared.fields:
        if not field.codelist:
            assert frame[field.name].dtype == typed[field.name]
        else:
            assert list(frame[field.name].cat.categories) == list(contract.terms(field.codelist))
            assert frame[field.name].cat.ordered == contract.is_ordered(field.codelist)


@pytest.mark.parametrize(("name", "asked", "words"), CALLS)
def test_a_view_keeps_what_it_declares(name: str, asked: Any, words: Any) -> None:
    frame = made(name, asked)
    declared = only(declaration(name), frame.columns)
    assert len(schemas.schema(declared).validate(frame, lazy=True)) == len(frame)


@pytest.mark.parametrize("name", list(VIEWS))
def test_a_view_of_empty_tables_is_empty_and_typed(name: str) -> None:
    view = import_module(f"summitry.views.{name}").view
    asked = {"process": "talks"} if name == "amount_gap" else {}
    empty = view(frames({"processes": [{"process_id": "talks"}]}), **asked)
    assert len(empty) == 0
    assert empty.dtypes.equals(next(made(*call[:2]) for call in CALLS if call[0] == name).dtypes)


def test_every_column_says_what_it_is_and_what_a_null_means() -> None:
    assert not [name for name, field in FIELDS if not all((field.title, field.example))]
    assert not [name for name, field in FIELDS if not field.description.endswith(".")]
    silent = [
        name for name, field in FIELDS if not field.required and "null" not in field.description.lower()
    ]
    assert not silent
    assert not [name for name, field in FIELDS if not satisfied(field)]


@pytest.mark.parametrize("name", list(VIEWS))
def test_a_declaration_is_a_valid_table_schema_that_says_what_a_row_is(name: str) -> None:
    declared = declaration(name)
    assert declared.description.startswith("One row is ")
    assert set(declared.primary_key) <= set(declared.columns)
    schema = Schema.from_descriptor(table_schema(declared))
    assert schema.field_names == list(declared.columns)


def test_a_view_is_no_table_of_the_package() -> None:
    assert not set(VIEWS) & set(contract.tables())


def test_every_status_and_every_kind_of_a_position_has_its_place() -> None:
    assert set(contract.terms("demand_status")) <= set(declaration("dyads").columns)
    assert {*ENDED, *STILL_OPEN, "no_result_reported", "unclear"} == set(contract.terms("demand_status"))
    assert set(KINDS) <= set(contract.terms("amount_kind"))
    assert set(PERIODS) <= set(contract.terms("period"))


def test_every_parameter_is_explained() -> None:
    unexplained = [
        (name, parameter.name)
        for name in VIEWS
        for parameter in function(name).parameters
        if not parameter.says.endswith(".")
    ]
    assert not unexplained


def test_the_page_in_docs_is_made_from_the_views() -> None:
    assert (ROOT / "docs" / "views.md").read_text(encoding="utf-8") == page()


def test_the_examples_on_the_page_run() -> None:
    result = doctest.testfile(str(ROOT / "docs" / "views.md"), module_relative=False)
    assert result.attempted > 10
    assert result.failed == 0


@pytest.mark.parametrize(("name", "asked", "words"), CALLS)
def test_the_verb_prints_what_the_function_returns(
    name: str, asked: Any, words: list[str], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["view", name, *words]) == 0
    frame = made(name, asked)
    declared = only(declaration(name), frame.columns)
    printed = reading.cast(reading.from_csv(capsysbinary.readouterr().out, name), declared)
    assert not printed.findings
    pd.testing.assert_frame_equal(reading.frame(printed.table, declared), frame)


def test_a_finding_stands_where_it_cannot_be_taken_for_a_row(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["view", "amount_gap", "us-rok-cost-share"]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "error R030 there is no process 'us-rok-cost-share'" in shown.err
    assert "did you mean 'us-rok-cost-sharing'?" in shown.err


@pytest.mark.parametrize("words", [[], ["dyad"], ["amount_gap"], ["dyads", "--years", "2019"]])
def test_a_view_that_is_not_there_or_lacks_its_process_is_wrong_usage(words: list[str]) -> None:
    with pytest.raises(SystemExit) as leave:
        main(["view", *words])
    assert leave.value.code == 2

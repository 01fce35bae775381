"""The Arrow schema of a contract, and what bare readers make of it."""

from __future__ import annotations

import json

import pyarrow as pa
import pytest

from summitry_validation import arrow, contract
from tiny import TALKS


def test_every_type_of_the_contract_has_an_arrow_type() -> None:
    types = {field.name: field.type for field in arrow.schema(TALKS)}
    assert types == {
        "talk_id": pa.string(),
        "start": pa.date32(),
        "delegates": pa.int64(),
        "is_open": pa.bool_(),
        "cost": pa.float64(),
        "strength": pa.dictionary(pa.int32(), pa.string(), ordered=True),
        "language": pa.dictionary(pa.int32(), pa.string(), ordered=False),
        "summary": pa.string(),
        "parent_id": pa.string(),
    }


def test_only_a_required_column_refuses_nulls_and_each_carries_its_description() -> None:
    schema = arrow.schema(TALKS)
    assert [field.name for field in schema if not field.nullable] == ["talk_id"]
    assert schema.field("start").metadata == {b"description": "Überschrift of start.".encode()}


def test_the_dictionary_of_a_codelist_holds_all_its_terms_in_their_order() -> None:
    assert tuple(arrow.levels(TALKS.field("strength")).to_pylist()) == contract.terms("strength")


def test_the_pandas_footer_names_every_column_and_no_version() -> None:
    footer = json.loads(arrow.schema(TALKS).metadata[b"pandas"])
    assert [column["name"] for column in footer["columns"]] == list(TALKS.columns)
    assert "version" not in json.dumps(footer)


@pytest.mark.parametrize("name", contract.tables())
def test_every_published_table_has_an_arrow_schema(name: str) -> None:
    table = contract.tables()[name]
    assert tuple(arrow.schema(table).names) == table.columns

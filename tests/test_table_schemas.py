"""The published Table Schemas: the contract, with its codelists filled in."""

from __future__ import annotations

import re

import pytest

from summitry_validation import contract
from summitry_validation.table_schemas import table_schema
from tiny import GUESTS, TALKS


def test_fields_stand_in_the_order_of_the_csv_and_say_what_the_contract_says() -> None:
    fields = table_schema(TALKS)["fields"]
    assert [field["name"] for field in fields] == list(TALKS.columns)
    assert fields[0] == {
        "name": "talk_id",
        "type": "string",
        "title": "Talk_Id",
        "description": "Überschrift of talk_id.",
        "example": "x",
        "constraints": {"required": True, "unique": True, "pattern": "[a-z0-9-]+"},
    }


def test_a_codelist_is_an_enum_and_labelled_categories_in_one_order() -> None:
    strength, language = table_schema(TALKS)["fields"][5:7]
    assert strength["constraints"]["enum"] == list(contract.terms("strength"))
    assert [category["value"] for category in strength["categories"]] == strength["constraints"]["enum"]
    assert all(category["label"] for category in strength["categories"])
    assert (strength["categoriesOrdered"], language["categoriesOrdered"]) == (True, False)


def test_keys_name_their_table_and_a_key_into_its_own_table_names_none() -> None:
    assert table_schema(TALKS)["foreignKeys"] == [
        {"fields": ["parent_id"], "reference": {"fields": ["talk_id"]}},
    ]
    assert table_schema(GUESTS)["foreignKeys"] == [
        {"fields": ["talk_id"], "reference": {"resource": "talks", "fields": ["talk_id"]}},
    ]
    assert table_schema(GUESTS)["primaryKey"] == ["talk_id", "country"]


@pytest.mark.parametrize("name", contract.tables())
def test_every_pattern_means_the_same_between_anchors_that_are_set_without_a_group(
    name: str,
) -> None:
    patterns = [field.constraints.get("pattern", "") for field in contract.tables()[name].fields]
    assert not [pattern for pattern in patterns if "|" in _outside_groups(pattern)]


def _outside_groups(pattern: str) -> str:
    outside = re.sub(r"\\.|\[[^]]*\]", "", pattern)
    while (inner := re.sub(r"\([^()]*\)", "", outside)) != outside:
        outside = inner
    return outside

"""The contract keeps its own rules: what every projection of it may rely on."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from frictionless import Schema

from declaring import columns, declared
from summitry_validation import contract

if TYPE_CHECKING:
    from collections.abc import Callable

TYPES: dict[str, Callable[[str], Any]] = {
    "string": str,
    "number": Decimal,
    "integer": int,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": date.fromisoformat,
}
CONSTRAINTS: dict[str, Callable[[Any, Any], bool]] = {
    "required": lambda value, wanted: wanted is True and value != "",
    "unique": lambda _, wanted: wanted is True,
    "pattern": lambda value, pattern: re.fullmatch(pattern, value) is not None,
    "minimum": lambda value, bound: value >= bound,
    "maximum": lambda value, bound: value <= bound,
    "maxLength": lambda value, length: len(value) <= length,
}
CORE = ["summits", "participants", "demands", "amounts", "outcomes"]


def test_every_schema_file_is_published_and_every_published_table_has_one() -> None:
    names = {path.name for path in files(contract).iterdir() if path.name.endswith(".json")}
    assert names == {f"{table}.json" for table in contract.tables()} | {"tables.json"}


def test_the_core_tables_come_first() -> None:
    assert list(contract.tables())[: len(CORE)] == CORE


def test_every_table_and_column_says_what_it_is() -> None:
    texts = {name: (field.title, field.description, field.example) for name, field in columns()}
    texts |= {table.name: (table.title, table.description, "-") for table in contract.tables().values()}
    assert not [name for name, parts in texts.items() if not all(parts)]
    assert not [
        name for name, parts in texts.items() if any(part != " ".join(part.split()) for part in parts)
    ]
    assert not [name for name, (_, description, _) in texts.items() if not description.endswith(".")]


def test_every_table_says_what_one_row_is() -> None:
    assert not [name for name, table in contract.tables().items() if "ne row " not in table.description]


def test_every_column_that_may_be_empty_says_what_empty_means() -> None:
    silent = [
        name for name, field in columns() if not field.required and "null" not in field.description.lower()
    ]
    assert not silent


def test_no_table_has_a_column_twice() -> None:
    assert not [
        name for name, table in contract.tables().items() if len(set(table.columns)) < len(table.fields)
    ]


def test_only_types_that_every_reader_knows_are_used() -> None:
    assert not [name for name, field in columns() if field.type not in TYPES]


def test_only_constraints_that_every_projection_knows_are_used() -> None:
    assert not [name for name, field in columns() if set(field.constraints) - set(CONSTRAINTS)]


def test_every_example_satisfies_its_column() -> None:
    assert not [name for name, field in columns() if not satisfied(field)]


def satisfied(field: contract.Field) -> bool:
    value = TYPES[field.type](field.example)
    listed = not field.codelist or value in contract.terms(field.codelist)
    return listed and all(CONSTRAINTS[name](value, wanted) for name, wanted in field.constraints.items())


@pytest.mark.parametrize(
    ("column", "example"),
    [("cow_code", "1"), ("iso3", "Kor"), ("iso3", "KOR\n"), ("actor_type", "planet"), ("name_en", "")],
)
def test_a_wrong_example_would_be_noticed(column: str, example: str) -> None:
    field = contract.tables()["actors"].field(column)
    assert not satisfied(contract.Field(**{**facts(field), "example": example}))


def facts(field: contract.Field) -> dict[str, Any]:
    return {name: getattr(field, name) for name in contract.Field.__slots__}


def test_lists_are_declared_once_and_none_is_idle() -> None:
    named = {field.codelist for _, field in columns() if field.codelist}
    assert named == set(contract.codelists())


def test_a_codelist_column_is_text_bound_by_its_list_alone() -> None:
    bound = [(name, field) for name, field in columns() if field.codelist]
    assert not [name for name, field in bound if field.type != "string"]
    assert not [name for name, field in bound if set(field.constraints) - {"required"}]


def test_numbers_have_no_pattern_and_text_has_no_bounds() -> None:
    text = {name for name, field in columns() if field.type == "string"}
    assert not [name for name, field in columns() if "pattern" in field.constraints and name not in text]
    assert not [
        name for name, field in columns() if {"minimum", "maximum"} & set(field.constraints) and name in text
    ]


def patterns() -> list[str]:
    return sorted({field.constraints["pattern"] for _, field in columns() if "pattern" in field.constraints})


@pytest.mark.parametrize("pattern", patterns())
def test_a_pattern_is_bare_and_in_the_syntax_that_all_engines_share(pattern: str) -> None:
    assert not re.search(r"\\|\(\?|[$^]|[*+}?]\?", pattern)
    re.compile(pattern)
    pc.match_substring_regex(pa.array([""]), rf"\A(?:{pattern})\z")


@pytest.mark.parametrize("pattern", patterns())
def test_alternatives_stand_in_a_group_so_that_anchors_hold_all_of_them(pattern: str) -> None:
    depth = 0
    for sign in re.sub(r"\[[^]]*\]", "", pattern):
        depth += {"(": 1, ")": -1}.get(sign, 0)
        assert sign != "|" or depth > 0


def test_fields_are_written_in_one_order() -> None:
    order = ["name", "type", "title", "description", "example", "constraints", "codelist", "unit", "derived"]
    for table in contract.tables():
        for entry in declared(table)["fields"]:
            assert list(entry) == [name for name in order if name in entry]
            assert all(entry[name] for name in entry)


@pytest.mark.parametrize("table", list(contract.tables()))
def test_every_table_is_a_valid_table_schema(table: str) -> None:
    descriptor = declared(table)
    schema = Schema.from_descriptor({**descriptor, "missingValues": [""]})
    examples = [entry["example"] for entry in descriptor["fields"]]
    _, notes = schema.read_cells(examples)
    assert schema.field_names == list(contract.tables()[table].columns)
    assert not [note for note in notes if note]

"""Keys, references and dates of the contract fit together over all tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from declaring import columns
from summitry_validation import contract

if TYPE_CHECKING:
    from collections.abc import Iterator

QUARTET = {"edtf": "string", "min": "date", "max": "date", "basis": "string"}
NO_REFERENCE = {
    "about_id": "names a row of the table in about_table",
    "journey_id": "is shared by stops; no table lists the journeys",
    "record_id": "names a record of a register outside this package",
    "related_id": "names a row of any table",
    "row_id": "names a row of the table in table_name",
    "utterance_id": "is shared by demands; no table lists the utterances",
}


def references() -> Iterator[tuple[contract.Table, contract.ForeignKey]]:
    for table in contract.tables().values():
        yield from ((table, key) for key in table.foreign_keys)


def test_key_columns_are_filled_and_single_keys_are_unique() -> None:
    for table in contract.tables().values():
        keys = [table.field(name) for name in table.primary_key]
        assert all(key.required for key in keys)
        assert [bool(key.constraints.get("unique")) for key in keys] == [len(keys) == 1] * len(keys)


def test_keys_come_first_in_their_table() -> None:
    for table in contract.tables().values():
        assert table.columns[: len(table.primary_key)] == table.primary_key


def test_only_key_columns_are_unique_because_engines_disagree_on_repeated_nulls() -> None:
    loose = [
        f"{table.name}.{field.name}"
        for table in contract.tables().values()
        for field in table.fields
        if "unique" in field.constraints and field.name not in table.primary_key
    ]
    assert not loose


def test_a_reference_names_the_key_of_its_table() -> None:
    for _, key in references():
        assert key.reference == contract.tables()[key.table].primary_key


def test_a_referring_column_has_type_and_pattern_of_the_key_it_names() -> None:
    for table, key in references():
        target = contract.tables()[key.table]
        for name, named in zip(key.fields, key.reference, strict=True):
            one, other = table.field(name), target.field(named)
            assert (one.type, one.constraints.get("pattern")) == (
                other.type,
                other.constraints.get("pattern"),
            )


def test_every_identifier_leads_somewhere_or_says_why_not() -> None:
    for table in contract.tables().values():
        led = (
            {name for key in table.foreign_keys for name in key.fields}
            | set(table.primary_key)
            | set(NO_REFERENCE)
        )
        assert not [name for name in table.columns if name.endswith("_id") and name not in led]


def test_a_name_of_a_row_in_any_table_has_its_table_beside_it() -> None:
    for table in contract.tables().values():
        assert ("row_id" in table.columns) <= ("table_name" in table.columns)
        assert ("about_id" in table.columns) == ("about_table" in table.columns)


def test_dates_come_as_whole_quartets() -> None:
    for table in contract.tables().values():
        for stem in [name.removesuffix("_basis") for name in table.columns if is_quartet(table, name)]:
            start = table.columns.index(f"{stem}_edtf")
            found = {field.name: field.type for field in table.fields[start : start + 4]}
            assert found == {f"{stem}_{part}": kind for part, kind in QUARTET.items()}


def is_quartet(table: contract.Table, name: str) -> bool:
    return name.endswith("_basis") and table.field(name).codelist == "date_basis"


def test_no_date_bound_stands_outside_a_quartet_or_a_term_of_office() -> None:
    bounds = {name for name, field in columns() if field.type == "date"}
    quartets = {name for name in bounds if re.search(r"(start|end|made|decided)_(min|max)$", name)}
    assert bounds - quartets == {"offices.valid_from", "offices.valid_to"}


def test_an_ordered_column_that_may_be_empty_has_its_reason_beside_it() -> None:
    for table in contract.tables().values():
        for field in table.fields:
            if field.codelist and contract.is_ordered(field.codelist) and not field.required:
                assert table.columns[table.columns.index(field.name) + 1] == f"{field.name}_reason"

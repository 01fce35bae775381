"""The witness: for every constraint of the contract a good and a bad row, and two judges who agree.

The judges are our pandera schemas (behind `read`) and frictionless, each on the same CSV file.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Any, NamedTuple

import frictionless
import pytest

from summitry_validation import contract, read, schemas
from summitry_validation.findings import FindingsError
from summitry_validation.table_schemas import table_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from summitry_validation.contract import Field, Table

Rows = list[dict[str, str]]


class Case(NamedTuple):
    """One constraint of one column (or of a key), and rows that break it."""

    table: str
    column: str
    constraint: str
    rows: Rows


# A value that breaks each constraint, given its limit.
BREAKING: dict[str, Callable[[Any], str]] = {
    "required": lambda _: "",
    "pattern": lambda form: next(
        word for word in ("!", " ", "\u00e9", "A b") if not re.fullmatch(form, word)
    ),
    "minimum": lambda least: str(least - 1),
    "maximum": lambda most: str(most + 1),
    "maxLength": lambda most: "x" * (most + 1),
}


def good(table: Table) -> dict[str, str]:
    """Return a row made of the contract's own examples."""
    return {field.name: field.example for field in table.fields}


def bad(field: Field) -> Iterator[tuple[str, str]]:
    """Yield each constraint of a field with a value that breaks it."""
    if field.type != "string":
        yield "type", "x"
    if field.codelist:
        yield "enum", "no_such_term"
    for constraint, limit in field.constraints.items():
        if constraint in BREAKING:
            yield constraint, BREAKING[constraint](limit)


def cases() -> Iterator[Case]:
    for table in contract.tables().values():
        row = good(table)
        yield Case(table.name, "+".join(table.primary_key), "unique", [row, dict(row)])
        for field in table.fields:
            for constraint, value in bad(field):
                yield Case(table.name, field.name, constraint, [row | {field.name: value}])


def write(folder: Path, table: str, rows: Rows) -> Path:
    page = io.StringIO(newline="")
    writer = csv.DictWriter(page, contract.tables()[table].columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path = folder / f"{table}.csv"
    path.write_text(page.getvalue(), encoding="utf-8", newline="")
    return path


def we_accept(path: Path) -> bool:
    """Return whether our reader and schema accept a file."""
    try:
        frame = read(path)
    except FindingsError:
        return False
    return not schemas.check(frame, path.stem)


def frictionless_accepts(path: Path) -> bool:
    """Return whether frictionless accepts a file, its references to other tables left aside."""
    declared = {
        key: value
        for key, value in table_schema(contract.tables()[path.stem]).items()
        if key != "foreignKeys"
    }
    resource = frictionless.Resource(
        path=path.name, basepath=str(path.parent), schema=frictionless.Schema.from_descriptor(declared)
    )
    return bool(resource.validate().valid)


@pytest.mark.parametrize("name", list(contract.tables()))
def test_both_accept_a_good_row(tmp_path: Path, name: str) -> None:
    path = write(tmp_path, name, [good(contract.tables()[name])])
    assert (we_accept(path), frictionless_accepts(path)) == (True, True)


@pytest.mark.parametrize("name", list(contract.tables()))
def test_both_refuse_every_bad_row(tmp_path: Path, name: str) -> None:
    for case in (case for case in cases() if case.table == name):
        path = write(tmp_path, name, case.rows)
        assert not we_accept(path), f"we accept {case.column} against its {case.constraint}"
        assert not frictionless_accepts(path), (
            f"frictionless accepts {case.column} against its {case.constraint}"
        )


def test_every_constraint_that_the_contract_uses_has_a_bad_row() -> None:
    used = {
        name for table in contract.tables().values() for field in table.fields for name in field.constraints
    }
    assert used <= {case.constraint for case in cases()}

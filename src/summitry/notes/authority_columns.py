"""The columns of the files that notes refer to, as docs/notes.md lists them, made from the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry_validation.contract import tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry_validation.contract import Field

FILES = ("actors", "actor_codes", "persons", "offices", "places", "names")
# What the program makes of the other cells of a line.
_MADE = ("name_id",)
_CALLED = {"string": "text", "integer": "number", "date": "date, as 1987-05-04"}
HEAD = """## The files beside the notes

Actors and their codes, persons, offices, places and their names stand in `raw/*.csv`, a line each, sorted by
the first column (names by table, id, name and language). Their first line has the columns in this order. What
is null is an empty cell. The codes of states are those of the source `state-codes` in `raw/sources.bib`;
whoever is no state leaves them empty, and has `not_a_state` as `code_reason`.
"""


def columns() -> dict[str, list[Field]]:
    """Return the columns of each file in their order."""
    return {file: [one for one in tables()[file].fields if one.name not in _MADE] for file in FILES}


def codelists() -> set[str]:
    """Return the codelists that these files use."""
    return {one.codelist for fields in columns().values() for one in fields if one.codelist}


def sections() -> Iterator[str]:
    """Yield the lines of the part of docs/notes.md on these files."""
    yield HEAD
    for file, fields in columns().items():
        yield from (f"### raw/{file}.csv", "", tables()[file].description, "")
        yield from ("| column | must | what stands there | meaning | example |", "|---|---|---|---|---|")
        yield from (_row(one) for one in fields)
        yield ""


def _row(one: Field) -> str:
    value = f"a term of [{one.codelist}](#{one.codelist})" if one.codelist else _CALLED[one.type]
    must = "yes" if one.required else ""
    return f"| `{one.name}` | {must} | {value} | {one.description} | `{one.example}` |"

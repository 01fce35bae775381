"""The published tables that names are read from: actors with their codes, places, and the names of both.

Each is read once, when it is first needed.
"""

from __future__ import annotations

import csv
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summitry.normalize.names.index import CODE, NameRow, Names
from summitry.released import release_folder
from summitry_validation.findings import Finding, FindingsError
from summitry_validation.regular_files import reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# The lists whose codes a phrase may have in the place of a name.
READ = ("iso_alpha_two", "iso_alpha_three", "iso_former")
_STATES = ("state", "territory")


class Code(NamedTuple):
    """A code that an actor has in some years (None where not limited or not known)."""

    code: str
    valid_from: int | None
    valid_to: int | None


Codes = dict[str, list[Code]]
"""The codes of an actor by their list, the last one last."""


@cache
def actors() -> Mapping[str, Mapping[str, str]]:
    """Return the row of each actor."""
    return _by_id("actors")


@cache
def places() -> Mapping[str, Mapping[str, str]]:
    """Return the row of each place."""
    return _by_id("places")


@cache
def codes() -> Mapping[str, Codes]:
    """Return the codes of each actor."""
    found: dict[str, Codes] = {}
    for _, actor_id, name, code, first, last in _lines("actor_codes")[1:]:
        one = Code(code, _year(first), _year(last))
        found.setdefault(actor_id, {}).setdefault(name, []).append(one)
    for some in (some for lists in found.values() for some in lists.values()):
        some.sort(key=lambda one: (one.valid_to is None, one.valid_to or 0, one.valid_from or 0))
    return found


@cache
def countries() -> Names:
    """Return the names and ISO codes of states and territories."""
    chosen = {key for key, row in actors().items() if row["actor_type"] in _STATES}
    return Names.from_rows([*_named("actors", chosen), *_coded()])


@cache
def everybody() -> Names:
    """Return the names and ISO codes of all actors."""
    return Names.from_rows([*_named("actors", actors()), *_coded()])


@cache
def everywhere() -> Names:
    """Return the names of places."""
    return Names.from_rows(_named("places", places()))


def _named(table: str, chosen: Mapping[str, object] | set[str]) -> Iterator[NameRow]:
    for _, of, row_id, name, language, form, first, last in _lines("names"):
        if of == table and row_id in chosen:
            yield NameRow(of, row_id, name, language, _year(first), _year(last), form)


def _coded() -> Iterator[NameRow]:
    """Yield the codes that stand for actors as if they were names."""
    for actor_id, lists in codes().items():
        for one in (one for name in READ for one in lists.get(name, ())):
            yield NameRow("actors", actor_id, one.code, "", one.valid_from, one.valid_to, CODE)


def _by_id(table: str) -> dict[str, Mapping[str, str]]:
    columns, *rows = _lines(table)
    return {row[0]: dict(zip(columns, row, strict=True)) for row in rows}


def _lines(table: str) -> Sequence[Sequence[str]]:
    """Return the lines of a table of the release.

    Raises FindingsError where it cannot be read (X008), or a publication was interrupted (X001).
    """
    folder = release_folder()
    if (folder / ".publish").exists():
        raise FindingsError([Finding("X001", str(folder))])
    path = folder / "datapackage" / f"{table}.csv"
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            return list(csv.reader(lines))
    except OSError as error:
        raise FindingsError([Finding("X008", path.name, detail=reason(error))]) from error


def _year(text: str) -> int | None:
    return int(text) if text else None

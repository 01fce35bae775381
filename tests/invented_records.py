"""Invented records of registers, each as `Facts`, with only what a test is about said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summitry.registers.columns import FILES
from summitry.registers.facts import Facts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Rows = Sequence[Mapping[str, str]]

_RECORD = {"start_date": "1987-05-04", "country_as_stated": "Norland", "place_as_stated": "Oslo"}
_READING = {
    "meeting_basis": "stated",
    "event_type": "visit",
    "multilateral": "false",
    "country_id": "norland",
}


def record(id: str, *people: Mapping[str, str], **cells: str) -> Facts:
    """Return a record of a day of May 1987 in Oslo, with other cells and with people.

    `id` is `<register>.<number>`; a cell is one of the record or of its reading, by its column.
    """
    register, _, number = id.partition(".")
    own = {"record_id": number}
    start = cells.get("start_date", _RECORD["start_date"])
    return Facts(
        register,
        _row("records", {**_RECORD, "end_date": start, **own, **cells}),
        _row("readings", {**_READING, **own, **cells}),
        rows("people", number, people),
    )


def at_places(facts: Facts, *places: Mapping[str, str]) -> Facts:
    """Return a record with these places."""
    return replace(facts, places=rows("places", facts.record["record_id"], places))


def at_occasion(facts: Facts, **cells: str) -> Facts:
    """Return a record with one occasion, of which these cells are said."""
    return replace(facts, occasions=rows("occasions", facts.record["record_id"], [cells]))


def rows(file: str, number: str, some: Rows) -> Rows:
    """Return rows of a record for people, occasions or places, numbered from 1."""
    return [
        _row(file, {"record_id": number, "position": str(at), **one}) for at, one in enumerate(some, start=1)
    ]


def person(part: str, title: str, name: str, actor: str = "NOR") -> Mapping[str, str]:
    """Return somebody of a record."""
    return {"part": part, "title_as_stated": title, "name_as_stated": name, "actor_id": actor}


def place(name: str, country: str = "NOR") -> Mapping[str, str]:
    """Return a stop in a place."""
    return {"kind": "stop", "place_as_stated": name, "name_en": name, "country_iso3": country}


def together(*records: Facts) -> dict[str, Facts]:
    """Return records by their ids."""
    return {one.id: one for one in records}


def met(  # noqa: PLR0913 - what a record has, each by its name
    number: int,
    day: str,
    *people: str,
    state: str = "NOR",
    basis: str = "place",
    part: str = "counterpart",
    register: str = "hsg-travels",
    occasion: str = "",
) -> Facts:
    """Return a record of a day in which people are met: "King|Ottar", or "King|Ottar|DNK" of a state."""
    found = [_met(text, part, state, basis) for text in people]
    cells = {"start_date": day, "country_iso3": state, "traveller_id": "hale-ada"}
    one = record(f"{register}.{number}", *found, **cells)
    return at_occasion(one, kind=occasion) if occasion else one


def _met(text: str, part: str, state: str, basis: str) -> Mapping[str, str]:
    title, name, *actor = text.split("|")
    own = person(part, title, name, actor[0] if actor else state)
    return {**own, "actor_basis": "stated" if actor else basis}


def _row(file: str, cells: Mapping[str, str]) -> Mapping[str, str]:
    return {field.name: cells.get(field.name, "") for field in FILES[file]}

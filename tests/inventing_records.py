"""Invented records of registers, each with the people whom a test names in it."""

from __future__ import annotations

from summitry.registers.facts import Facts


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
    rows = [_person(number, at, text, state, basis, part) for at, text in enumerate(people, start=1)]
    record = {"record_id": str(number), "start_date": day, "end_date": day}
    reading = {"country_iso3": state, "traveller_id": "hale-ada"}
    occasions = [{"kind": occasion}] if occasion else []
    return Facts(register, record, reading, rows, occasions)


def _person(number: int, position: int, text: str, state: str, basis: str, part: str) -> dict[str, str]:  # noqa: PLR0913, PLR0917 - one for each column
    title, name, *actor = text.split("|")
    return {
        "record_id": str(number),
        "position": str(position),
        "part": part,
        "title_as_stated": title,
        "name_as_stated": name,
        "actor_id": actor[0] if actor else state,
        "actor_basis": "stated" if actor else basis,
    }

"""Presidents and secretaries of state by their terms, which the words of the registers have."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summitry.registers.reading.vocabulary import table
from summitry.registers.resolving.names import name
from summitry.registers.resolving.titles import FORMER, title

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from summitry.registers.resolving.known import Known
    from summitry.registers.resolving.mentions import Mention

HOME = "USA"


class Term(NamedTuple):
    """A term of office, from the election to the last day."""

    kinds: frozenset[str]
    words: tuple[str, ...]
    first: str
    last: str

    def has(self, day: date) -> bool:
        """Return whether a day is one of the term."""
        return self.first <= day.isoformat() <= self.last


@cache
def terms() -> Sequence[Term]:
    """Return the terms of all leaders of the United States."""
    return [
        Term(title(row["title"]).kinds, name(row["surname"]).words, row["valid_from"], row["valid_to"])
        for row in table("us_leaders")
    ]


def in_office(one: Mention, persons: Iterable[Known]) -> Known | None:
    """Return who was in office on a day, None where not exactly one of these persons was."""
    if one.actor != HOME or one.title.status == FORMER or one.is_funeral:
        return None
    found = [
        person
        for term in terms()
        if term.kinds == one.title.kinds and term.words[-1:] == one.name.words[-1:] and term.has(one.first)
        for person in persons
        if HOME in person.actors
        and any(term.has(day) for kind in term.kinds for day in person.days.get(kind, ()))
    ]
    return found[0] if len(found) == 1 else None

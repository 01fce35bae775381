"""A person as resolved: the mentions, how each was resolved, and the id that the person has had before."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.registers.resolving.mentions import Mention


@dataclass(frozen=True, eq=False)
class Person:
    """The mentions of a person and their bases, in the same order."""

    mentions: Sequence[Mention]
    bases: Sequence[str]
    person_id: str = ""

    @cached_property
    def actors(self) -> frozenset[str]:
        """Return the actors for whom the person acts, by what is more than the place where that is known."""
        said = {one.actor for one in self.mentions if one.basis != "place"}
        if said:
            return frozenset(said)
        return frozenset(actor for actor, _ in Counter(one.actor for one in self.mentions).most_common(1))

    @cached_property
    def is_surname(self) -> bool:
        """Return whether no mention has more than a surname."""
        return not any(one.stands_alone or one.traveller for one in self.mentions)

    @property
    def years(self) -> tuple[int, int]:
        """Return the years of the first and the last mention."""
        return min(one.first.year for one in self.mentions), max(one.first.year for one in self.mentions)


SURNAME = "surname_only"
FULL, SPELLING, ROYAL, TRAVELLER, DECISION = "full_name", "spelling", "given_name", "traveller_id", "decision"
OFFICE, STATE, ELSEWHERE, TERM = "surname_and_office", "surname_and_state", "surname_elsewhere", "term"
# How a mention is resolved, and what that means.
BASES = {
    TRAVELLER: "by the id that the register has for those who travel",
    FULL: "by the full name",
    SPELLING: "by another spelling of the full name",
    ROYAL: "by the given name of a monarch, a pope or an heir, and the state",
    TERM: "by the term of a president or secretary of state",
    OFFICE: "a surname, by state, office and day",
    STATE: "a rare surname, by state and day, in another office",
    ELSEWHERE: "a surname, by office and day, where another state is the host",
    SURNAME: "the person is known by surname only",
    DECISION: "by a decision",
}
# The bases of mentions whose own name tells who is meant.
OWN = frozenset({FULL, SPELLING, ROYAL, TRAVELLER})

"""Who may be somebody else: a surname that comes back, and the only other bearer near to it in time."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from summitry.registers.resolving.linking import related

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.registers.resolving.person import Person

# Years between the mentions of two who may be one: by surname, or by a full name that is the same.
_NEAR, _NEAR_IN_FULL = 12, 25


def possible(persons: Mapping[str, Person]) -> dict[str, str]:
    """Return for persons who are known by surname the one other person who may be the same.

    That is the only one of the same surname for the same actor within some years, whom no record names beside
    the first one. Of two surnames the later one refers to the earlier.
    """
    by_word: dict[str, set[str]] = defaultdict(set)
    for id, person in persons.items():
        for word in {word for one in person.mentions for word in one.name.words}:
            by_word[word].add(id)
    found = {}
    for id, person in persons.items():
        near = by_word[person.mentions[0].name.words[-1]] - {id}
        near = {other for other in near if _share_a_name(person, persons[other])}
        years = _NEAR if person.is_surname else _NEAR_IN_FULL
        some = [other for other in sorted(near) if _may_be(person, persons[other], years)]
        if len(some) == 1:
            found[id] = some[0]
    return {
        id: other
        for id, other in found.items()
        if found.get(other) != id or _is_later(persons[id], persons[other])
    }


def _share_a_name(one: Person, other: Person) -> bool:
    """Return whether two have a full name in common; for a surname a longer name is enough, or the same."""
    own = {mention.name.key for mention in one.mentions if mention.stands_alone or one.is_surname}
    names = {mention.name for mention in other.mentions if mention.stands_alone or one.is_surname}
    is_longer = one.is_surname and any(len(name.words) > 1 for name in names)
    return is_longer or bool(own & {name.key for name in names})


def _may_be(one: Person, other: Person, years: int) -> bool:
    if not any(related(first, second) for first in one.actors for second in other.actors):
        return False
    if {mention.record for mention in one.mentions} & {mention.record for mention in other.mentions}:
        return False
    buried = [mention.first for mention in one.mentions if mention.is_funeral]
    if any(mention.first > min(buried) for mention in other.mentions if buried):
        return False
    return max(other.years[0] - one.years[1], one.years[0] - other.years[1]) <= years


def _is_later(one: Person, other: Person) -> bool:
    return one.years > other.years

"""Offices as the registers attest them: one row for each unbroken run of a person in an office."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from summitry.registers.resolving.names import kind
from summitry.registers.resolving.naming_offices import Office, office
from summitry.registers.resolving.nodes import YEAR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from summitry.registers.resolving.decisions import Decisions
    from summitry.registers.resolving.mentions import Mention
    from summitry.registers.resolving.person import Person

# After so many years without a mention a run may have been broken by somebody whom no register names.
_LONGEST_GAP = 8 * YEAR


@dataclass(frozen=True, slots=True)
class Term:
    """A run of a person in an office: the first and the last mention, and the days that they attest."""

    person_id: str
    office: Office
    first: Mention
    last: Mention
    valid_from: date
    valid_to: date


@dataclass(frozen=True, slots=True)
class _Held:
    person_id: str
    office: Office
    mention: Mention


def terms(persons: Mapping[str, Person], types: Mapping[str, str], decisions: Decisions) -> list[Term]:
    """Return the terms of all persons, by their ids; `types` has the type of each actor that has an entry."""
    held = [
        _Held(id, found, one)
        for id, person in persons.items()
        for one in person.mentions
        if _attests(person, one) and not decisions.on(one, "no_office")
        if (found := office(one, types, bool(decisions.on(one, "reigns"))))
    ]
    at_home = {
        (one.person_id, one.office.slug, one.office.actor) for one in held if not one.mention.is_territory
    }
    held = [one for one in held if (one.person_id, one.office.slug, one.office.actor) in at_home]
    return _apart([_term(run) for run in _runs(held)])


def _attests(person: Person, one: Mention) -> bool:
    """Return whether a mention says that the person held the office for the actor on the day."""
    if one.basis != "place":
        return one.is_alive
    known = one.title.kinds & kind("state_office")
    return bool(one.is_alive and known and one.actor in person.actors)


def _runs(held: Iterable[_Held]) -> Iterator[list[_Held]]:
    """Yield what is attested of each person and office in runs that nobody else breaks, nor another rank."""
    by_office: dict[tuple[str, str], list[_Held]] = defaultdict(list)
    by_person: dict[str, list[_Held]] = defaultdict(list)
    for one in sorted(held, key=lambda one: (one.mention.first, one.mention.last, one.mention.key)):
        by_office[one.office.slug, one.office.actor].append(one)
        by_person[one.person_id].append(one)
    for some in by_office.values():
        for person_id in dict.fromkeys(one.person_id for one in some):
            own = [one for one in some if one.person_id == person_id]
            others = [one for one in some if one.person_id != person_id]
            others += [one for one in by_person[person_id] if one.office.rank != own[0].office.rank]
            yield from _unbroken(own, [one.mention.first for one in others])


def _unbroken(own: Sequence[_Held], breaks: Sequence[date]) -> Iterator[list[_Held]]:
    run = [own[0]]
    for before, after in pairwise(own):
        first, last = before.mention.first, after.mention.first
        if (last - first).days > _LONGEST_GAP or any(first < day < last for day in breaks):
            yield run
            run = []
        run.append(after)
    yield run


def _term(run: Sequence[_Held]) -> Term:
    first, last = run[0].mention, run[-1].mention
    usual = max(
        {one.office for one in run},
        key=lambda office: (sum(one.office == office for one in run), office.title),
    )
    return Term(run[0].person_id, usual, first, last, first.first, max(one.mention.last for one in run))


def _apart(found: Iterable[Term]) -> list[Term]:
    """Return terms of which none overlaps that of another person in the same office.

    Where a long stay names both, the one before is attested on its first day and the one after on its last.
    """
    by_office: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for one in found:
        by_office[one.office.slug, one.office.actor].append(one)
    done: list[Term] = []
    for some in by_office.values():
        some.sort(key=lambda one: (one.valid_from, one.valid_to, one.person_id))
        for at, (before, after) in enumerate(pairwise(some)):
            if before.valid_to > after.valid_from and before.person_id != after.person_id:
                some[at], some[at + 1] = _parted(some[at], after)
        done += some
    return done


def _parted(before: Term, after: Term) -> tuple[Term, Term]:
    day = after.valid_from
    shared = before.last.record == after.first.record
    later = min(after.first.last, after.valid_to) if shared else day
    return replace(before, valid_to=max(before.valid_from, day)), replace(after, valid_from=later)

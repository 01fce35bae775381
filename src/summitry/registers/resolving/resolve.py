"""Who is named in the records of all registers: one person for each, or nobody where that cannot be told."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summitry.registers.resolving import linking, placing
from summitry.registers.resolving.chains import Holders, chains
from summitry.registers.resolving.decisions import NOBODY, UNKNOWN, Decisions
from summitry.registers.resolving.known import Known
from summitry.registers.resolving.likeness import word_alike
from summitry.registers.resolving.mentions import mentions
from summitry.registers.resolving.names import name
from summitry.registers.resolving.nodes import nodes
from summitry.registers.resolving.person import (
    DECISION,
    FULL,
    OWN,
    ROYAL,
    SPELLING,
    SURNAME,
    TRAVELLER,
    Person,
)
from summitry.registers.resolving.surnames import Surnames

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summitry.registers.facts import Facts
    from summitry.registers.resolving.mentions import Key, Mention

# Why a mention stays without a person, beside what was decided and that several fit.
NO_ACTOR = "actor_unknown"


@dataclass(frozen=True)
class Before:
    """What was resolved before: the id and the basis of each mention, and the name of each person."""

    mentions: Mapping[Key, tuple[str, str]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    def of(self, one: Mention) -> tuple[str, str]:
        """Return the id and the basis that a mention has had, "" where it is new or another one by now."""
        id, basis = self.mentions.get(one.key, ("", ""))
        if not id or one.decided != (basis == DECISION):
            return "", ""
        words = name(self.names.get(id, "")).words
        alike = any(word_alike(word, other) for word in words for other in one.name.words)
        return (id, basis) if alike or basis in (DECISION, TRAVELLER) else ("", "")


@dataclass(frozen=True)
class Resolved:
    """The persons, and the mentions of nobody known with the reason."""

    persons: Sequence[Person]
    unresolved: Sequence[tuple[Mention, str]]


def resolve(facts: Iterable[Facts], rows: Iterable[Mapping[str, str]], before: Before) -> Resolved:
    """Return who is named in these records, by decisions and rules; who was resolved before stays so."""
    decisions = Decisions(rows)
    stated = list(mentions(facts))
    left_out = [(one, row["decision"]) for one in stated if (row := decisions.on(one, NOBODY, UNKNOWN))]
    out = {one.key for one, _ in left_out}
    named = [decisions.decided(one) for one in stated if one.key not in out]
    known = {one.key: before.of(one) for one in named}
    own = [one for one in named if _names_itself(one, known[one.key][1])]
    seeds = {one.key: known[one.key][0] for one in own if known[one.key][0]}
    begun = {one.key for one in own}
    people = [Known(group) for group in linking.persons(nodes(own, seeds), decisions.apart)]
    surnames = Surnames(people, [one for one in named if one.is_funeral])
    placed = placing.place([one for one in named if one.key not in begun], people, surnames, known)
    found = chains(placed.rest, Holders(named), surnames.is_rare)
    persons = [_person(person, placed.by_person[person]) for person in people]
    persons += [_alone(some, id) for id, some in placing.settled(found, known)]
    resolved = {one.key for person in persons for one in person.mentions}
    nobody = [(one, NO_ACTOR) for one in placed.rest if one.key not in resolved]
    return Resolved(persons, [*left_out, *placed.several, *nobody])


def _names_itself(one: Mention, basis: str) -> bool:
    """Return whether a mention can begin a person: its name stands alone, and so it was before."""
    if basis in OWN or one.traveller:
        return True
    return one.stands_alone and not one.fixed and basis in ("", DECISION)


def _alone(mentions: Sequence[Mention], id: str) -> Person:
    return Person(mentions, [DECISION if one.decided else SURNAME for one in mentions], id)


def _person(person: Known, short: Sequence[tuple[Mention, str]]) -> Person:
    texts = Counter(one.name.key for one in person.mentions)
    usual = max(texts, key=lambda key: (len(key), texts[key], key))
    own = [(one, _basis(one, usual)) for one in person.mentions]
    id = next((node.person_id for node in person.nodes if node.person_id), "")
    some = [*own, *short]
    return Person([one for one, _ in some], [basis for _, basis in some], id)


def _basis(one: Mention, usual: tuple[str, ...]) -> str:
    if one.traveller:
        return TRAVELLER
    if one.decided:
        return DECISION
    if len(one.name.words) == 1:
        return ROYAL
    return FULL if one.name.key == usual else SPELLING

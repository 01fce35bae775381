"""Who is named in the records of all registers: one person for each, or nobody where that cannot be told."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summitry.registers.resolving import linking
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

UNRESOLVED = "unresolved"


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
    groups = linking.persons(nodes(own, seeds), decisions.apart)
    people = [Known(group) for group in groups]
    begun = {one.key for one in own}
    return _with_surnames(people, [one for one in named if one.key not in begun], known, named, left_out)


def _names_itself(one: Mention, basis: str) -> bool:
    """Return whether a mention begins a person: its name stands alone, unless a surname was found for it before."""
    if basis in OWN or one.traveller:
        return True
    return one.stands_alone and not one.fixed and basis in ("", DECISION)


def _with_surnames(
    people: Sequence[Known],
    short: Sequence[Mention],
    known: Mapping[Key, tuple[str, str]],
    named: Sequence[Mention],
    left_out: list[tuple[Mention, str]],
) -> Resolved:
    """Return all persons, those who have surnames only as well."""
    surnames = Surnames(people, [one for one in named if one.is_funeral])
    found: dict[object, list[tuple[Mention, str]]] = defaultdict(list)
    ids = {id: person for person in people for node in person.nodes if (id := node.person_id)}
    rest, unresolved = [], list(left_out)
    for one in short:
        id, basis = known[one.key]
        fit = None if id or one.fixed else surnames.fit(one)
        if id in ids:
            found[ids[id]].append((one, basis))
        elif id or fit is None:
            rest.append(one)
        elif fit.person:
            found[fit.person].append((one, DECISION if one.decided else fit.basis))
        else:
            unresolved.append((one, fit.basis))
    persons = [_person(person, found[person]) for person in people]
    alone = _settled(chains(rest, Holders(named), surnames.is_rare), known)
    persons += [Person(some, [_basis_alone(one) for one in some], id) for id, some in alone]
    placed = {one.key for person in persons for one in person.mentions}
    unresolved += [(one, "actor_unknown") for one in rest if one.key not in placed]
    return Resolved(persons, unresolved)


def _basis_alone(one: Mention) -> str:
    return DECISION if one.decided else SURNAME


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


def _settled(
    found: Iterable[list[Mention]], known: Mapping[Key, tuple[str, str]]
) -> list[tuple[str, list[Mention]]]:
    """Return chains with their ids; mentions that have one stay with it, whatever has come between."""
    by_id: dict[str, list[Mention]] = defaultdict(list)
    fresh = []
    for chain in found:
        ids = {known[one.key][0] for one in chain} - {""}
        if not ids:
            fresh.append(("", chain))
            continue
        last = min(ids)
        for one in sorted(chain, key=lambda one: (one.first, one.key)):
            last = known[one.key][0] or last
            by_id[last].append(one)
    return [*by_id.items(), *fresh]

"""The rows of the files in raw/registers/identities/: persons, their offices, and who each mention is."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.registers.resolving.names import name
from summitry.registers.resolving.naming import best, ids
from summitry.registers.resolving.naming_offices import titled
from summitry.registers.resolving.person import OWN
from summitry.registers.resolving.possible import possible
from summitry.registers.resolving.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summitry.registers.resolving.decisions import Decisions
    from summitry.registers.resolving.mentions import Mention
    from summitry.registers.resolving.person import Person
    from summitry.registers.resolving.resolve import Resolved
    from summitry.registers.resolving.terms import Term

    Row = Mapping[str, str]


@dataclass(frozen=True)
class World:
    """What is known beside the registers: the rows of raw/actors.csv, raw/persons.csv and raw/offices.csv."""

    actors: Mapping[str, Row]
    persons: Sequence[Row]
    offices: Sequence[Row]

    @property
    def ids(self) -> set[str]:
        """Return the ids of the persons who are known beside the registers."""
        return {row["person_id"] for row in self.persons}


def rows(
    resolved: Resolved, world: World, decisions: Decisions, offices: Iterable[Row]
) -> dict[str, list[Row]]:
    """Return the rows of each file, sorted; `offices` are those of the last time, whose ids stay."""
    by_id, names = _by_id(resolved, world)
    perhaps = possible(by_id)
    types = {id: row["actor_type"] for id, row in world.actors.items()}
    found = [one for one in terms(by_id, types, decisions) if not _stands(one, world.offices)]
    fresh = sorted(by_id.keys() - world.ids)
    return {
        "persons": [_person(id, by_id[id], names[by_id[id]], perhaps.get(id, ""), world) for id in fresh],
        "offices": _offices(found, world, offices),
        "mentions": sorted(
            _mentions(by_id), key=lambda row: (row["register"], row["record_id"], int(row["position"]))
        ),
    }


def _by_id(resolved: Resolved, world: World) -> tuple[dict[str, Person], dict[Person, str]]:
    """Return the persons by their ids, and their names."""
    names = {one: best(_naming(one)) for one in resolved.persons}
    elsewhere = _elsewhere(resolved.persons, names, world)
    persons = [one for one in resolved.persons if one not in elsewhere]
    return {id: one for one, id in {**ids(persons, names, world.ids), **elsewhere}.items()}, names


def _naming(person: Person) -> Sequence[Mention]:
    """Return the mentions that a person may be named after: those with a full name, or all."""
    own = [one for one, basis in zip(person.mentions, person.bases, strict=True) if basis in OWN]
    return own or [one for one in person.mentions if one.stands_alone] or person.mentions


def _elsewhere(persons: Iterable[Person], names: Mapping[Person, str], world: World) -> dict[Person, str]:
    """Return the persons that raw/persons.csv has already, by name and actor, and their ids there."""
    actors = defaultdict(set)
    for row in world.offices:
        actors[row["person_id"]].add(row["actor_id"])
    known = {name(row["name"]).key: row["person_id"] for row in world.persons if row["identity"] == "named"}
    found = {}
    for one in persons:
        keys = {mention.name.key for mention in one.mentions} | {name(names[one]).key}
        id = next((known[key] for key in sorted(keys & known.keys())), "")
        if one.person_id in world.ids:
            found[one] = one.person_id
        elif id and (actors[id] & one.actors or any(mention.decided for mention in one.mentions)):
            found[one] = id
    return found


def _person(id: str, person: Person, text: str, perhaps: str, world: World) -> Row:
    return {
        "person_id": id,
        "name": text,
        "identity": "named",
        "possible_person_id": perhaps,
        "description": _described(person, world) if person.is_surname else "",
    }


def _described(person: Person, world: World) -> str:
    """Return what is known of somebody of whom the registers have a surname only."""
    titles = Counter(one.title.words[0] for one in person.mentions if one.title.words)
    title = titles.most_common(1)[0][0] if titles else "Named"
    actors = [world.actors[one]["name_en"] for one in sorted(person.actors) if one in world.actors]
    first, last = person.years
    years = f"{first}" if first == last else f"{first} to {last}"
    return (
        f"{title}, {' and '.join(actors or sorted(person.actors))}, {years}; the registers give no first name"
    )


def _stands(term: Term, offices: Iterable[Row]) -> bool:
    """Return whether raw/offices.csv says already what the person was for the actor."""
    own = (term.person_id, term.office.actor)
    return any((row["person_id"], row["actor_id"]) == own for row in offices)


def _offices(found: Sequence[Term], world: World, before: Iterable[Row]) -> list[Row]:
    stems = Counter(_stem(one) for one in found)
    kept = {
        (row["office_id"].removesuffix(f".{row['valid_from'][:4]}"), row["valid_from"]): row["office_id"]
        for row in before
    }
    used = {row["office_id"] for row in world.offices}
    done: dict[str, Row] = {}
    for one in sorted(found, key=lambda one: (_stem(one), one.valid_from)):
        stem, day = _stem(one), one.valid_from.isoformat()
        alone = stem if stems[stem] == 1 else None
        choices = (kept.get((stem, day)), alone, f"{stem}.{day[:4]}", f"{stem}.{day}")
        id = next(id for id in choices if id and id not in done and id not in used)
        done[id] = _office(id, one, world)
    return [done[id] for id in sorted(done)]


def _stem(one: Term) -> str:
    return f"{one.person_id}.{one.office.slug}-{one.office.actor.lower()}"


def _office(id: str, one: Term, world: World) -> Row:
    return {
        "office_id": id,
        "person_id": one.person_id,
        "actor_id": one.office.actor,
        "title_en": titled(one.office, world.actors[one.office.actor]["name_en"]),
        "title_de": "",
        "rank": one.office.rank,
        "rank_reason": "" if one.office.rank else "office_unknown",
        "valid_from": one.valid_from.isoformat(),
        "valid_to": one.valid_to.isoformat(),
        "dates_basis": "attested",
        "source_id": one.first.key[0],
        "locator": _locator(one),
    }


def _locator(one: Term) -> str:
    """Return the records of the first and the last mention; one of another register is named with it."""
    first, last = one.first.key, one.last.key
    if first[:2] == last[:2]:
        return first[1]
    return f"{first[1]}; {last[1] if first[0] == last[0] else '/'.join(last[:2])}"


def _mentions(by_id: Mapping[str, Person]) -> Iterator[Row]:
    for id, person in by_id.items():
        for one, basis in zip(person.mentions, person.bases, strict=True):
            register, record_id, position = one.key
            yield {
                "register": register,
                "record_id": record_id,
                "position": position,
                "person_id": id,
                "basis": basis,
            }

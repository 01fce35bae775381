"""From the names in a note to ids; a name that nothing answers to is a finding with the nearest known one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from summitry.normalize import names
from summitry.normalize.results import UnreadablePhrase
from summitry_validation.derive import Office, offices_on
from summitry_validation.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from summitry.assembly.facts import Steps
    from summitry.assembly.world import Scope
    from summitry.notes.values import Named, Text

_ALPHA_3 = re.compile("[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Agent:
    """Who acts: a person, the actor for whom it acts, and the offices it may have held then; or an actor."""

    actor_id: str | None = None
    person_id: str | None = None
    offices: tuple[Office, ...] = ()


def actor(named: Named, scope: Scope) -> Steps[str | None]:
    """Return the id of an actor."""
    known = scope.world.authorities.actors
    if named and named.id not in known:
        yield Finding("P010", named.id, named.place, near=_alike(named, scope, "actors"))
        return None
    return named.id or None


def person(named: Named, scope: Scope) -> Steps[str | None]:
    """Return the id of a person."""
    known = scope.world.authorities.persons
    if named and named.id not in known:
        yield Finding("P011", named.id, named.place, near=_alike(named, scope, "persons"))
        return None
    return named.id or None


def agent(named: Named, scope: Scope, first: date | None = None, last: date | None = None) -> Steps[Agent]:
    """Return who a person or actor is; a person acts for the actor of its offices between these days."""
    authorities = scope.world.authorities
    if not named:
        return Agent()
    if named.id in authorities.persons:
        return _person(named.id, scope, first, last)
    if named.id in authorities.actors:
        return Agent(actor_id=named.id)
    yield Finding("P012", named.id, named.place, near=_alike(named, scope, "persons", "actors"))
    return Agent()


def acting(named: Named, scope: Scope, first: date | None = None, last: date | None = None) -> Steps[Agent]:
    """Return who a person or actor is, as `agent`, and report a person that acts for no known actor."""
    found = yield from agent(named, scope, first, last)
    if found.person_id and not found.actor_id:
        yield Finding("P014", found.person_id, named.place)
    return found


def place(words: Text, reading: Named, scope: Scope) -> Steps[str | None]:
    """Return the id of the place that the coder names, or that the source's words stand for."""
    known = scope.world.authorities.places
    if reading:
        if reading.id not in known:
            yield Finding("P013", reading.id, reading.place, near=_alike(reading, scope, "places"))
        return reading.id if reading.id in known else None
    if not (words and scope.language):
        return None
    try:
        return names.read(words.phrase(scope.language), scope.world.names.of("places")).row_id
    except UnreadablePhrase as error:
        yield from error.findings
        return None


def reference(word: Text, scope: Scope, tables: Sequence[str]) -> Steps[str | None]:
    """Return the id of a row of one of these tables: a key of the same note, or an id of the package."""
    if not word:
        return None
    ids = scope.world.ids
    for candidate in (scope.ident(word), word.text):
        if ids.has(candidate, tables):
            return candidate
    near = ids.near(word.text, scope.note.note.text, tables)
    yield Finding("R002", word.text, word.place, near=near, detail=_one_of(tables))
    return None


def _one_of(tables: Sequence[str]) -> str:
    return " or ".join(table.replace("_", " ") for table in tables)


def _person(person_id: str, scope: Scope, first: date | None, last: date | None) -> Agent:
    """Return for whom a person acts between these days, which notes ask of the same few again and again."""
    agents = scope.world.agents
    if (person_id, first, last) not in agents:
        agents[person_id, first, last] = _acting(person_id, scope, first, last)
    return agents[person_id, first, last]


def _acting(person_id: str, scope: Scope, first: date | None, last: date | None) -> Agent:
    held = scope.world.authorities.offices_of(person_id)
    offices = offices_on([one.office for one in held], first, last)
    ids = {one.office_id for one in offices}
    actors = {one.actor_id for one in held if one.office.office_id in ids}
    return Agent(actors.pop() if len(actors) == 1 else None, person_id, offices)


def _alike(named: Named, scope: Scope, *tables: str) -> str:
    """Return the id most like a name; for a state's two letters that with three."""
    code = _iso(named.id) if "actors" in tables and len(named.id) == len("NO") else ""
    return code or scope.world.authorities.near(named.id, *tables)


@cache
def _iso(word: str) -> str:
    """Return the alpha-3 code for a code of two letters: `NO` is Norway, and never a truth value."""
    aliases = import_module("babel.core").get_global("territory_aliases")
    return next((code for code, short in aliases.items() if short == [word] and _ALPHA_3.fullmatch(code)), "")

"""The middle of a participant's id: the person, or else the name or office that the record has."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from summitry.registers.events.names import identity
from summitry.registers.folding import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summitry.assembly.registered.roles import Attendance


def told_apart(found: Iterable[Attendance]) -> Mapping[str, Sequence[Attendance]]:
    """Return the attendances of each participant by a key that no other one at the event has.

    The same person in several records is one participant; so are unnamed people of one office and actor.
    """
    groups: dict[tuple[str, str, str], list[Attendance]] = defaultdict(list)
    for one in found:
        groups[_same(one)].append(one)
    unnamed = Counter(some[0].actor_id for some in groups.values() if not some[0].person["name_as_stated"])
    keys: dict[str, Sequence[Attendance]] = {}
    for some in groups.values():
        keys[_free(_key(some[0], unnamed), keys)] = some
    return keys


def _same(one: Attendance) -> tuple[str, str, str]:
    if one.person.get("person_id"):
        return "", one.person["person_id"], ""
    if one.person["name_as_stated"]:
        return one.actor_id, identity(one.person), ""
    return one.actor_id, "", one.person["title_as_stated"]


def _key(one: Attendance, unnamed: Mapping[str, int]) -> str:
    if one.person.get("person_id"):
        return one.person["person_id"]
    if one.person["name_as_stated"]:
        return slug(one.person["name_as_stated"])
    office = slug(one.person["title_as_stated"])
    return f"{slug(one.actor_id)}-{office}" if office and unnamed[one.actor_id] > 1 else one.actor_id


def _free(key: str, taken: Mapping[str, object]) -> str:
    """Return the key, with a number where somebody else has it."""
    number = 1
    while (free := key if number == 1 else f"{key}-{number}") in taken:
        number += 1
    return free

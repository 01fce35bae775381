"""Which records tell of the same stop or visit, and by which rule."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from summitry.registers.events.names import identity
from summitry.registers.events.types import order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from summitry.registers.facts import Facts

    Pairs = Iterator[tuple[str, str]]


def same(records: Sequence[Facts]) -> list[list[Facts]]:
    """Return the records in groups of the same stop or visit, each group and all of them in their order."""
    known = {facts.id: facts for facts in records}
    heads = {id: id for id in known}
    for rule in RULES:
        for one, other in rule(known):
            heads[_head(other, heads)] = _head(one, heads)
    groups: dict[str, list[Facts]] = defaultdict(list)
    for id, facts in known.items():
        groups[_head(id, heads)].append(facts)
    return [sorted(group, key=order) for group in groups.values()]


def accompanied(known: Mapping[str, Facts]) -> Pairs:
    """Yield pairs of which the one says that its traveller accompanied that of the other."""
    for facts in known.values():
        other = f"{facts.register}.{facts.reading['accompanied_record_id']}"
        if other in known:
            yield other, facts.id


def one_stop(known: Mapping[str, Facts]) -> Pairs:
    """Yield pairs of records of two travellers at one place on days that overlap, who met the same person."""
    at: dict[tuple[str, str, str], list[Facts]] = defaultdict(list)
    for facts in known.values():
        for place in () if facts.is_visit else facts.places[:1]:
            for name in sorted(_met(facts)):
                at[facts.venue_iso3, place["name_en"], name].append(facts)
    for some in at.values():
        yield from ((one.id, other.id) for one, other in _pairs(some) if _overlap(one, other))


def both_sides(known: Mapping[str, Facts]) -> Pairs:
    """Yield pairs of a stop abroad and a visit on the same days, of which one names who came in the other."""
    hosts: dict[tuple[str, str, str], list[Facts]] = defaultdict(list)
    for facts in known.values():
        if facts.is_leader and not facts.is_visit:
            hosts[*facts.days, facts.reading["sovereign_actor_id"]].append(facts)
    for visit in filter(lambda facts: facts.is_visit, known.values()):
        stops = (stop for one in visit.travellers for stop in hosts.get((*visit.days, one["actor_id"]), ()))
        yield from ((stop.id, visit.id) for stop in stops if _saw(stop, visit) or _saw(visit, stop))


def twice(known: Mapping[str, Facts]) -> Pairs:
    """Yield pairs of records of one traveller with the same days, country, places and people met."""
    seen: dict[tuple[object, ...], Facts] = {}
    for facts in known.values():
        where = (facts.register, facts.reading["country_id"], tuple(one["name_en"] for one in facts.places))
        first = seen.setdefault((where, *facts.days, _came(facts), _met(facts)), facts)
        if first is not facts and _met(facts):
            yield first.id, facts.id


RULES: Sequence[Callable[[Mapping[str, Facts]], Pairs]] = (accompanied, one_stop, both_sides, twice)


def _head(id: str, heads: dict[str, str]) -> str:
    while heads[id] != id:
        id = heads[id]
    return id


def _met(facts: Facts) -> frozenset[str]:
    return frozenset(
        identity(one) for one in facts.people if one["part"] == "counterpart" and one["name_as_stated"]
    )


def _came(facts: Facts) -> frozenset[str]:
    return frozenset(identity(one) for one in facts.travellers)


def _saw(one: Facts, other: Facts) -> bool:
    return bool(_met(one) & _came(other))


def _pairs(some: Sequence[Facts]) -> Iterator[tuple[Facts, Facts]]:
    for at, one in enumerate(some):
        for other in some[at + 1 :]:
            if one.reading["traveller_id"] != other.reading["traveller_id"]:
                yield one, other


def _overlap(one: Facts, other: Facts) -> bool:
    return one.first <= other.last and other.first <= one.last

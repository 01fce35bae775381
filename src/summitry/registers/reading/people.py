"""Who is named in a clause: persons with and without a title, holders of an office, and groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summitry.registers.reading import groups, names, origins, titles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.registers.reading.wording import Clause

# Between the members of a list, and before the first one.
_BETWEEN = frozenset({",", "and", "the", "with", "&", "also", "both", "by"})
_LEADS = frozenset({"with", "and", ","})


class Mention(NamedTuple):
    """Somebody who is named: `start` and `end` are words of the clause.

    `actor` is the state or organisation that the text names beside the title, "" where it names none. A
    mention without a name is one person where `several` is false. What `owns` something is not there itself.
    """

    start: int
    end: int
    title: str
    name: str
    actor: str
    several: bool = False
    owns: bool = False


def mentions(clause: Clause, year: int) -> Iterator[Mention]:
    """Yield whoever is named in a clause, in the order of the text."""
    at, last = 0, -2
    while at < len(clause.words):
        found = list(_at(clause, at, year, _continues(clause, at, last)))
        yield from found
        if found:
            at = last = max(one.end for one in found)
        else:
            at += 1


def _continues(clause: Clause, at: int, last: int) -> bool:
    """Return whether a name without a title may stand here: after "with", or in a list of people."""
    if not at or clause.lower[at - 1] not in _LEADS:
        return False
    return clause.lower[at - 1] == "with" or (last >= 0 and set(clause.lower[last:at]) <= _BETWEEN)


def _at(clause: Clause, start: int, year: int, in_list: bool) -> Iterator[Mention]:
    found = titles.title(clause, start, year)
    if found is None or clause.words[found.end - 1].owns:
        yield from groups.at(clause, start, year, Mention)
        if in_list and (alone := names.untitled(clause, start)):
            yield Mention(start, alone.end, "", alone.text, _after(clause, alone.end, year).actor)
    elif found.several:
        yield from _plural(clause, start, found, year)
    else:
        yield from _single(clause, start, found, year)


def _single(clause: Clause, start: int, found: titles.Title, year: int) -> Iterator[Mention]:
    """Yield the holder of a title, by name or not: "King Ottar of Norland", "the Amir of Arland"."""
    place = origins.after(clause, found.end, year)
    named = names.name(clause, place.end if place else found.end)
    if named is None:
        if (place or found.actor) and not names.is_body(clause, found.end):
            yield Mention(
                start, place.end if place else found.end, found.text, "", found.actor or place_actor(place)
            )
        return
    behind = _after(clause, named.end, year)
    title = " ".join((found.text, *named.honorifics))
    actor = found.actor or place_actor(place) or behind.actor
    yield Mention(start, behind.end, title, named.text, actor, owns=named.owns)


def place_actor(place: origins.Origin | None) -> str:
    """Return the actor of a place, "" where there is none."""
    return place.actor if place else ""


def _after(clause: Clause, end: int, year: int) -> origins.Origin:
    return origins.after(clause, end, year) or origins.Origin("", end)


def _plural(clause: Clause, start: int, found: titles.Title, year: int) -> Iterator[Mention]:
    """Yield those who hold one title: named one after another, or one for each state of a list."""
    listed = list(groups.states(clause, found.end, year))
    if listed:
        yield from (Mention(start, one.end, found.text, "", one.actor, one.actor.islower()) for one in listed)
        return
    at, named = found.end, names.name(clause, found.end)
    if named is None:
        if found.actor and not names.is_body(clause, found.end):
            yield Mention(start, found.end, found.text, "", found.actor, several=True)
        return
    while named:
        behind = _after(clause, named.end, year)
        yield Mention(at, behind.end, found.text, named.text, found.actor or behind.actor)
        at = _next(clause, behind.end)
        named = names.untitled(clause, at, in_list=True) if at > behind.end else None


def _next(clause: Clause, end: int) -> int:
    at = end
    while clause.lower[at : at + 1] and clause.lower[at] in (",", "and"):
        at += 1
    return at

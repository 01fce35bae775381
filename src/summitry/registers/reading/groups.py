"""Those who are named by their state or office only: "senior Arland officials", "the Kings of A and B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.registers.reading import origins, titles
from summitry.registers.reading.vocabulary import kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summitry.registers.reading.people import Mention
    from summitry.registers.reading.wording import Clause

_LIST = frozenset({",", "and", "the"})


def states(clause: Clause, start: int, year: int) -> Iterator[origins.Origin]:
    """Yield the states of a list that "of" opens; "St. Vincent and the Grenadines" is one of them."""
    if clause.lower[start : start + 1] != ("of",):
        return
    at = start + 1
    while at < len(clause.words):
        if found := origins.state(clause, at, year) or origins.body(clause, at):
            yield found
            at = found.end
        elif clause.lower[at] in _LIST:
            at += 1
        else:
            return


def at(clause: Clause, start: int, year: int, mention: Callable[..., Mention]) -> Iterator[Mention]:
    """Yield a mention for each state or organisation whose people are named as a group here."""
    actors, place = _actors(clause, start, year)
    found = titles.title(clause, place, year) if len(actors) > 1 else None
    if found and found.several:
        yield from (mention(start, found.end, found.text, "", actor) for actor in actors)
        return
    end = _noun(clause, place)
    if (
        end is None
        or titles.title(clause, place, year)
        or not (actors or place > start or _is_plain(clause, start))
    ):
        return
    text = clause.words[place].text
    of = list(states(clause, end, year))
    end = of[-1].end if of else end
    for actor in actors or [one.actor for one in of] or ("",):
        yield mention(start, end, text, "", actor, several=True)


def _actors(clause: Clause, start: int, year: int) -> tuple[list[str], int]:
    """Return whose group it is, and where the noun may begin: "senior Arland and Norland officials"."""
    found, place = [], start
    while place < len(clause.words):
        origin = origins.before(clause, place, year) or origins.adjective(clause, place, year)
        if origin:
            found.append(origin.actor)
            place = origin.end
        elif clause.words[place].text in kind("qualifier") or (found and clause.lower[place] in (",", "and")):
            place += 1
        else:
            break
    return found, place


def _noun(clause: Clause, place: int) -> int | None:
    if place < len(clause.words) and clause.words[place].text in kind("collective"):
        return place + 1
    return None


def _is_plain(clause: Clause, start: int) -> bool:
    """Return whether a group stands here without any word on whose it is: "met with officials"."""
    return start > 0 and clause.lower[start - 1] in ("with", "and", ",", "other", "senior")

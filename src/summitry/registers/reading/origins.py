"""Whose a person is: the adjective, the name or the organisation that stands beside a title."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summitry.registers.reading.vocabulary import bodies, meant, states, titles

if TYPE_CHECKING:
    from summitry.registers.reading.wording import Clause


class Origin(NamedTuple):
    """The actor that words name, and where they end."""

    actor: str
    end: int


def before(clause: Clause, start: int, year: int) -> Origin | None:
    """Return the origin that stands before a title: an adjective, an owner, or an organisation."""
    found = _named(clause, start, year)
    if found and (_adjective(clause, start) or _owns(clause, found.end) or _body(clause, start)):
        return found
    return found if found and _is_title(clause, found.end) else None


def after(clause: Clause, start: int, year: int) -> Origin | None:
    """Return the state that stands after "of" or "of the", from the place of "of"."""
    if start >= len(clause.words) or clause.lower[start] != "of":
        return None
    at = start + 1 + (clause.lower[start + 1 : start + 2] == ("the",))
    return state(clause, at, year)


def state(clause: Clause, start: int, year: int) -> Origin | None:
    """Return the state whose name stands at a place."""
    if start >= len(clause.words) or not clause.words[start].is_capital:
        return None
    found = states("name").at(clause.lower, start)
    return Origin(meant(found[0], year), found[1]) if found else None


def adjective(clause: Clause, start: int, year: int) -> Origin | None:
    """Return the state whose adjective stands at a place."""
    if start >= len(clause.words) or not clause.words[start].is_capital:
        return None
    found = states("adjective").at(clause.lower, start)
    return Origin(meant(found[0], year), found[1]) if found else None


def body(clause: Clause, start: int) -> Origin | None:
    """Return the organisation that stands at a place."""
    if start >= len(clause.words) or not clause.words[start].is_capital:
        return None
    found = bodies().at(clause.lower, start)
    return Origin(*found) if found else None


def _named(clause: Clause, start: int, year: int) -> Origin | None:
    found = (body(clause, start), adjective(clause, start, year), state(clause, start, year))
    return max((one for one in found if one), key=lambda one: one.end, default=None)


def _adjective(clause: Clause, start: int) -> bool:
    return states("adjective").at(clause.lower, start) is not None


def _owns(clause: Clause, end: int) -> bool:
    return clause.words[end - 1].owns


def _is_title(clause: Clause, at: int) -> bool:
    """Return whether a title follows right after a name: "Norland Foreign Minister"."""
    if at >= len(clause.words) or not clause.words[at].is_capital:
        return False
    return titles().at(clause.lower, at) is not None


def _body(clause: Clause, start: int) -> bool:
    return bodies().at(clause.lower, start) is not None

"""What follows for a record from its acts, occasions and people: a meeting or not, of which kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.registers.reading.acts import Act
    from summitry.registers.reading.days import Days
    from summitry.registers.reading.occasions import Occasion
    from summitry.registers.reading.people import Mention

_MANY = 4
_ASSEMBLED = ("Ministers", "Government", "Presidents", "leaders", "Leaders", "heads", "chiefs")
# What has no officials of its own: who is met from there comes from several states.
_CIRCLES = frozenset({"p5-plus-1", "middle-east-quartet", "contact-group", "quad"})
_SEVERAL_DAYS = 3
_RANKS = ("stated", "implied", "none")
# The first of these that a record has is what it is.
_TYPES = (
    "multilateral_conference",
    "summit",
    "negotiation_round",
    "audience",
    "visit",
    "talks",
    "signing",
    "ceremony",
    "stop",
)


class Basis(NamedTuple):
    """Whether a record speaks of a meeting, and by which act or occasion."""

    basis: str
    because: str


def basis(acts: Sequence[Act], occasions: Sequence[Occasion], people: Sequence[Mention]) -> Basis:
    """Return the strongest ground for a meeting; people at an occasion of protocol are none."""
    grounds = [Basis(act.basis, act.name) for act in acts if act.basis]
    grounds += [Basis("stated", one.organisation or one.kind) for one in occasions if _is_meeting(one)]
    grounds += [Basis("implied", "counterpart") for one in people if one.name or one.actor]
    return min(grounds, key=lambda one: _RANKS.index(one.basis), default=Basis("none", "nothing"))


_GATHERINGS = frozenset({"meeting", "summit", "sitting"})


def _is_meeting(one: Occasion) -> bool:
    """Return whether those at an occasion met others; a speech to an assembly of one state is no meeting."""
    return one.kind in _GATHERINGS and (one.relation != "addressed" or one.multilateral)


def is_multilateral(occasions: Sequence[Occasion], people: Sequence[Mention]) -> bool:
    """Return whether an occasion of many is stated, or those who were met came from many states."""
    gathered = any(one.kind in _GATHERINGS for one in occasions)
    many = _MANY - gathered
    return any(one.multilateral for one in occasions) or any(
        _is_assembled(one) or _are_many(people, one, many) for one in people
    )


def _is_assembled(one: Mention) -> bool:
    """Return whether the ministers or heads of an alliance are meant, who meet as one."""
    return one.several and (one.actor in _CIRCLES or (one.actor.islower() and one.title.endswith(_ASSEMBLED)))


def _are_many(people: Sequence[Mention], one: Mention, many: int) -> bool:
    """Return whether a mention is one of many of the same title."""
    same = {other.actor for other in people if other.title == one.title and not other.name and other.actor}
    return not one.name and len(same) >= many


def event_type(
    acts: Sequence[Act], occasions: Sequence[Occasion], multilateral: bool, found: Basis, visit: bool
) -> str:
    """Return the kind of event, a term of the codelist."""
    types = {act.event_type for act in acts if act.event_type}
    attended = [one for one in occasions if one.relation == "attended" and one.kind in _GATHERINGS]
    by_people = multilateral and not any(one.multilateral for one in occasions)
    if any(one.multilateral for one in attended) or (by_people and (attended or not occasions)):
        return "multilateral_conference"
    if any(one.kind in ("funeral", "inauguration") for one in occasions):
        return "ceremony"
    kinds = {one.kind for one in occasions}
    if kinds & {"summit", "meeting"}:
        types.add("summit" if "summit" in kinds else "visit")
    if found.basis != "none":
        types -= {"stop", "ceremony"}
    elif visit:
        types -= {"stop"}
    fallback = "visit" if visit or found.basis != "none" else "stop"
    return next((one for one in _TYPES if one in types), fallback)


def date_scope(first: str, last: str, acts: Sequence[Act], days: Sequence[Days]) -> str:
    """Return what the dates of a record are: those of the event, of the stay around it, or of a series."""
    if (
        any(act.name == "shuttle" for act in acts)
        or sum(one.what == "segment" for one in days) >= _SEVERAL_DAYS
    ):
        return "series"
    return "event" if first == last else "stay"

"""The office that a mention shows a person in: its title, its rank, and how it is called in an id."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summitry.registers.resolving.names import kind
from summitry.registers.resolving.titles import ACTING, COMING, FORMER, rows
from summitry_validation.contract import terms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.registers.resolving.mentions import Mention

_ORGANISATIONS = frozenset({"organisation", "alliance"})
_PATTERNS = {FORMER: "former {}", COMING: "{}-elect", ACTING: "acting {}"}


class Office(NamedTuple):
    """An office of an actor; `rank` is "" where the title does not say it."""

    slug: str
    actor: str
    title: str
    rank: str


def office(one: Mention, types: Mapping[str, str], reigns: bool) -> Office | None:
    """Return the office of a mention, None where the title names none or nothing is known of the actor.

    Parameters
    ----------
    one
        A mention with a title.
    types
        The type of each actor, by its id.
    reigns
        Whether somebody whose title does not say so is the head of state, as some queens are.
    """
    if not one.title.words or one.actor not in types:
        return None
    found = [_row(words, one.actor, types[one.actor]) for words in one.title.words]
    pattern = _PATTERNS.get(one.title.status, "{}")
    slug = "-and-".join(pattern.format(row["office"]).replace(" ", "-") for row in found)
    title = " and ".join(pattern.format(row["title"]) for row in found)
    is_head = reigns or (one.title.words == ("Queen",) and bool(one.name.ordinal))
    rank = "head_of_state_government" if is_head else max((row["rank"] for row in found), key=_height)
    if one.title.status in (FORMER, COMING):
        rank = "non_official"
    return Office(slug, one.actor, title[:1].upper() + title[1:], rank)


def _row(words: str, actor: str, type: str) -> Mapping[str, str]:
    """Return the row of a title for an actor: that of the actor itself, of its type, or of any."""
    own = (actor, "organisation" if type in _ORGANISATIONS else type, "")
    found = {row["actor"]: row for row in rows(words)}
    return next((found[one] for one in own if one in found), {**rows(words)[0], "rank": ""})


@cache
def _height(rank: str) -> int:
    return list(terms("rank")).index(rank) if rank else -1


def titled(office: Office, actor_name: str) -> str:
    """Return the title of an office with its actor.

    >>> titled(Office("president", "USA", "President", ""), "United States")
    'President of the United States'
    >>> titled(Office("mayor", "DEU", "Mayor", ""), "Germany")
    'Mayor (Germany)'
    """
    if office.slug == "pope":
        return office.title
    if office.slug in kind("personal"):
        return f"{office.title} ({actor_name})"
    return f"{office.title} of {'the ' * (actor_name in kind('article'))}{actor_name}"

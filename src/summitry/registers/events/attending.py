"""Which occasions a record attended that others attended too, and which of its people were there."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summitry.registers.events.types import Occasion
from summitry.registers.reading.vocabulary import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitry.registers.facts import Cells, Facts

_WORDS = re.compile(r"[^\W_]+")
_LITTLE = frozenset({"the", "of", "for", "a", "an", "on", "in", "and", "to", "s"})
_COMMON = frozenset(
    {"summit", "meeting", "conference", "leaders", "foreign", "ministers", "ministerial", "council"}
)
PERSONAL = frozenset({"funeral", "inauguration"})
_OF_MANY = frozenset({"Heads", "Ministers", "Presidents", "Leaders", "Representatives"})
# A name of fewer words, such as "ceremony", may be that of another one on the same day.
_TELLING = 2


class Attended(NamedTuple):
    """An occasion, and by what it is known again in another record."""

    key: str
    occasion: Occasion
    multilateral: bool


def attended(facts: Facts) -> list[Attended]:
    """Return the occasions that the record attended, those of one key once.

    Where some are those of organisations, one of many without an organisation is but another word for them.
    """
    found: dict[str, Attended] = {}
    for row in _whole([one for one in facts.occasions if one["relation"] == "attended"]):
        key = _key(row, facts)
        if key:
            found.setdefault(key, Attended(key, Occasion.of(row), row["multilateral"] == "true"))
    known = any(one.occasion.organisation for one in found.values() if one.multilateral)
    return [
        one for one in found.values() if not (known and one.multilateral and not one.occasion.organisation)
    ]


def together(facts: Facts, occasion: Occasion) -> list[Cells]:
    """Return the people of a record whom it puts at the occasion itself, not beside it."""
    return [one for one in facts.people if one["part"] == "counterpart" and _is_there(one, facts, occasion)]


def _is_there(person: Cells, facts: Facts, occasion: Occasion) -> bool:
    group = not person["name_as_stated"] and _OF_MANY & set(person["title_as_stated"].split())
    if group and person["actor_basis"] == "stated":
        return True
    return facts.reading["because"] in _acts_together() or bool(
        occasion.organisation and person["actor_id"] == occasion.organisation and not person["name_as_stated"]
    )


@cache
def _acts_together() -> frozenset[str]:
    """Return the acts whose people take part in the occasion."""
    return frozenset(row["act"] for row in table("acts") if row["together"] == "yes")


def _whole(rows: Sequence[Cells]) -> Iterator[Cells]:
    """Yield the occasions whose name is not but a piece of another one, or a second reading of its words."""
    names = [row["name_as_stated"] for row in rows]
    before: set[str] = set()
    for row in rows:
        name = row["name_as_stated"]
        words = set(_words(name)) - _COMMON
        if not any(name != other and name in other for other in names) and not (words & before):
            yield row
        before |= words


def _words(name: str) -> list[str]:
    return [word for word in _WORDS.findall(name.casefold()) if word not in _LITTLE]


def _key(row: Cells, facts: Facts) -> str:
    if row["kind"] in PERSONAL:
        return row["kind"] + " " + " ".join(sorted(_honoured(facts)))
    if row["organisation_id"]:
        return (
            f"{row['organisation_id']} {row['kind'] == 'assembly'}" if row["multilateral"] == "true" else ""
        )
    words = _words(row["name_as_stated"])
    if row["multilateral"] == "true" or (row["kind"] == "ceremony" and len(words) > _TELLING):
        return " ".join(words)
    return ""


def _honoured(facts: Facts) -> set[str]:
    """Return the last names of those for whom an occasion was."""
    people = (one["name_as_stated"] for one in facts.people if one["part"] == "honouree")
    return {name.split()[-1].casefold() for name in people if name}

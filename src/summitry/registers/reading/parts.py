"""What part each of those has who are named in a record: traveller, counterpart, honouree, and so on."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summitry.registers.reading.vocabulary import kind, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summitry.registers.reading.acts import Act, Found
    from summitry.registers.reading.people import Mention
    from summitry.registers.reading.wording import Clause

HOME = "USA"


class Leader(NamedTuple):
    """A leader of the United States and the days of the term."""

    title: str
    surname: str
    first: date
    last: date


def part(clause: Clause, one: Mention, acts: Iterable[Found[Act]], ours: bool, visit: bool) -> str:
    """Return the part of a mention; `ours` says that it is of the United States, where a visitor comes to."""
    start = clause.words[one.start].start
    before = [act.value for act in acts if act.start < start]
    given = before[-1].part if before else "counterpart"
    if one.owns and not (given in ("accompanied", "joined") and ours):
        return "mentioned"
    if given in ("accompanied", "joined"):
        return _beside(given, one, ours)
    if given == "counterpart" and ours and not visit:
        return "companion"
    return given


def is_beside(part: str, one: Mention, visit: bool) -> bool:
    """Return whether an official beside the traveller is an own one, though the text does not say so."""
    return part == "companion" and not visit and not one.actor and one.title in kind("us_beside")


def _beside(given: str, one: Mention, ours: bool) -> str:
    """Return the part of someone with whom the traveller went: a leader, an own official, or a host."""
    if not ours:
        return "accompanied" if given == "accompanied" else "counterpart"
    return "accompanied" if one.title.endswith("President") and one.name else "companion"


def is_ours(one: Mention, on: date) -> bool:
    """Return whether a mention is of the United States: by its words, or as a leader of that day."""
    if one.actor:
        return one.actor == HOME
    if one.title in kind("us_title"):
        return True
    return bool(one.name) and any(_is(leader, one, on) for leader in leaders())


def _is(leader: Leader, one: Mention, on: date) -> bool:
    title, words = one.title, one.name.split()
    if not title.removesuffix(" elect").endswith(leader.title) or leader.surname not in (words[-1], one.name):
        return False
    gone = title.split()[0].lower() in ("former", "late")
    return leader.first <= on <= leader.last or (gone and leader.first <= on)


@cache
def leaders() -> Sequence[Leader]:
    """Return the leaders of the United States whom records name by title and surname."""
    return [
        Leader(
            row["title"],
            row["surname"],
            date.fromisoformat(row["valid_from"]),
            date.fromisoformat(row["valid_to"]),
        )
        for row in table("us_leaders")
    ]

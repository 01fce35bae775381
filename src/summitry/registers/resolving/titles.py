"""Titles as offices: "Acting Foreign Minister Prince" is the office of foreign minister, acting."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summitry.registers.folding import folded
from summitry.registers.reading.vocabulary import table
from summitry.registers.resolving.names import kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Row = Mapping[str, str]

FORMER, COMING, ACTING, HELD = "former", "coming", "acting", "held"
_PART = re.compile(r"\band\b")


class Title(NamedTuple):
    """The offices that a title names, as `offices.csv` has them, and whether they are held on the day.

    `kinds` are the same for "Premier" and "Prime Minister".
    """

    words: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    status: str = HELD


@cache
def title(text: str) -> Title:
    """Return what a title says.

    >>> title("Deputy Prime Minister and Foreign Minister Sheikh").words
    ('Deputy Prime Minister', 'Foreign Minister')
    >>> title("President-elect").status, sorted(title("Taoiseach").kinds)
    ('coming', ['government'])
    >>> title("Prime Minister and President-elect").words
    ('Prime Minister',)
    """
    parts = [_part(part) for part in _PART.split(folded(text).replace("-", " "))]
    found = [(office, status) for office, status in parts if office]
    held = [one for one in found if one[1] in (HELD, ACTING)] or found
    status = held[0][1] if held else HELD
    kinds = frozenset(rows(office)[0]["kind"] for office, _ in held)
    return Title(tuple(office for office, _ in held), kinds, status)


@cache
def rows(words: str) -> Sequence[Row]:
    """Return the rows of a title: one each for certain actors, and one for all others."""
    return [row for row in table("offices") if row["words"] == words]


@cache
def _phrases() -> Mapping[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for row in table("offices"):
        words = tuple(folded(row["words"]).replace("-", " ").split())
        found.setdefault(words, row["words"])
        found.setdefault((*words[:-1], f"{words[-1]}s"), row["words"])
    return found


def _part(text: str) -> tuple[str, str]:
    """Return the first office of a title, the longest that begins there, and its status."""
    words = text.split()
    status = next((one for one in (FORMER, COMING, ACTING) if kind(one) & set(words)), HELD)
    spans = ((at, end) for at in range(len(words)) for end in range(len(words), at, -1))
    found = (_phrases().get(tuple(words[at:end])) for at, end in spans)
    return next(filter(None, found), ""), status

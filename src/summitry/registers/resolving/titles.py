"""Titles as offices: "Acting Foreign Minister Prince" is the office of foreign minister, acting."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summitry.registers.reading.vocabulary import table
from summitry.registers.resolving.names import folded, kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Row = Mapping[str, str]

FORMER, COMING, ACTING, HELD = "former", "coming", "acting", "held"


class Title(NamedTuple):
    """The offices that a title names, by the words of `offices.csv`, and whether they are held on the day.

    `titles` are as the words have them; `kinds` are the same for "Premier" and "Prime Minister".
    """

    titles: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    status: str = HELD


@cache
def title(text: str) -> Title:
    """Return what a title says.

    >>> title("Deputy Prime Minister and Foreign Minister Sheikh").titles
    ('Deputy Prime Minister', 'Foreign Minister')
    >>> title("President-elect").status, sorted(title("Taoiseach").kinds)
    ('coming', ['government'])
    """
    words = folded(text).replace("-", " ").split()
    found = _offices(words)
    kinds = frozenset(row["kind"] for one in found for row in rows(one)[:1])
    return Title(tuple(found), kinds, _status(words))


@cache
def rows(title: str) -> Sequence[Row]:
    """Return the rows of a title; one that is not for a certain kind of actor comes last."""
    found = [row for row in table("offices") if row["title"] == title]
    return sorted(found, key=lambda row: ("", "state", "organisation").index(row["actor"]) if row["actor"] in ("", "state", "organisation") else -1, reverse=True)


@cache
def _phrases() -> Mapping[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for row in table("offices"):
        words = tuple(folded(row["title"]).replace("-", " ").split())
        found.setdefault(words, row["title"])
        found.setdefault((*words[:-1], f"{words[-1]}s"), row["title"])
    return found


def _offices(words: Sequence[str]) -> list[str]:
    found, at = [], 0
    while at < len(words):
        ends = (end for end in range(len(words), at, -1) if tuple(words[at:end]) in _phrases())
        if end := next(ends, 0):
            found.append(_phrases()[tuple(words[at:end])])
        at = end or at + 1
    return [one for one in found if one != "Prince" or len(found) == 1]


def _status(words: Sequence[str]) -> str:
    for status in (FORMER, COMING, ACTING):
        if kind(status) & set(words):
            return status
    return HELD

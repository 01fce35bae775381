"""The words of registers by what they mean, from the files in `words/`."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

T = TypeVar("T")


class Years(NamedTuple):
    """Whom a word means in which years; None is open."""

    actor: str
    first: int | None
    last: int | None


@dataclass(slots=True)
class Phrases(Generic[T]):
    """Phrases by their words in small letters; the longest one that stands at a place is found."""

    known: dict[tuple[str, ...], T] = field(default_factory=dict)
    longest: dict[str, int] = field(default_factory=dict)

    def add(self, phrase: str, value: T) -> None:
        """Add a phrase; of two that are the same, the first one stays."""
        words = tuple(phrase.lower().split())
        self.known.setdefault(words, value)
        self.longest[words[0]] = max(self.longest.get(words[0], 0), len(words))

    def at(self, words: Sequence[str], start: int) -> tuple[T, int] | None:
        """Return what stands at a place and where it ends, or None."""
        most = min(self.longest.get(words[start], 0), len(words) - start)
        for length in range(most, 0, -1):
            found = self.known.get(tuple(words[start : start + length]))
            if found is not None:
                return found, start + length
        return None


@cache
def table(name: str) -> Sequence[Mapping[str, str]]:
    """Return the rows of a file of words."""
    text = files("summitry.registers").joinpath("words", f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@cache
def kind(name: str) -> frozenset[str]:
    """Return the words of a kind in `people.csv`.

    >>> "Sheikh" in kind("honorific")
    True
    """
    return frozenset(row["words"] for row in table("people") if row["kind"] == name)


@cache
def states(form: str) -> Phrases[list[Years]]:
    """Return the names or the adjectives of states, and whom they mean in which years."""
    found: Phrases[list[Years]] = Phrases()
    for row in table("states"):
        if row["form"] == form:
            words = tuple(row["words"].lower().split())
            meant = found.known.get(words, [])
            meant.append(Years(row["actor_id"], _year(row["first_year"]), _year(row["last_year"])))
            found.add(row["words"], meant)
    return found


@cache
def bodies() -> Phrases[str]:
    """Return the organisations whose officials and ministers records name."""
    return _phrases((row["words"], row["actor_id"]) for row in table("bodies"))


@cache
def titles() -> Phrases[bool]:
    """Return the titles of persons; the value says whether the title is that of several."""
    singular = ((row["title"], False) for row in table("titles"))
    plural = ((row["plural"], True) for row in table("titles") if row["plural"])
    return _phrases((*singular, *plural))


def meant(years: Iterable[Years], year: int) -> str:
    """Return whom a word means in a year; "" where nobody."""
    fits = (one.actor for one in years if (one.first or 0) <= year <= (one.last or year))
    return next(fits, "")


def _phrases(pairs: Iterable[tuple[str, T]]) -> Phrases[T]:
    found: Phrases[T] = Phrases()
    for phrase, value in pairs:
        found.add(phrase, value)
    return found


def _year(text: str) -> int | None:
    return int(text) if text else None

"""What an invented note is about: who meets whom, in which year, by which source; and the words it draws."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import TYPE_CHECKING

from summitry.testing import phrases
from summitry.testing.words import chance, draw, rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SOURCES = {"hafenbuch-de": "de", "harbour-book-en": "en"}
PARAGRAPHS, SENTENCES = 120, 4
FIRST_YEAR, LAST_YEAR = 1955, 1995
# The key of a meeting that every note has, so that others can name it.
FIRST = "opening"


@dataclass(slots=True)
class Story:
    """The facts that the entries of one note share, and the ids that they have given so far."""

    rng: Random
    name: str
    others: Sequence[str]
    source: str
    year: int
    sides: Sequence[str]
    given: dict[str, list[str]] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """Return the language of the source."""
        return SOURCES[self.source]

    def key(self, kind: str, word: str = "") -> str:
        """Return a new id for an entry of a kind."""
        number = sum(map(len, self.given.values()))
        made = word or f"{draw(self.rng, 'adjective')}-{draw(self.rng, 'noun')}-{number}"
        self.given.setdefault(kind, []).append(made)
        return made

    def chance(self, part: float) -> bool:
        """Return True in this part of all cases."""
        return chance(self.rng, part)

    def some(self, kind: str, part: float) -> str:
        """Return an id that was given before, or "" where there is none or chance is against it."""
        known = self.given.get(kind)
        return self.rng.choice(known) if known and self.chance(part) else ""

    def other(self, part: float) -> str:
        """Return the name of another note, or "" where there is none or chance is against it."""
        return self.rng.choice(self.others) if self.others and self.chance(part) else ""

    def agent(self, side: int) -> str:
        """Return a person of a side, or the side itself."""
        actor = self.sides[side]
        return self.rng.choice((*persons()[actor], actor))

    def implied(self, name: str) -> str:
        """Return a name, now and then marked as implied."""
        return f"{name}?" if self.chance(0.1) else name

    def sentence(self) -> str:
        """Return an English sentence, in quotes where it has a comma."""
        one, other = (f"{draw(self.rng, 'adjective')} {draw(self.rng, 'noun')}" for _ in range(2))
        said = f"The {one} {draw(self.rng, 'verb')} the {other} {draw(self.rng, 'end')}"
        return f"'{said}, as it seems'" if self.chance(0.1) else said

    def at(self) -> str:
        """Return one locator or a list."""
        number = self.rng.choices((1, 2, 3), weights=(75, 20, 5))[0]
        paragraphs = self.rng.sample(range(1, PARAGRAPHS + 1), number)
        found = [self.implied(f"p{one}s{self.rng.randint(1, SENTENCES)}") for one in paragraphs]
        return found[0] if number == 1 else f"[{', '.join(found)}]"

    def date(self, later: int = 0) -> str:
        """Return a date phrase in its quotes; `later` counts years."""
        return f"'{phrases.date(self.rng, self.language, self.year + later)}'"


def story(number: int, seed: int) -> Story:
    """Return what note `number` is about; those before it are its neighbours."""
    rng = Random(f"{seed}/{number}")  # noqa: S311 - it invents, and keeps no secret
    others = tuple({name(rng.randrange(number), seed) for _ in range(4)} if number else ())
    return Story(
        rng=rng,
        name=name(number, seed),
        others=sorted(others),
        source=rng.choice(tuple(SOURCES)),
        year=rng.randint(FIRST_YEAR, LAST_YEAR),
        sides=rng.sample(sorted(persons()), 3),
    )


def name(number: int, seed: int) -> str:
    """Return the name of a note; names sort in another order than numbers do."""
    rng = Random(f"{seed}/{number}/name")  # noqa: S311 - as above
    return f"{draw(rng, 'adjective')}-{draw(rng, 'noun')}-{number}"


@cache
def persons() -> Mapping[str, Sequence[str]]:
    """Return the persons of each state."""
    held: dict[str, list[str]] = {}
    for row in rows("world", "raw", "offices.csv"):
        held.setdefault(row["actor_id"], []).append(row["person_id"])
    return held


def maybe(key: str, value: str) -> list[str]:
    """Return the line of a key, or none where there is no value."""
    return [f"{key}: {value}"] if value else []

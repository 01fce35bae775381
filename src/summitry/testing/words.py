"""Draws: the words that invented notes are made of, from `words.csv`, and a chance.

What the grammars are to read is in their lexicon; the rest is there to look like notes.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from random import Random


def draw(rng: Random, kind: str, language: str = "en") -> str:
    """Return one of the words of a kind."""
    return rng.choice(words(kind, language))


def chance(rng: Random, part: float) -> bool:
    """Return True in this part of all cases."""
    return rng.random() < part


@cache
def words(kind: str, language: str) -> Sequence[str]:
    """Return the words of a kind in a language.

    >>> words("season", "de")
    ('Frühjahr', 'Sommer', 'Herbst')
    """
    return tuple(
        row["word"] for row in rows("words.csv") if (row["kind"], row["language"]) == (kind, language)
    )


@cache
def rows(*path: str) -> Sequence[Mapping[str, str]]:
    """Return the rows of a CSV file beside this one."""
    text = files(__package__).joinpath(*path).read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))

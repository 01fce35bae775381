"""Words beside a year that tell whether it is one: "Resolution" before it, "soldiers" behind it."""

from __future__ import annotations

from functools import cache

from summitry.normalize.lexicon import rows
from summitry.normalize.spelling import fold


@cache
def listed(kind: str, language: str) -> frozenset[str]:
    """Return the words of a kind that tell something about a year beside them."""
    found = [row for row in rows("years") if (row["kind"], row["language"]) == (kind, language)]
    return frozenset(fold(row["word"]) for row in found)


def numbers_what_follows(word: str, language: str) -> bool:
    """Return whether a word says that the digits behind it are a number, as `Resolution` and `page` do."""
    return fold(word) in listed("before_number", language)

"""When two names may be one that is written in two ways."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.registers.resolving.names import Name

_DOUBLE = re.compile(r"(.)\1")
# From how many letters on one letter may differ, or two; shorter words differ where a letter does.
_ONE, _TWO, _JOINED = 4, 7, 12


@cache
def alike(one: Name, other: Name) -> bool:
    """Return whether two names may be spellings of one; the given name must begin with the same letter.

    >>> from summitry.registers.resolving.names import name
    >>> alike(name("Kishida Fumio"), name("Fumio Kishida"))
    True
    >>> alike(name("Carlos Menem"), name("Carlos Saul Menem"))
    True
    >>> alike(name("Amata Kabua"), name("Imata Kabua")), alike(name("Mohammed VI"), name("Mohammed V"))
    (False, False)
    """
    if one.ordinal != other.ordinal and one.ordinal and other.ordinal:
        return False
    if sorted(one.words) == sorted(other.words) or _joined(one.words, other.words):
        return True
    short, long = sorted((one, other), key=lambda name: len(name.words))
    if len(short.words) == 1:
        return (
            len(long.words) == 1
            and bool(one.ordinal and other.ordinal)
            and word_alike(short.words[0], long.words[0])
        )
    is_tail = not (one.is_patronymic or other.is_patronymic) and _is_tail(short.words, long.words)
    return is_tail or (word_alike(short.words[0], long.words[0]) and _runs_through(short.words, long.words))


@cache
def word_alike(one: str, other: str, most: int = 2) -> bool:
    """Return whether two words may be spellings of one, or one the initial of the other.

    No more letters than `most` may differ, and the first one never.

    >>> word_alike("mohammed", "muhammad"), word_alike("w", "walker"), word_alike("kim", "kin")
    (True, True, False)
    """
    if one == other:
        return True
    if 1 in (len(one), len(other)):
        return one[0] == other[0]
    one, other = _DOUBLE.sub(r"\1", one), _DOUBLE.sub(r"\1", other)
    return one[0] == other[0] and Levenshtein.distance(one, other) <= min(
        most, _allowed(min(len(one), len(other)))
    )


def _allowed(length: int) -> int:
    return (length >= _ONE) + (length >= _TWO)


def _joined(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two names are alike when written without blanks."""
    first, second = "".join(one), "".join(other)
    if one[0][0] != other[0][0] or min(len(first), len(second)) < _JOINED or len(one) == len(other):
        return first == second
    return Levenshtein.distance(first, second, score_cutoff=2) <= 2  # noqa: PLR2004 - as in a long word


def _is_tail(short: Sequence[str], long: Sequence[str]) -> bool:
    return all(map(word_alike, reversed(short), reversed(long)))


def _runs_through(short: Sequence[str], long: Sequence[str]) -> bool:
    """Return whether each word of the short name stands in the long one, in the same order."""
    rest = iter(long)
    return all(any(word_alike(word, other) for other in rest) for word in short)

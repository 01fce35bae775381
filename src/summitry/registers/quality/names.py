"""Whether two names, spelt as registers spell them, may be those of one person."""

from __future__ import annotations

from functools import cache

from rapidfuzz.distance import OSA

from summitry.registers.accuracy import folded

_PARTICLES = frozenset(
    {
        *("al", "bin", "bint", "da", "das", "de", "del", "den", "der", "di", "do", "dos", "du"),
        *("el", "ibn", "la", "le", "los", "van", "von"),
    }
)
_LONG = 7
_LEAST = 5


@cache
def words(name: str) -> tuple[str, ...]:
    """Return the words of a name in small letters without marks.

    >>> words("Yun Byung-Se")
    ('yun', 'byung', 'se')
    """
    return tuple(folded(name).replace("-", " ").replace("'", "").replace(",", "").split())


@cache
def is_near(one: str, other: str) -> bool:
    """Return whether two different words differ by a slip: a letter, or two in a long word.

    >>> is_near("zardari", "zadari"), is_near("koivisto", "loivisto"), is_near("assad", "asad")
    (True, True, False)
    """
    least = min(len(one), len(other))
    if least < _LEAST or one == other:
        return False
    most = 2 if least >= _LONG else 1
    return OSA.distance(one, other, score_cutoff=most) <= most


@cache
def may_be_one(one: str, other: str) -> bool:
    """Return whether two names share a word, up to a slip; particles such as "al" do not count.

    >>> may_be_one("Boumediene", "Houari Boumedienne"), may_be_one("Brown", "Tony Blair")
    (True, False)
    """
    some, others = (set(words(name)) - _PARTICLES for name in (one, other))
    return any(a == b or is_near(a, b) for a in some for b in others)

"""What a comparator says of a number: which of point and bounds are known, and which are included."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summitry.normalize.results import Assumption, unreadable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from summitry.normalize.clauses import Clause
    from summitry.normalize.results import Word


class Bounds(NamedTuple):
    """What is known of a quantity; an inclusive flag is null exactly where its bound is."""

    comparator: str
    point: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    low_inclusive: bool | None = None
    high_inclusive: bool | None = None


class Shape(NamedTuple):
    """What a comparator makes of its number: a point, and bounds that are included, excluded, or absent."""

    point: bool
    low: bool | None
    high: bool | None


UNKNOWN = Bounds("unknown")
SHAPES: Mapping[str, Shape] = {
    "exact": Shape(point=True, low=True, high=True),
    "about": Shape(point=True, low=None, high=None),
    "just_under": Shape(point=False, low=None, high=False),
    "just_over": Shape(point=False, low=False, high=None),
    "less_than": Shape(point=False, low=None, high=False),
    "at_most": Shape(point=False, low=None, high=True),
    "more_than": Shape(point=False, low=False, high=None),
    "at_least": Shape(point=False, low=True, high=None),
}

# What lies close to its number already: "about just under" says nothing more, or nothing at all.
_CLOSE = frozenset(("just_under", "just_over"))


def bounded(comparator: str, number: Decimal) -> Bounds:
    """Return what a comparator other than `between` and `unknown` says of one number.

    >>> from decimal import Decimal
    >>> bounds = bounded("less_than", Decimal(4))
    >>> bounds.point, bounds.low, bounds.high, bounds.high_inclusive
    (None, None, Decimal('4'), False)
    """
    point, low, high = SHAPES[comparator]
    return Bounds(
        comparator,
        number if point else None,
        None if low is None else number,
        None if high is None else number,
        low,
        high,
    )


def between(low: Decimal, high: Decimal) -> Bounds:
    """Return what a range says: both ends are included, and nothing is made of the middle."""
    return Bounds("between", None, low, high, low_inclusive=True, high_inclusive=True)


def compared(clause: Clause, number: Decimal) -> tuple[Bounds, tuple[Assumption, ...]]:
    """Return what the comparators of a clause say of its number, and what was assumed.

    Two that say the same are one, and "up to about" is read as "up to".

    Raises
    ------
    UnreadablePhrase
        Where two comparators contradict each other (A006).

    """
    words, language = clause.of("cCvfrjl"), clause.phrase.language
    if len(words) == 1:
        return bounded(_term(words[0], language), number), ()
    terms = {term: word for word in words if (term := _term(word, language)) != "exact"}
    assumptions: tuple[Assumption, ...] = ()
    if terms and any(word.kind == "comparator" and word.value == "exact" for word in words):
        raise unreadable("A006", clause.phrase, words, "bound")
    if len(terms) > 1 and "about" in terms and not terms.keys() & _CLOSE:
        about = terms.pop("about")
        assumptions = (Assumption("about-within-a-bound", about.text, next(iter(terms))),)
    if len(terms) > 1:
        raise unreadable("A006", clause.phrase, words, "bound")
    return bounded(next(iter(terms), "exact"), number), assumptions


def range_about(clause: Clause, link: tuple[int, int]) -> tuple[Assumption, ...]:
    """Return what is assumed of a range: "about 5 to 6" has the ends that it names.

    `link` says where the words between the ends stand.

    Raises
    ------
    UnreadablePhrase
        Where another comparator stands beside a range (A010).

    """
    words = [word for word in clause.without(*link).of("cC") if word.value != "exact"]
    if any(word.value != "about" for word in words):
        raise unreadable("A010", clause.phrase, clause.words)
    return tuple(Assumption("about-a-range", word.text, "between") for word in words)


def _term(word: Word, language: str) -> str:
    """Return the comparator that a word is: "bis 5" is at most 5, "5+" at least 5."""
    if word.kind == "plus":
        return "at_least"
    if word.kind == "to":
        return "at_most" if language == "de" else "exact"
    return word.value

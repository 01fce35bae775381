"""The figures of an agreement as tables of text, for whoever prints them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summitry.agreement.decisions import TERMS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summitry.agreement.coded import Coded
    from summitry.agreement.disagreements import Disagreement
    from summitry.agreement.found import Found

    Table = list[tuple[str, ...]]

UNDEFINED = "undefined"
OPEN = "open"


def found(rows: Iterable[Found]) -> Table:
    """Return the agreement on finding units: numbers, the shares that both have, alpha over sentences."""
    header = ("table", "first", "second", "both", "of either", "of the first's", "of the second's", "alpha")
    return [header, *map(_found, rows)]


def coded(rows: Iterable[Coded]) -> Table:
    """Return the agreement on coding units, a column a line."""
    header = ("table", "column", "pairs", "equal", "share", "both empty", "alpha", "ordinal alpha")
    return [header, *map(_coded, rows)]


def decided(rows: Iterable[Disagreement]) -> Table:
    """Return how many disagreements on units and on cells were decided in which way."""
    numbers = Counter((name(one), bool(one.column)) for one in rows)
    lines = [
        (term, str(numbers[term, False]), str(numbers[term, True])) for term in map(said, (*TERMS, OPEN))
    ]
    return [("decision", "units", "cells"), *(line for line in lines if line[1:] != ("0", "0"))]


def name(one: Disagreement) -> str:
    """Return the decision on a disagreement in words."""
    return said(one.decision.term if one.decision else OPEN)


def said(term: str) -> str:
    """Return a term in words.

    >>> said("first_right")
    'first right'
    """
    return term.replace("_", " ")


def _found(row: Found) -> tuple[str, ...]:
    numbers = (str(number) for number in (row.first, row.second, row.both))
    shares = (_share(row.both, number) for number in (row.either, row.first, row.second))
    return row.table, *numbers, *shares, _alpha(row.sentences)


def _coded(row: Coded) -> tuple[str, ...]:
    numbers = (str(row.pairs), str(row.equal), _share(row.equal, row.pairs), str(row.empty))
    ordinal = "" if row.ranked is None else f"{_alpha(row.ordinal)} ({row.ranked} pairs)"
    return row.table, row.column, *numbers, _alpha(row.nominal), ordinal


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else UNDEFINED


def _alpha(value: float | None) -> str:
    return UNDEFINED if value is None else f"{value:.2f}"

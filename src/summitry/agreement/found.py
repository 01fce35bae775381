"""Agreement on finding the units: how many both coders have, and on which sentences they rest."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from summitry.agreement import alpha
from summitry.agreement.units import LINKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summitry.agreement.pairing import Pairing, Units
    from summitry.agreement.units import Sentence, Unit

ALL = "all"


@dataclass(frozen=True, slots=True)
class Found:
    """The units of one table, or of all: how many each coder has, and how many both have.

    `sentences` is alpha over the sentences, each of which supports a row of the table or not, in the eyes of
    each coder; it needs no pairing. It is None where it is undefined, and for links, which have no sentences
    of their own.
    """

    table: str
    first: int
    second: int
    both: int
    sentences: float | None

    @property
    def either(self) -> int:
        """Return how many units at least one coder has."""
        return self.first + self.second - self.both


def found(first: Units, second: Units, pairing: Pairing, sentences: Sequence[Sentence]) -> tuple[Found, ...]:
    """Return the agreement on each table in which a coder has a unit, and on all together."""
    tables = [table for table in first if first[table] or second[table]]
    judged = {table: [*_judged(first[table], second[table], sentences)] for table in tables}
    # A link stands where its outcome stands, which has been judged.
    judged[LINKS] = []
    rows = [
        Found(
            table,
            len(first[table]),
            len(second[table]),
            len(pairing.pairs[table]),
            alpha.nominal(judged[table]),
        )
        for table in tables
    ]
    return (*rows, _sum(rows, alpha.nominal(chain.from_iterable(judged.values()))))


def _sum(rows: Sequence[Found], sentences: float | None) -> Found:
    first, second, both = (sum(getattr(row, name) for row in rows) for name in ("first", "second", "both"))
    return Found(ALL, first, second, both, sentences)


def _judged(
    first: Iterable[Unit], second: Iterable[Unit], sentences: Iterable[Sentence]
) -> Iterator[tuple[bool, bool]]:
    """Yield for each sentence whether it supports a unit, by the first coder and by the second."""
    one, other = ({sentence for unit in some for sentence in unit.sentences} for some in (first, second))
    yield from ((sentence in one, sentence in other) for sentence in sentences)

"""Agreement on coding the units that both coders have, a column at a time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summitry.agreement import alpha
from summitry.agreement.columns import cells, columns
from summitry_validation import contract

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitry.agreement.pairing import Pairing
    from summitry_validation.contract import Field

    Judged = Sequence[tuple[object, object]]


@dataclass(frozen=True, slots=True)
class Coded:
    """One column over the pairs of its table: how many, how many equal, and how many empty in both.

    `nominal` takes an empty cell for a value: not stated. `ordinal` is for a column whose terms have a rank,
    over the `ranked` pairs in which both coders gave a term; of any other column, `ranked` is None. An alpha
    is None where it is undefined.
    """

    table: str
    column: str
    pairs: int
    equal: int
    empty: int
    nominal: float | None
    ordinal: float | None = None
    ranked: int | None = None


def coded(pairing: Pairing) -> Iterator[Coded]:
    """Yield the agreement on each column that one of the coders has filled in at least one of the pairs."""
    same = pairing.same
    for table, pairs in pairing.pairs.items():
        for field in columns(table):
            judged = [cells(table, field, (one.row, other.row), same) for one, other in pairs]
            found = [pair for pair in judged if pair]
            if set(found) - {(None, None)}:
                yield _coded(table, field, found)


def _coded(table: str, field: Field, judged: Judged) -> Coded:
    equal = sum(one == other for one, other in judged)
    whole = Coded(table, field.name, len(judged), equal, judged.count((None, None)), alpha.nominal(judged))
    if not (field.codelist and contract.is_ordered(field.codelist)):
        return whole
    ranked = [pair for pair in judged if None not in pair]
    return replace(whole, ordinal=alpha.ordinal(ranked, contract.terms(field.codelist)), ranked=len(ranked))

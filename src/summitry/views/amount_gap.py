"""How far apart the sides of one process stand: its amounts in pairs, with the gap between the two."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pandas as pd

from summitry.loading import load
from summitry.views.comparing import Footing, basis, obstacle, period
from summitry.views.declarations import declaration, records, shaped
from summitry.views.intervals import cells, minus, stated
from summitry_validation.findings import Finding, FindingsError
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.views.declarations import Record

NEEDED = ("processes", "amounts")
# A gap is drawn from a kind to one that stands behind it.
KINDS = ("demanded", "counter_demanded", "offered", "pledged", "agreed", "paid", "status_quo")
# What each side of a row shows of its amount.
_SIDE = {
    "id": "amount_id",
    "kind": "amount_kind",
    "measure_text": "measure_text",
    "comparator": "comparator",
    "point": "value_point",
    "min": "value_min",
    "max": "value_max",
    "min_inclusive": "min_inclusive",
    "max_inclusive": "max_inclusive",
    "unit": "unit",
    "period": "period",
    "same_quantity_id": "same_quantity_id",
}


def amount_gap(process: str, implied: bool = False, unstated: bool = False) -> pd.DataFrame:
    """Return the amounts of one process side by side, two in a row, with the gap between them.

    Each amount that is demanded, counter-demanded, offered, pledged, agreed, paid or the status quo is paired
    with each amount of the same measure whose kind stands behind its own in that order; the gap is the first
    minus the second. The measure `other` is one only with the same words in `measure_text`; elsewhere these
    words are shown for the reader to compare. An amount without a counterpart has a row of its own, so that
    none is lost. Rival statements of one quantity stay rows of their own, tied by `same_quantity_id`; nothing
    is averaged or chosen.

    A gap is drawn only between two quantities that can be compared: they are not statements of one
    quantity, have one unit, the same payer, payee and subject, and one stated period. Otherwise
    `not_comparable` says what is in the way. Nothing is converted, and no period is carried over.
    `period_basis` says what the gap rests on: `stated` periods; `implied` ones, if asked for; or, if asked
    for, none on either side (`unstated`), and then it holds only if both mean the same span of time.

    The gap is exact in interval arithmetic: "5 billion" minus "less than 1 billion" is more than 4 billion,
    with no upper bound. A bound that a source does not give is null, not 0, and so is every bound of the
    gap that would need it; the point of `about` gives no bound. Bounds are worked out exactly and given as
    the nearest float64; up to 15 significant digits that is the exact value.

    Parameters
    ----------
    process
        Identifier of the process, as in the table processes; its sub-processes do not count.
    implied
        Whether to use `period_implied` where the source states no period.
    unstated
        Whether to compare two amounts neither of which has a period, stated or (if asked for) implied.

    Raises
    ------
    FindingsError
        Where there is no such process.

    Examples
    --------
    >>> import summitry
    >>> gaps = summitry.amount_gap("us-rok-cost-sharing", unstated=True).set_index(["first_id", "second_id"])
    >>> asked, paid = "us-rok-cost-sharing.trump-five-billion", "us-rok-cost-sharing.paid-so-far"
    >>> gap = gaps.loc[(asked, paid)]
    >>> print(gap["gap_min"], gap["gap_min_inclusive"], gap["gap_max"], gap["period_basis"])
    4000000000.0 False nan unstated

    """
    return view({name: load(name) for name in NEEDED}, process, implied, unstated)


def view(
    tables: Mapping[str, pd.DataFrame], process: str, implied: bool = False, unstated: bool = False
) -> pd.DataFrame:
    """Return what `amount_gap` promises, from frames of the tables NEEDED."""
    known = tables["processes"]["process_id"]
    if process not in set(known):
        raise FindingsError([Finding("R030", process, near=nearest(process, known))])
    amounts = tables["amounts"]
    chosen = amounts[(amounts["process_id"] == process) & amounts["amount_kind"].isin(KINDS)]
    pairs = _pairs(records(chosen.sort_values("amount_id")))
    rows = [_row(first, second, Footing(implied, unstated)) for first, second in pairs]
    declared = declaration("amount_gap")
    return shaped(pd.DataFrame(rows, columns=declared.columns), declared)


def _pairs(amounts: Sequence[Record]) -> list[tuple[Record, Record | None]]:
    """Return each amount with each counterpart, or with None where no pair has it; sorted by their ids."""
    paired = [(one, other) for one, other in product(amounts, amounts) if _counterparts(one, other)]
    seen = {amount["amount_id"] for pair in paired for amount in pair}
    alone = [(amount, None) for amount in amounts if amount["amount_id"] not in seen]
    return sorted([*paired, *alone], key=_ids)


def _ids(pair: tuple[Record, Record | None]) -> tuple[str, ...]:
    return tuple(amount["amount_id"] for amount in pair if amount)


def _counterparts(one: Record, other: Record) -> bool:
    behind = KINDS.index(one["amount_kind"]) < KINDS.index(other["amount_kind"])
    return behind and _measured(one) == _measured(other)


def _measured(amount: Record) -> tuple[str, str | None]:
    measure = amount["measure"]
    return measure, amount["measure_text"] if measure == "other" else None


def _row(first: Record, second: Record | None, footing: Footing) -> Record:
    row = {"process_id": first["process_id"], "measure": first["measure"]} | _side("first", first)
    if second is None:
        return row
    row |= _side("second", second)
    if reason := obstacle(first, second, footing):
        return row | {"not_comparable": reason}
    agreed = {"period": period(first, footing), "period_basis": basis(first, second, footing)}
    return row | agreed | cells(minus(stated(first), stated(second)), "gap_")


def _side(side: str, amount: Record) -> Record:
    return {f"{side}_{name}": amount[column] for name, column in _SIDE.items()}

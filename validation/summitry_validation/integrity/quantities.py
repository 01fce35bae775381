"""Rows that state one quantity: all name the first of them, and it names itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow.compute as pc

from summitry_validation.integrity.columns import Rows, joined, missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry_validation.findings import Finding
    from summitry_validation.integrity.columns import Tables


def second_hand_quantities(tables: Tables) -> Iterator[Finding]:
    """Yield a finding for each amount whose same_quantity_id names a row that does not name itself."""
    if "amounts" not in tables:
        return
    amounts = tables["amounts"]
    ids, heads = joined(amounts, ("amount_id",)), joined(amounts, ("same_quantity_id",))
    firsts = ids.filter(pc.equal(ids, heads))
    # A head that is no row at all is an orphan, which the references report.
    second_hand = pc.and_(missing(heads, firsts), pc.is_in(heads, value_set=ids))
    yield from Rows("amounts", amounts, second_hand).findings("R026", ("same_quantity_id",))

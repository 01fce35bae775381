"""Rows that state one quantity: all name the first of them, and it names itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow.compute as pc

from summitry_validation.integrity.columns import findings_at, joined, missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry_validation.findings import Finding
    from summitry_validation.integrity.columns import Tables


def second_hand_quantities(tables: Tables) -> Iterator[Finding]:
    """Yield a finding for each amount whose same_quantity_id names a row that does not name itself."""
    if "amounts" not in tables:
        return
    ids, heads = joined(tables["amounts"], ("amount_id",)), joined(tables["amounts"], ("same_quantity_id",))
    firsts = ids.filter(pc.equal(ids, heads))
    elsewhere = pc.is_in(heads, value_set=ids)
    lost = pc.and_(missing(heads, firsts), elsewhere)
    yield from findings_at("R026", lost, tables, "amounts", ("same_quantity_id",))

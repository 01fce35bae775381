"""Evidence: every row of the tables that state facts has some, and it is the passage as anchored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow.compute as pc

from summitry_validation import contract
from summitry_validation.integrity.columns import Rows, joined, labelled, missing, row_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa

    from summitry_validation.findings import Finding
    from summitry_validation.integrity.columns import Tables

STATING = ("summits", "participants", "demands", "amounts", "outcomes", "statements")
_PASSAGE = ("source_id", "locator")
_SPAN = ("char_start", "char_end", "span_sha256")


def unsupported(tables: Tables) -> Iterator[Finding]:
    """Yield a finding for each row that states a fact and has no evidence."""
    if "evidence" not in tables:
        return
    supported = joined(tables["evidence"], ("table_name", "row_id"))
    for name in STATING:
        if name in tables:
            lacks = missing(labelled(name, row_ids(tables, name)), supported)
            yield from Rows(name, tables[name], lacks).findings("E020", contract.tables()[name].primary_key)


def moved_passages(tables: Tables) -> Iterator[Finding]:
    """Yield a finding for each evidence whose range or hash is not that of its passage."""
    if not {"evidence", "passages"} <= tables.keys():
        return
    evidence, passages = tables["evidence"], tables["passages"]
    at = pc.index_in(joined(evidence, _PASSAGE), value_set=joined(passages, _PASSAGE))
    for column in _SPAN:
        anchored = passages.column(column).combine_chunks().take(at)
        moved = pc.and_(pc.is_valid(at), _differ(evidence.column(column).combine_chunks(), anchored))
        yield from Rows("evidence", evidence, moved).findings("E021", (column,))


def _differ(one: pa.Array, other: pa.Array) -> pa.Array:
    """Return where two columns differ; a null equals a null."""
    different = pc.fill_null(pc.not_equal(one, other), True)
    return pc.and_(different, pc.invert(pc.and_(pc.is_null(one), pc.is_null(other))))

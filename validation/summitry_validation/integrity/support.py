"""Evidence: every row of the tables that state facts has some, and it is the passage as anchored."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pyarrow.compute as pc

from summitry_validation.integrity.columns import findings_at, joined, labelled, missing, row_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

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
            ids = row_ids(tables, name)
            yield from findings_at(
                "E020", missing(labelled(name, ids), supported), tables, name, (f"{name[:-1]}_id",)
            )


def moved_passages(tables: Tables) -> Iterator[Finding]:
    """Yield a finding for each evidence whose range or hash is not that of its passage."""
    if not {"evidence", "passages"} <= tables.keys():
        return
    evidence, passages = tables["evidence"], tables["passages"]
    at = pc.index_in(joined(evidence, _PASSAGE), value_set=joined(passages, _PASSAGE))
    for column in _SPAN:
        cited = evidence.column(column).combine_chunks()
        anchored = passages.column(column).combine_chunks().take(at)
        same = pc.or_(
            pc.fill_null(pc.equal(cited, anchored), False), pc.and_(pc.is_null(cited), pc.is_null(anchored))
        )
        moved = pc.and_(pc.is_valid(at), pc.invert(same))
        for finding in findings_at("E021", moved, tables, "evidence", (column,)):
            yield replace(finding, detail=column)

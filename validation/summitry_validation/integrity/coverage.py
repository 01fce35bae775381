"""Coverage: a sentence supports a row or says why it does not, where its source is completely coded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow.compute as pc

from summitry_validation.integrity.columns import Rows, joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry_validation.findings import Finding
    from summitry_validation.integrity.columns import Tables

_PASSAGE = ("source_id", "locator")


def left_out(tables: Tables) -> Iterator[Finding]:
    """Yield a finding for each sentence that is left out, or that is called uncited and is not."""
    if not {"evidence", "passages", "sources"} <= tables.keys():
        return
    passages, sources = tables["passages"], tables["sources"]
    cited = pc.is_in(joined(passages, _PASSAGE), value_set=joined(tables["evidence"], _PASSAGE))
    excused = pc.is_valid(passages.column("uncited_reason").combine_chunks())
    complete = sources.filter(pc.equal(sources.column("coding"), "complete")).column("source_id")
    claimed = pc.is_in(passages.column("source_id"), value_set=complete).combine_chunks()
    sentence = pc.is_valid(passages.column("sentence").combine_chunks())
    open_ = pc.and_(pc.and_(claimed, sentence), pc.invert(pc.or_(cited, excused)))
    yield from Rows("passages", passages, open_).findings("E045", ("locator",))
    yield from Rows("passages", passages, pc.and_(cited, excused)).findings("E046", ("locator",))

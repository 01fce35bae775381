"""Caveats: what a careful reader of a row must know, one row for each row that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.assembly import evidence, resolving
from summitry.assembly.facts import cells, given, row
from summitry_validation.contract import terms

if TYPE_CHECKING:
    from summitry.assembly.facts import Steps
    from summitry.assembly.world import Scope
    from summitry.notes.classes import Caveat


def rows(caveat: Caveat, scope: Scope) -> Steps[None]:
    """Yield the caveat for each row that it is about, and its evidence as context."""
    related = yield from resolving.reference(caveat.related, scope, terms("table_name"))
    for word in caveat.about:
        about = yield from resolving.reference(word, scope, terms("table_name"))
        if not about:
            continue
        key = f"{scope.ident(caveat.key)}.{word.text}"
        place = cells(
            caveat_id=key, table_name=scope.world.ids.table(about), row_id=about, related_id=related
        )
        written = given(kind=caveat.words.term, text=caveat.words.words, column_name=caveat.column)
        whole = row("caveats", place, written, at=caveat.key)
        yield whole
        yield from evidence.sentences(whole, caveat.at, scope, support="context")

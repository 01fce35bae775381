"""The process of a note, and its parties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.assembly import dating, evidence, resolving
from summitry.assembly.facts import cells, given, row

if TYPE_CHECKING:
    from summitry.assembly.facts import Steps
    from summitry.assembly.world import Scope
    from summitry.notes.classes import Process


def rows(process: Process, scope: Scope) -> Steps[None]:
    """Yield the process, its evidence where it has any, and its parties."""
    key = scope.note.note.text
    start = yield from dating.stated("start", process.start, ("processes", key), scope)
    end = yield from dating.stated("end", process.end, ("processes", key), scope)
    parent = yield from resolving.reference(process.parent, scope, ("processes",))
    written = given(name=process.name, issue_area=process.issue, status=process.status)
    known = cells(process_id=key, parent_process_id=parent)
    whole = row("processes", known, written, start, end, at=scope.note.note)
    yield whole
    yield from evidence.sentences(whole, process.at, scope)
    for named in process.parties:
        party = yield from resolving.actor(named, scope)
        if party:
            yield row("process_parties", cells(process_id=key, actor_id=party, role="party"), at=named)

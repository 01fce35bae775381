"""Evidence: which sentence or record states, implies or contradicts a row, or one column of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.assembly.facts import Later, Row, cells, row
from summitry.notes.values import Named
from summitry.sources.locators import is_locator, resolve
from summitry_validation.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.assembly.facts import Part, Steps
    from summitry.assembly.parts import Placed
    from summitry.assembly.world import Scope
    from summitry.notes.values import Locator, Text
    from summitry.sources.anchors import Anchor

WHOLE_ROW = "-"


def sentences(
    of: Row, at: Sequence[Locator], scope: Scope, column: str = "", support: str = "states"
) -> Steps[None]:
    """Yield a row of evidence for each sentence; a locator marked `?` implies."""
    found = []
    for locator in at:
        anchors = yield from _anchors(locator.text, locator, scope)
        stands = "implies" if locator.implied and support == "states" else support
        found += [(anchor, stands) for anchor in anchors]
    yield _later(of, column, found, scope)


def inferred(of: Row, because: Text, scope: Scope, column: str) -> Steps[None]:
    """Yield evidence that implies a column: the sentences or the record that the coder inferred it from."""
    if not is_locator(because.text):
        named = Named(because.text, True, because.scalar, because.file)
        yield from records(of, [named], scope, column)
        return
    anchors = yield from _anchors(because.text, because, scope)
    yield _later(of, column, [(anchor, "implies") for anchor in anchors], scope)


def records(of: Row, named: Sequence[Named], scope: Scope, column: str = "") -> Steps[None]:
    """Yield a row of evidence for each record of a register; one marked `?` implies."""
    for record in named:
        known = scope.world.records.get(record.id)
        if known is None:
            yield _unknown_record(record, scope)
            continue
        found = cells(
            locator=known.record_id,
            span_sha256=known.text_sha256,
            support="implies" if record.implied or column else "states",
        )
        yield _row(of, column, known.register, found, scope)


def implied(of: Row, named: dict[str, Named], at: Sequence[Locator], scope: Scope) -> Steps[None]:
    """Yield evidence for each column whose name the coder marked as implied."""
    for column, name in named.items():
        if name.implied and of.cells.get(column):
            yield from sentences(of, at, scope, column, "implies")


def _unknown_record(record: Named, scope: Scope) -> Finding:
    """Return the finding for a record that no register has."""
    from_same = scope.world.records.examples(record.id.partition(".")[0])
    return Finding("R003", record.id, record.place, detail=", ".join(from_same))


def _anchors(locator: str, placed: Placed, scope: Scope) -> Steps[Sequence[Anchor]]:
    """Return the sentences of a locator; a source without anchors is reported once, by its note."""
    anchors = scope.world.anchors.get(scope.note.source.text)
    if anchors is None:
        return ()
    if one := anchors.get(locator):
        return (one,)
    findings: list[Finding] = []
    found = resolve(locator, anchors, findings, placed.place)
    yield from findings
    return found


def _later(of: Row, column: str, found: Sequence[tuple[Anchor, str]], scope: Scope) -> Later:
    locators = tuple(anchor.locator for anchor, _ in found)
    return Later(locators, lambda: (_sentence(of, column, *one, scope) for one in found))


def _sentence(of: Row, column: str, anchor: Anchor, support: str, scope: Scope) -> Row:
    found = cells(
        locator=anchor.locator,
        char_start=anchor.char_start,
        char_end=anchor.char_end,
        span_sha256=anchor.sha256,
        support=support,
    )
    return _row(of, column, scope.note.source.text, found, scope)


def _row(of: Row, column: str, source: str, found: Part, scope: Scope) -> Row:
    key = "~".join((of.key, column or WHOLE_ROW, source, str(found.cells["locator"])))
    about = cells(
        evidence_id=key,
        table_name=of.table,
        row_id=of.key,
        column_name=column or None,
        source_id=source,
        coder=scope.note.coder.text,
    )
    return row("evidence", about, found)

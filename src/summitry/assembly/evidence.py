"""Evidence: which sentence or record states, implies or contradicts a row, or one column of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.assembly.facts import Row, cells, row
from summitry.notes.values import Named
from summitry.sources.locators import is_locator, resolve
from summitry_validation.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.assembly.facts import Part, Steps
    from summitry.assembly.world import Scope
    from summitry.notes.values import Locator, Text
    from summitry.sources.anchors import Anchor
    from summitry_validation.findings import Place

WHOLE_ROW = "-"


def sentences(
    of: Row, at: Sequence[Locator], scope: Scope, column: str = "", support: str = "states"
) -> Steps[None]:
    """Yield a row of evidence for each sentence; a locator marked `?` implies."""
    for locator in at:
        implied = locator.implied and support == "states"
        anchors = yield from _anchors(locator.text, locator.place, scope)
        for anchor in anchors:
            yield _sentence(of, anchor, column, "implies" if implied else support, scope)


def inferred(of: Row, because: Text, scope: Scope, column: str) -> Steps[None]:
    """Yield evidence that implies a column: the sentences or the record that the coder inferred it from."""
    if not is_locator(because.text):
        yield from records(of, [Named(because.text, True, because.place)], scope, column)
        return
    anchors = yield from _anchors(because.text, because.place, scope)
    for anchor in anchors:
        yield _sentence(of, anchor, column, "implies", scope)


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
    from_same = scope.world.records.examples.get(record.id.partition(".")[0], ())
    return Finding("R003", record.id, record.place, detail=", ".join(from_same))


def _anchors(locator: str, place: Place | None, scope: Scope) -> Steps[Sequence[Anchor]]:
    """Return the sentences of a locator; a source without anchors is reported once, by its note."""
    anchors = scope.world.anchors.get(scope.note.source.text)
    if anchors is None:
        return ()
    findings: list[Finding] = []
    found = resolve(locator, anchors, findings, place)
    yield from findings
    return found


def _sentence(of: Row, anchor: Anchor, column: str, support: str, scope: Scope) -> Row:
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

"""Date phrases as quartets: an EDTF string, its two real bounds, and what they rest on."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summitry.assembly.facts import Inference, Part, cells
from summitry.normalize import dates
from summitry.normalize.results import UnreadablePhrase
from summitry.sources import locators
from summitry_validation import edtf
from summitry_validation.findings import Finding

if TYPE_CHECKING:
    from summitry.assembly.facts import Steps
    from summitry.assembly.world import Scope
    from summitry.notes.classes.meeting import Inferred
    from summitry.notes.values import Text
    from summitry.registers import Record


def stated(column: str, words: Text, row: tuple[str, str], scope: Scope) -> Steps[Part]:
    """Return the quartet of a date as the source states it; `row` is the table and key it belongs to."""
    if not words:
        return quartet(column, "", "")
    reading = yield from read(f"{column}_edtf", words, row, scope)
    text = reading.cells[f"{column}_edtf"]
    return reading | quartet(column, str(text), "stated") if text else quartet(column, "", "")


def read(column: str, words: Text, row: tuple[str, str], scope: Scope) -> Steps[Part]:
    """Return one cell with the EDTF string of a date phrase, and record what was assumed in reading it."""
    if not (words and scope.language):
        return cells(**{column: None})
    try:
        reading = dates.read(words.phrase(scope.language))
    except UnreadablePhrase as error:
        yield from error.findings
        return cells(**{column: None})
    for assumption in reading.assumptions:
        yield Inference(*row, column, assumption)
    places = {column: words.place} if words.place else {}
    return Part({column: reading.edtf}, places, {column: reading.words})


def inferred(column: str, found: Inferred) -> Part:
    """Return the quartet of a date that the coder inferred; `within` reports what is no date."""
    basis = "implied" if locators.is_locator(found.because.text) else "register"
    try:
        return quartet(column, found.date.text, basis)
    except edtf.EdtfError:
        return quartet(column, "", "")


def within(stated: Text, record: Record | None) -> Steps[None]:
    """Report an inferred date that is none, or not among the days of the record it was inferred from."""
    try:
        bounds = edtf.bounds(stated.text)
    except edtf.EdtfError as error:
        yield Finding("D020", stated.text, stated.place, detail=str(error))
        return
    if record and not (bounds.min and bounds.max and record.start <= bounds.min and bounds.max <= record.end):
        yield Finding("D027", stated.text, stated.place, detail=f"{record.start} to {record.end}")


@lru_cache(maxsize=4096)
def quartet(column: str, text: str, basis: str) -> Part:
    """Return the four cells of a date; all are null where nothing is stated."""
    bounds = edtf.bounds(text) if text else edtf.Bounds(None, None)
    return cells(
        **{
            f"{column}_edtf": text or None,
            f"{column}_min": bounds.min,
            f"{column}_max": bounds.max,
            f"{column}_basis": basis or None,
        }
    )

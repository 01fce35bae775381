"""Date phrases as quartets: an EDTF string, its two real bounds, and what they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.assembly.facts import Inference, Part, cells
from summitry.normalize import dates
from summitry.normalize.results import UnreadablePhrase
from summitry_validation import edtf
from summitry_validation.findings import Finding

if TYPE_CHECKING:
    from summitry.assembly.facts import Steps
    from summitry.assembly.world import Scope
    from summitry.notes.values import Text


def stated(column: str, words: Text, row: tuple[str, str], scope: Scope) -> Steps[Part]:
    """Return the quartet of a date as the source states it; `row` is the table and key it belongs to."""
    reading = yield from read(f"{column}_edtf", words, row, scope)
    text = reading.cells[f"{column}_edtf"]
    return reading | quartet(column, str(text), "stated") if text else quartet(column, "", "")


def read(column: str, words: Text, row: tuple[str, str], scope: Scope) -> Steps[Part]:
    """Return one cell with the EDTF string of a date phrase, and record what was assumed in reading it."""
    if not words:
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


def inferred(column: str, date: Text) -> Steps[Part]:
    """Return the quartet of a date that the coder took from a register, as EDTF."""
    try:
        return quartet(column, date.text, "register")
    except edtf.EdtfError as error:
        yield Finding("D020", date.text, date.place, detail=str(error))
        return quartet(column, "", "")


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

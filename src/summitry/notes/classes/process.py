"""The negotiation process, or the stand-alone meeting, that a note is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.notes import keys
from summitry.notes.values import Entry

if TYPE_CHECKING:
    from summitry.notes.values import Locator, Named, Text


@dataclass(frozen=True, slots=True)
class Process(Entry):
    """What is negotiated, and between whom. The process has the id of its note."""

    name: Text = keys.text(
        "A short English name.", required=True, example="Harbour dispute of Arland and Borland"
    )
    issue: Text = keys.term("What it is about.", "issue_area", required=True, example="trade_and_tariffs")
    parties: tuple[Named, ...] = keys.names("Who negotiates.", "actor", required=True, example="[ARL, BOR]")
    parent: Text = keys.text(
        "The process that this one is a part of.", "id", example="arland-borland-relations"
    )
    start: Text = keys.text("When it began, as the source says.", "date phrase", example="'seit Mai 1987'")
    end: Text = keys.text("When it ended, as the source says.", "date phrase", example="'Ende 1989'")
    status: Text = keys.term(
        "Where it stood when the source was written.", "process_status", example="concluded"
    )
    at: tuple[Locator, ...] = keys.at(required=False)

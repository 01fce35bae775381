"""A whole note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.notes import keys
from summitry.notes.classes.amount import Amount
from summitry.notes.classes.demand import Demand
from summitry.notes.classes.meeting import Meeting
from summitry.notes.classes.outcome import Outcome
from summitry.notes.classes.process import Process
from summitry.notes.classes.statement import Caveat, Statement
from summitry.notes.values import Entry

if TYPE_CHECKING:
    from summitry.notes.values import Text


@dataclass(frozen=True, slots=True)
class Note(Entry):
    """What one source says of one negotiation process or stand-alone meeting."""

    note: Text = keys.text("The name of the file.", "word", required=True, example="harbour-dispute")
    source: Text = keys.text("The source in raw/sources.bib.", "word", required=True, example="hafenbuch-de")
    coder: Text = keys.text("Who wrote the note.", "word", required=True, example="jd")
    process: Process = keys.entry("What is negotiated.", Process)
    meetings: tuple[Meeting, ...] = keys.entries("Meetings, held or not.", Meeting)
    demands: tuple[Demand, ...] = keys.entries("Who wants what of whom.", Demand)
    amounts: tuple[Amount, ...] = keys.entries("Quantities that belong to no single demand.", Amount)
    outcomes: tuple[Outcome, ...] = keys.entries("Results that belong to no single demand.", Outcome)
    statements: tuple[Statement, ...] = keys.entries("Positions, arguments, claims, motives.", Statement)
    caveats: tuple[Caveat, ...] = keys.entries("What a reader must know.", Caveat)

"""The note classes: reader, skeleton, reference page and JSON Schema are made from these."""

from summitry.notes.classes.amount import Amount
from summitry.notes.classes.demand import Demand
from summitry.notes.classes.meeting import Inferred, Meeting, Person
from summitry.notes.classes.note import Note
from summitry.notes.classes.outcome import Answer, Outcome
from summitry.notes.classes.process import Process
from summitry.notes.classes.statement import Caveat, Statement

__all__ = [
    "Amount",
    "Answer",
    "Caveat",
    "Demand",
    "Inferred",
    "Meeting",
    "Note",
    "Outcome",
    "Person",
    "Process",
    "Statement",
]

"""What somebody said, meant or wanted that is no demand, and what the coders say of a passage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.notes import keys
from summitry.notes.classes.amount import Amount
from summitry.notes.values import Entry

if TYPE_CHECKING:
    from summitry.notes.values import Choice, Locator, Named, Text

STANCES = (("for", "supports"), ("against", "opposes"), ("doubts", "doubts"), ("about", "neutral"))


@dataclass(frozen=True, slots=True)
class Statement(Entry):
    """One position, argument, claim, motive, reaction or assessment."""

    by: Named = keys.name("Whose statement it is.", "person or actor", required=True, example="carl-dahl")
    kind: Text = keys.term("What kind of statement.", "statement_kind", required=True, example="argument")
    reported_by: Named = keys.name("Who passes it on.", "person", example="anna-berg")
    made: Text = keys.text("When it was said, as the source says.", "date phrase", example="'im Mai 1987'")
    meeting: Text = keys.text("The meeting at which it was said.", "id", example="first-round")
    stance: Choice = keys.choice(
        "What it speaks for, against, doubtfully of, or about, without taking sides.",
        "id",
        codelist="stance",
        stances=STANCES,
        example="higher-dues",
    )
    text: Text = keys.text(
        "What is said, in one English sentence.", required=True, example="The harbour is too small"
    )
    at: tuple[Locator, ...] = keys.at()
    amounts: tuple[Amount, ...] = keys.entries("Its quantities.", Amount)


@dataclass(frozen=True, slots=True)
class Caveat(Entry):
    """What a reader of a row must know: contradictions, doubts, errors of the source."""

    words: Choice = keys.choice(
        "The kind of the caveat, with what is to be known.",
        "text",
        codelist="caveat_kind",
        required=True,
        example="Whether both met alone is not said",
    )
    about: tuple[Text, ...] = keys.ids(
        "What it is about.", required=True, example="[first-round, higher-dues.BOR]"
    )
    column: Text = keys.text("The published column that it is about.", "column", example="start_edtf")
    related: Text = keys.text("What else is concerned.", "id", example="second-round")
    at: tuple[Locator, ...] = keys.at()

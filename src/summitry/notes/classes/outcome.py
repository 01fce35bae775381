"""What came of a demand, a meeting or the whole process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.notes import keys
from summitry.notes.classes.amount import Amount
from summitry.notes.values import Entry

if TYPE_CHECKING:
    from summitry.notes.values import Choice, Locator, Named, Text

ASSESSED = "The day for which compliance is assessed, as the source says."


@dataclass(frozen=True, slots=True)
class Answer(Entry):
    """How far an outcome meets one demand; its key is the demand."""

    compliance: Text = keys.term("How far the demand was met.", "compliance", example="partial")
    reason: Text = keys.term("Why that cannot be told.", "compliance_reason", example="too_early")
    basis: Text = keys.term("What the assessment rests on.", "compliance_basis", example="signed")
    assessed: Text = keys.text(ASSESSED, "date phrase", example="'Ende 1989'")


@dataclass(frozen=True, slots=True)
class Outcome(Entry):
    """One result. Under a demand it answers that demand; elsewhere `answers` says which."""

    words: Choice = keys.choice(
        "The kind of the outcome, with what came out in the coder's words.",
        "text",
        codelist="outcome_type",
        required=True,
        example="Both sides agreed on lower dues",
    )
    by: Named = keys.name(
        "Who acted; left out: all of them together, or it is not said.", "person or actor", example="BOR"
    )
    form: Text = keys.term("In which form.", "form", example="signed")
    decided: Text = keys.text(
        "When it was decided, as the source says.", "date phrase", example="'am 6. Mai 1987'"
    )
    effective: Text = keys.text("From when it holds, as the source says.", "date phrase", example="'ab 1988'")
    reverses: Text = keys.text("The outcome that it undoes.", "id", example="first-refusal")
    compliance: Text = keys.term("How far the demand above was met.", "compliance", example="partial")
    reason: Text = keys.term("Why that cannot be told.", "compliance_reason", example="too_early")
    basis: Text = keys.term("What the assessment rests on.", "compliance_basis", example="signed")
    assessed: Text = keys.text(ASSESSED, "date phrase", example="'Ende 1989'")
    meeting: Text = keys.text("The meeting at which it came about.", "id", example="first-round")
    answers: tuple[Answer, ...] = keys.entries("Which demands it answers.", Answer, "answers")
    at: tuple[Locator, ...] = keys.at()
    amounts: tuple[Amount, ...] = keys.entries("Its quantities.", Amount)

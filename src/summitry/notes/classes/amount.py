"""A quantity, as one passage states it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.notes import keys
from summitry.notes.values import Entry

if TYPE_CHECKING:
    from summitry.notes.values import Choice, Locator, Named, Text


@dataclass(frozen=True, slots=True)
class Amount(Entry):
    """One quantity. Payer, payee and claimant follow from a demand to pay above it; elsewhere write them."""

    words: Choice = keys.choice(
        "The kind of the amount, with the words that state it, alone on their line.",
        "phrase",
        codelist="amount_kind",
        required=True,
        example="'bis zu 3 Millionen Dollar'",
    )
    reads: Text = keys.text("The coder's reading of words that no grammar reads.", example="0 persons")
    sic: bool = keys.mark("The source itself misspells a word.")
    per: Text = keys.text("The period, as the source says.", "phrase", example="'pro Jahr'")
    per_implied: Text = keys.term(
        "The period, where the source only implies it.", "period", example="per_year"
    )
    measure: Text = keys.term("What is measured.", "measure", required=True, example="trade_value")
    measure_text: Text = keys.text("What is measured, in words.", example="Dues for the use of the harbour")
    by: Named = keys.name("Who pays.", "actor", example="BOR")
    to: Named = keys.name("Who is paid.", "actor", example="ARL")
    subject: Named = keys.name("Whose quantity it is, where nobody pays.", "actor", example="BOR")
    claimed_by: Named = keys.name("Who says so.", "person or actor", example="anna-berg")
    voice: Text = keys.term("In whose words the source says so.", "voice", example="reported")
    compared: Text = keys.text(
        "What the source compares it with.", example="Called the highest of all neighbours"
    )
    same_as: Text = keys.text("The first amount that states the same quantity.", "id", example="first-offer")
    meeting: Text = keys.text("The meeting at which it was said.", "id", example="first-round")
    at: tuple[Locator, ...] = keys.at(required=False)

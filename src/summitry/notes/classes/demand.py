"""Who wants what of whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.notes import keys
from summitry.notes.classes.amount import Amount
from summitry.notes.classes.outcome import Outcome
from summitry.notes.values import Entry

if TYPE_CHECKING:
    from summitry.notes.values import Choice, Group, Locator, Named, Text


@dataclass(frozen=True, slots=True)
class Demand(Entry):
    """One demander and one act. Several addressees make a row each, all of one utterance."""

    by: Named = keys.name(
        "Who demands; of a person the actor follows.", "person or actor", required=True, example="ARL"
    )
    to: tuple[Named, ...] = keys.names("Of whom.", "person or actor", required=True, example="BOR")
    act: Text = keys.term("What the addressee is to do.", "demand_kind", required=True, example="pay_more")
    text: Text = keys.text(
        "The demand in one English sentence.", required=True, example="Pay higher harbour dues"
    )
    strength: Text = keys.term("How strongly it is put.", "strength", required=True, example="demand")
    issue: Text = keys.term(
        "What it is about; left out: as the process.", "issue_area", example="trade_and_tariffs"
    )
    reported_by: Named = keys.name("Who passes it on.", "person", example="carl-dahl")
    third: Named = keys.name("A third actor whom it concerns.", "actor", example="CAL")
    threat: Text = keys.term("What is threatened with it.", "coupled_threat", example="end_talks")
    inducement: Text = keys.term("What is offered with it.", "coupled_inducement", example="payment")
    channel: Text = keys.term("Whether it was said in public.", "channel", example="private")
    medium: Text = keys.term("By which medium.", "medium", example="letter")
    made: Text = keys.text("When it was made, as the source says.", "date phrase", example="'im Mai 1987'")
    deadline: Text = keys.text("By when, as the source says.", "date phrase", example="'bis Ende 1987'")
    prior: Choice = keys.pick(
        "The earlier demand that it changes.", "prior_relation", example="{raises: old-dues}"
    )
    meeting: Text = keys.text("The meeting at which it was first raised.", "id", example="first-round")
    meetings: tuple[Group[Text], ...] = keys.groups(
        "What happened to it at other meetings.",
        "demand_summit_relation",
        example="{discussed: [second-round]}",
    )
    at: tuple[Locator, ...] = keys.at()
    amounts: tuple[Amount, ...] = keys.entries("Its quantities.", Amount)
    outcomes: tuple[Outcome, ...] = keys.entries("What came of it.", Outcome)

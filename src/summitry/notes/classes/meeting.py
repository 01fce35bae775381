"""A meeting, visit, call, letter or round of talks, held or not, and who took part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.notes import keys
from summitry.notes.values import Entry

if TYPE_CHECKING:
    from summitry.notes.values import Group, Locator, Named, Text


@dataclass(frozen=True, slots=True)
class Inferred(Entry):
    """A date that the coder worked out. It never replaces what the source says."""

    date: Text = keys.text("The date.", "date", required=True, example="1987-05-04")
    because: Text = keys.text(
        "What it was inferred from: a record of a register, or sentences of the source.",
        required=True,
        example="visits-register.17",
    )


@dataclass(frozen=True, slots=True)
class Person(Entry):
    """One person, or an unnamed delegation of an actor. A bare name is short for `{who: name}`."""

    who: Named = keys.name("Who took part.", "person or actor", required=True, example="anna-berg")
    role: Text = keys.term("In which role.", "role", default="principal", example="host")
    intent: Text = keys.term(
        "What was planned for somebody who did not surely attend.", "intent", example="invited"
    )
    presence: Text = keys.term(
        "Whether somebody attended, where it is not plain.", "presence", example="attended"
    )
    office: Text = keys.text("The office as the source names it.", "phrase", example="'Handelsministerin'")
    stated: Text = keys.text("The name as the source has it.", "phrase", written="as", example="'Frau Berg'")
    at: tuple[Locator, ...] = keys.at(required=False)


@dataclass(frozen=True, slots=True)
class Meeting(Entry):
    """One meeting, or one that was planned, proposed or called off."""

    type: Text = keys.term("What kind of meeting.", "event_type", required=True, example="talks")
    status: Text = keys.term("Whether it was held.", "summit_status", default="held", example="held")
    name: Text = keys.text("A short English name.", example="Talks on the harbour dues")
    when: Text = keys.text(
        "When it began, as the source says; two days, as in `'4 to 6 May 1987'`, say when it ended, too.",
        "date phrase",
        example="'am 4. Mai 1987'",
    )
    until: Text = keys.text(
        "When it ended, as the source says elsewhere.", "date phrase", example="'bis zum 6. Mai 1987'"
    )
    when_inferred: Inferred | None = keys.part("A date that the source does not give.", Inferred)
    date_scope: Text = keys.term("What the dates cover.", "date_scope", default="event", example="event")
    where: Text = keys.text("The place, as the source names it.", "phrase", example="'im Hafen von Arstadt'")
    place: Named = keys.name("The place that the coder takes it to be.", "place", example="arstadt")
    venue: Text = keys.term("Whose place it was.", "venue_relation", example="hosted_by_participant")
    part_of: Text = keys.text("The meeting that this one is a part of.", "id", example="spring-conference")
    journey: Text = keys.text("The journey that this visit is a leg of.", "id", example="berg-1987-05")
    series: Text = keys.text("The series that it belongs to.", example="Harbour conferences")
    organisation: Named = keys.name(
        "The organisation under whose roof it met.", "actor", example="harbour-union"
    )
    edition: Text = keys.text("Its number in the series.", example="12")
    category: Text = keys.term("The protocol of a visit.", "visit_category", example="working_visit")
    people: tuple[Person, ...] = keys.entries("Who took part.", Person, "people")
    records: tuple[Group[Named], ...] = keys.groups(
        "The records of a register that tell of this meeting, or of a stay that it is a part of.",
        "record_relation",
        example="{same: [visits-register.17]}",
        form="record",
    )
    relations: tuple[Group[Text], ...] = keys.groups(
        "How it relates to other meetings.", "summit_relation", example="{prepares: [second-round]}"
    )
    summary: Text = keys.text(
        "One or two sentences on what happened.", example="The two sides exchanged lists."
    )
    at: tuple[Locator, ...] = keys.at()

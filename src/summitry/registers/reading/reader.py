"""A record read: what its text says of a meeting, of people, occasions and days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from summitry.registers.reading import days, occasions, people, verdicts
from summitry.registers.reading.acts import acts
from summitry.registers.reading.parts import HOME, is_beside, is_ours, part
from summitry.registers.reading.wording import clauses, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitry.registers.entries import Entry
    from summitry.registers.reading.acts import Act, Found
    from summitry.registers.reading.people import Mention
    from summitry.registers.reading.wording import Clause


class Person(NamedTuple):
    """Someone of a record; `actor` is "" where the text names none and the place must tell."""

    part: str
    title: str
    name: str
    actor: str
    several: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read of a record."""

    basis: verdicts.Basis
    event_type: str
    visit_category: str
    multilateral: bool
    date_scope: str
    category: str
    people: Sequence[Person]
    occasions: Sequence[occasions.Occasion]
    days: Sequence[days.Days]
    unread: Sequence[int]


def read(entry: Entry) -> Reading:
    """Return what a record says."""
    text = plain(entry.text)
    found = [_Clause(clause, list(acts(clause)), entry) for clause in clauses(text)]
    done = [act.value for one in found for act in one.acts]
    held = list(
        dict.fromkeys(
            item for one in found for item in occasions.occasions(one.clause, one.acts, entry.first)
        )
    )
    named = [item for one in found for item in one.people()]
    met = [mention for mention, person in named if person.part == "counterpart"]
    basis = verdicts.basis(done, held, met)
    multilateral = verdicts.is_multilateral(held, met)
    told = tuple(days.days(text, entry.first))
    return Reading(
        basis=basis,
        event_type=verdicts.event_type(done, held, multilateral, basis, entry.is_visit),
        visit_category=next((act.visit_category for act in done if act.visit_category), ""),
        category=next((one.category for one in found if one.category), ""),
        multilateral=multilateral,
        date_scope=verdicts.date_scope(str(entry.first), str(entry.last), done, told),
        people=tuple(dict.fromkeys(person for _, person in named)),
        occasions=held,
        days=told,
        unread=[number for number, one in enumerate(found, start=1) if one.is_unread],
    )


class _Clause(NamedTuple):
    clause: Clause
    acts: Sequence[Found[Act]]
    entry: Entry

    @property
    def category(self) -> str:
        """Return the label of the visit as the text has it."""
        labels = (one for one in self.acts if one.value.visit_category)
        return next((self.clause.text[one.start : one.end] for one in labels), "")

    @property
    def is_unread(self) -> bool:
        """Return whether the clause has neither an act nor an occasion, and is no mere remark in brackets."""
        held = any(True for _ in occasions.occasions(self.clause, self.acts, self.entry.first))
        return not self.acts and not held and len(self.clause.words) > 2  # noqa: PLR2004 - "Md.)" says nothing

    def people(self) -> Iterator[tuple[Mention, Person]]:
        on = self.entry.first
        for one in people.mentions(self.clause, on.year):
            ours = is_ours(one, on)
            role = part(self.clause, one, self.acts, ours, self.entry.is_visit)
            ours = ours or is_beside(role, one, self.entry.is_visit)
            yield one, Person(role, one.title, one.name, HOME if ours else one.actor, one.several)

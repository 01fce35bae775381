"""How alike two units are: by the sentences that they rest on, and by what they are."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from summitry_validation.derive import top_actor

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.agreement.units import Unit
    from summitry.assembly.facts import Row

    Parents = Mapping[str, str | None]

LEAST = Fraction(1, 2)
"""Units that are not more alike than this, from 0 to 2, are not the same."""

_WORDS = ("name", "text", "verbatim")


@dataclass(frozen=True, slots=True)
class Marks:
    """By what the units of a table are told apart.

    `alike` are columns that count; `who` are actor and person, who must not differ; `within` names other
    units, which must be paired with each other.
    """

    alike: tuple[str, ...] = ()
    who: tuple[str, str] | None = None
    within: tuple[str, ...] = ()


MARKS: Mapping[str, Marks] = {
    "processes": Marks(("issue_area",)),
    "summits": Marks(("event_type", "status", "start_edtf", "place_id")),
    "participants": Marks(("person_id", "actor_id", "role"), ("actor_id", "person_id"), ("summit_id",)),
    "demands": Marks(("demand_kind", "demander_id", "addressee_id"), ("demander_id", "speaker_id")),
    "amounts": Marks(("amount_kind", "unit", "value_point", "value_min", "value_max")),
    "outcomes": Marks(("outcome_type", "actor_id"), ("actor_id", "person_id")),
    "statements": Marks(("kind", "person_id", "actor_id"), ("actor_id", "person_id")),
    "demand_outcomes": Marks(within=("demand_id", "outcome_id")),
}


def likeness(first: Unit, second: Unit, parents: Parents) -> tuple[Fraction, float] | None:
    """Return how alike two units of one table are, or None where they cannot be the same.

    The first number, from 0 to 2, adds two shares: of their sentences those on which both rest, and of the
    columns in `alike` that one of them fills those in which they agree. The second, from 0 to 100, is how
    alike their words are, and decides between candidates that are equally alike.
    """
    marks = MARKS[first.row.table]
    if _differ(first.row, second.row, marks, parents):
        return None
    shared, either = first.sentences & second.sentences, first.sentences | second.sentences
    alike = Fraction(len(shared), len(either)) + _agreed(first.row, second.row, marks)
    return (alike, _words(first.row, second.row)) if marks.within or alike > LEAST else None


def _agreed(first: Row, second: Row, marks: Marks) -> Fraction:
    pairs = [(first.text(column), second.text(column)) for column in marks.alike]
    filled = [one == other for one, other in pairs if one or other]
    return Fraction(sum(filled), max(len(filled), 1))


def _differ(first: Row, second: Row, marks: Marks, parents: Parents) -> bool:
    """Return whether two rows name different persons, or actors of different sides."""
    if not marks.who:
        return False
    actor, person = marks.who
    named = first.text(person), second.text(person)
    sides = [top_actor(row.text(actor) or "", parents) or row.text(person) for row in (first, second)]
    return any(one and other and one != other for one, other in (named, sides))


def _words(first: Row, second: Row) -> float:
    one, other = (" ".join(filter(None, map(row.text, _WORDS))) for row in (first, second))
    return fuzz.token_set_ratio(one, other)

"""What an event is: the records that tell of it, and which of their people took part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.registers.facts import Cells, Facts


class Occasion(NamedTuple):
    """What many came together for: its name, whose it is, and which of a series; "" where not stated."""

    name: str
    kind: str
    organisation: str = ""
    edition: str = ""

    @classmethod
    def of(cls, row: Cells) -> Occasion:
        """Return the occasion of a row of occasions."""
        return cls(*(row[name] for name in ("name_as_stated", "kind", "organisation_id", "edition")))


class Part(NamedTuple):
    """What one record says of an event: the record, and those of its people who took part."""

    facts: Facts
    people: Sequence[Cells]


@dataclass(frozen=True, slots=True)
class Event:
    """One event and its records, the one that it is named after first.

    `beside` are the ids of the gatherings at whose margin it took place. `is_gathering` says that it is one.
    """

    id: str
    parts: tuple[Part, ...]
    occasion: Occasion | None = None
    beside: tuple[str, ...] = ()
    is_gathering: bool = False

    @property
    def first(self) -> Facts:
        """Return the record that the event is named after."""
        return self.parts[0].facts

    @property
    def kind(self) -> str:
        """Return what kind of occasion it is, "" where it is none."""
        return self.occasion.kind if self.occasion else ""

    @property
    def days(self) -> tuple[str, str]:
        """Return first and last day: of a gathering those of all records, of a stay those of the first."""
        if not self.is_gathering:
            return self.first.days
        days = [part.facts.days for part in self.parts]
        return min(first for first, _ in days), max(last for _, last in days)


def order(facts: Facts) -> tuple[bool, bool, str, int]:
    """Return by what records of one event are sorted: whoever was accompanied comes first."""
    accompanies = bool(facts.reading["accompanied_record_id"])
    number = facts.record["record_id"]
    return (
        accompanies,
        not facts.is_leader,
        facts.record["start_date"],
        int(number) if number.isdecimal() else 0,
    )

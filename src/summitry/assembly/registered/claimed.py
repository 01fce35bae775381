"""Which records notes claim, and for which of their meetings."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summitry.assembly.facts import Row
    from summitry.registers.events import Event


@dataclass(frozen=True, slots=True)
class Coded:
    """A meeting of a note, its participants, and the records that the note claims for it."""

    summit: Row
    participants: Sequence[Row]
    records: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Claims:
    """The meetings of notes by id, and the ids of those that claim a record, by relation and record."""

    meetings: Mapping[str, Coded]
    by_record: Mapping[tuple[str, str], Sequence[str]]

    def owner(self, event: Event) -> str:
        """Return the meeting of a note that one of the event's records is said to be the same as, or ""."""
        if event.beside:
            return ""
        ids = (id for part in event.parts for id in self.by_record.get(("same", part.facts.id), ()))
        return next(ids, "")

    def parts(self, event: Event) -> list[str]:
        """Return the meetings of notes of which one of the event's records is said to cover more."""
        ids = (id for part in event.parts for id in self.by_record.get(("part_of", part.facts.id), ()))
        return [] if event.beside else [*dict.fromkeys(ids)]

    def coded(self, id: str) -> Coded:
        """Return a meeting of a note."""
        return self.meetings[id]


def read(rows: Iterable[Row]) -> Claims:
    """Return what the rows of notes claim."""
    tables: dict[str, list[Row]] = defaultdict(list)
    for one in rows:
        tables[one.table].append(one)
    people, records = (_by_summit(tables[name]) for name in ("participants", "summit_records"))
    claims: dict[tuple[str, str], list[str]] = defaultdict(list)
    for one in tables["summit_records"]:
        claims[str(one.cells["relation"]), str(one.cells["record_id"])].append(str(one.cells["summit_id"]))
    meetings = {
        one.key: Coded(one, people.get(one.key, ()), records.get(one.key, ())) for one in tables["summits"]
    }
    return Claims(meetings, claims)


def _by_summit(rows: Iterable[Row]) -> Mapping[object, Sequence[Row]]:
    found: dict[object, list[Row]] = defaultdict(list)
    for one in rows:
        found[one.cells["summit_id"]].append(one)
    return found

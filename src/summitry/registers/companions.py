"""Whose record tells of the same stop: a secretary accompanied a president, who has a record of the own."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.registers.entries import Entry
    from summitry.registers.reading.reader import Reading

    Known = Mapping[tuple[str, str], Sequence[Entry]]

# The two may have come and gone on different days.
_NEAR = timedelta(days=1)


def leaders(entries: Sequence[Entry]) -> Known:
    """Return the records of presidents by country and surname."""
    found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.role == "president":
            found[entry.country_id, _surname(entry.person)].append(entry)
    return found


def companion(entry: Entry, reading: Reading, known: Known) -> str:
    """Return the record of the president whom a record says to have been accompanied; "" where none fits."""
    names = [person.name for person in reading.people if person.part == "accompanied" and person.name]
    found = (one for name in names for one in known.get((entry.country_id, _surname(name)), ()))
    near = [one for one in found if one.first - _NEAR <= entry.last and entry.first <= one.last + _NEAR]
    # One stop may follow on another in the same country.
    return max(near, key=lambda one: _shared(entry, one)).record_id if near else ""


def _shared(entry: Entry, one: Entry) -> timedelta:
    """Return how long two records overlap; less than nothing where they do not."""
    return min(entry.last, one.last) - max(entry.first, one.first)


def _surname(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1]

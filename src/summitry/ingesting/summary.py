"""What was read of a register, in a few lines, and what could not be read."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from summitry.registers.flags import flags

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitry.registers.rows import Read


def lines(reads: Sequence[Read]) -> Iterator[str]:
    """Yield the numbers of meetings, people and occasions, and the records that have a flag."""
    bases = Counter(one.reading.basis.basis for one in reads)
    people = [person for one in reads for person in one.reading.people]
    named = sum(bool(person.name) for person in people)
    yield f"meetings: {bases['stated']} stated, {bases['implied']} implied; {bases['none']} records of none"
    yield f"people besides those who travel: {named} by name, {len(people) - named} by office or group"
    held = (one.kind != "sitting" for read in reads for one in read.reading.occasions)
    yield f"occasions: {sum(held)}"
    yield from _flagged(reads)


def _flagged(reads: Sequence[Read]) -> Iterator[str]:
    by_flag: dict[str, list[str]] = defaultdict(list)
    for one in reads:
        for flag in flags(one.entry, one.reading):
            by_flag[flag].append(one.entry.record_id)
    for flag, ids in sorted(by_flag.items()):
        yield f"{flag}: {len(ids)} ({', '.join(sorted(ids, key=int))})"

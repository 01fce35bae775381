"""What a check of registers suspects, and what several checks share."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry_validation.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

    from summitry.registers.facts import Cells, Facts

    World = Mapping[str, Facts]

# Offices that one person of a state holds at a time.
HEADS = frozenset(
    {
        *("President", "Prime Minister", "Premier", "Chancellor", "Taoiseach"),
        *("King", "Queen", "Emperor", "Sultan", "Amir", "Emir", "Pope", "General Secretary"),
        *("Foreign Minister", "Foreign Secretary"),
    }
)


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A cell of a record that a check suspects; `position` is "" where a record has one row."""

    check: str
    record_id: str
    file: str
    position: str
    field: str
    value: str
    detail: str
    witnesses: Sequence[str] = ()

    @property
    def finding(self) -> Finding:
        """Return it as verbs show it."""
        others = f" ({', '.join(self.witnesses)})" if self.witnesses else ""
        return Finding(self.check, self.value, detail=f"{self.record_id} {self.field}: {self.detail}{others}")


def register_of(record_id: str) -> str:
    """Return the register of a record.

    >>> register_of("hsg-visits.2925")
    'hsg-visits'
    """
    return record_id.partition(".")[0]


def suspect(
    check: str, one: Facts, cell: tuple[str, Cells, str], detail: str, witnesses: Iterable[Facts] = ()
) -> Suspicion:
    """Return a suspicion against a cell of a record: its file, its row, and its column."""
    file, row, column = cell
    others = tuple(other.id for other in witnesses)
    return Suspicion(check, one.id, file, row.get("position", ""), column, row[column], detail, others)


def grouped(records: Iterable[Facts], key: Callable[[Facts], Hashable]) -> Iterator[list[Facts]]:
    """Yield the records with one key together, by their days; those whose key is empty are left out."""
    found: dict[Hashable, list[Facts]] = defaultdict(list)
    for one in records:
        found[key(one)].append(one)
    for name, some in found.items():
        if name:
            yield sorted(some, key=lambda one: (one.first, one.last, one.id))


def grouped_rows(
    records: Iterable[Facts], key: Callable[[Cells], Hashable]
) -> Iterator[list[tuple[Facts, Cells]]]:
    """Yield the named people with one key together, each with the record, by their days."""
    found: dict[Hashable, list[tuple[Facts, Cells]]] = defaultdict(list)
    for one in records:
        for row in met(one):
            found[key(row)].append((one, row))
    for name, some in found.items():
        if name:
            yield sorted(some, key=lambda pair: (pair[0].first, pair[0].id, int(pair[1]["position"])))


def traveller(one: Facts) -> str:
    """Return who made the journey; "" for a record of a visit."""
    return one.reading["traveller_id"]


def met(one: Facts) -> Iterator[Cells]:
    """Yield the people with a name who were there themselves."""
    return (
        row
        for row in one.people
        if row["name_as_stated"] and row["part"] in {"counterpart", "visitor", "companion"}
    )

"""Which unit of one coding is which unit of the other: the most alike first, each unit once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.agreement.likeness import MARKS, likeness

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

    from summitry.agreement.likeness import Parents
    from summitry.agreement.units import Unit

    Units = Mapping[str, Sequence[Unit]]
    Candidate = tuple[tuple[float, ...], int, int]


@dataclass(frozen=True, slots=True)
class Pairing:
    """The pairs of each table, and the units that only the first or only the second coder has."""

    pairs: Mapping[str, Sequence[tuple[Unit, Unit]]]
    first_only: Units
    second_only: Units

    @property
    def same(self) -> Mapping[str, str]:
        """Return the id of the first coding's row by that of the second's, for every pair."""
        return {second.key: first.key for pairs in self.pairs.values() for first, second in pairs}


def pair(first: Units, second: Units, parents: Parents) -> Pairing:
    """Return the pairing of two codings.

    Units are candidates where they share a sentence and do not name different persons or sides; participants
    belong to meetings that are paired, and links tie units that are. Of all candidates of a table the most
    alike are paired, then the most alike of the rest; a tie goes to the first in the order of the notes. Ids
    decide nothing, since coders choose them.
    """
    same: dict[str, str] = {}
    pairs: dict[str, list[tuple[Unit, Unit]]] = {}
    for table in first:
        found = _best(sorted(_candidates(first[table], second[table], same, parents)))
        pairs[table] = [(first[table][one], second[table][other]) for one, other in sorted(found)]
        same |= {other.key: one.key for one, other in pairs[table]}
    taken = {one.key for some in pairs.values() for one, _ in some}, set(same)
    left = [
        {table: [one for one in some if one.key not in keys] for table, some in units.items()}
        for units, keys in zip((first, second), taken, strict=True)
    ]
    return Pairing(pairs, *left)


def _candidates(
    first: Sequence[Unit], second: Sequence[Unit], same: Mapping[str, str], parents: Parents
) -> Iterator[Candidate]:
    """Yield how unlike two units are, with their positions, for every two that meet and may be the same."""
    there: dict[Hashable, list[int]] = defaultdict(list)
    for at, one in enumerate(second):
        for point in _points(one, same.get):
            there[point].append(at)
    for at, one in enumerate(first):
        for other in {other for point in _points(one, str) for other in there[point]}:
            if like := likeness(one, second[other], parents):
                yield (-float(like[0]), -like[1]), at, other


def _points(unit: Unit, named: Callable[[str], str | None]) -> Iterable[Hashable]:
    """Return where a unit may meet its like: in a sentence, or in the paired units that it belongs to."""
    within = MARKS[unit.row.table].within
    return [tuple(named(str(unit.row.cells[column])) for column in within)] if within else unit.sentences


def _best(candidates: Sequence[Candidate]) -> Iterator[tuple[int, int]]:
    taken: tuple[set[int], set[int]] = set(), set()
    for _, one, other in candidates:
        if one not in taken[0] and other not in taken[1]:
            yield one, other
            taken[0].add(one)
            taken[1].add(other)

"""Q022: a spelling beside a far more frequent one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from summitry.registers.quality.suspicion import Suspicion, met, suspect_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summitry.registers.facts import Cells, Facts
    from summitry.registers.quality.suspicion import World

    Uses = Mapping[str, Sequence[tuple[Facts, Cells]]]

_OFTEN = 4
_LETTERS = 5


def suspicions(world: World) -> Iterator[Suspicion]:
    """Yield names that stand once, one letter away from a name of the same title and state used often.

    Two holders of one office hardly differ by one letter: the seldom spelling is a slip.
    """
    for uses in _uses(world).values():
        often = [name for name, some in uses.items() if len(some) >= _OFTEN]
        for name, some in uses.items():
            if len(some) == 1 and (usual := next((one for one in often if is_near(name, one)), "")):
                one, row = some[0]
                others = [other for other, _ in uses[usual][:2]]
                yield suspect_row(
                    "Q022", one, "people", row, "name_as_stated", f"elsewhere {usual!r}", others
                )


def _uses(world: World) -> Mapping[tuple[str, str], Uses]:
    found: dict[tuple[str, str], dict[str, list[tuple[Facts, Cells]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for one in world.values():
        for row in met(one):
            found[row["actor_id"], row["title_as_stated"]][row["name_as_stated"]].append((one, row))
    return found


def is_near(one: str, other: str) -> bool:
    """Return whether one letter more, less, other or changed with its neighbour makes one of the other.

    >>> is_near("Ottar", "Otar"), is_near("Ottar", "Ottra"), is_near("Ottar", "Ida")
    (True, True, False)
    """
    if min(len(one), len(other)) < _LETTERS - 1 or one == other or abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return True
    a, b = one[start:], other[start:]
    return a[1:] in (b, b[1:]) or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])

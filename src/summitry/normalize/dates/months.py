"""Some months of a year: "the first nine months of 1989"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.normalize.dates.points import Point
from summitry.normalize.results import unreadable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.normalize.results import Word
    from summitry.text import Phrase

_MONTHS = 12


def counted(phrase: Phrase, groups: Mapping[str, Sequence[Word]]) -> Point:
    """Read the months from the first or to the last of a year: "the first nine months of 1989"."""
    (nth,), (count,), (year,) = groups["nth"], groups["count"], groups["own"]
    number = int(count.value)
    if not 1 <= number <= _MONTHS or (nth.kind != "last" and int(nth.value) != 1):
        raise unreadable("D010", phrase, [nth, count], detail="no such months")
    first, last = (_MONTHS - number + 1, _MONTHS) if nth.kind == "last" else (1, number)
    return Point(f"{year.value}-{first:02}", f"{year.value}-{last:02}", (nth, count, year))

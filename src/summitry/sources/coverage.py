"""Coverage: which rows each sentence of a source supports, and why it supports none."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summitry.sources.anchors import Anchors


@dataclass(frozen=True, slots=True)
class Coverage:
    """By locator, in the order of the text: the ids of the rows, sorted, or the reason why there are none."""

    rows: Mapping[str, Sequence[str]]
    reasons: Mapping[str, str]
    anchors: Anchors

    @property
    def cited(self) -> int:
        """Return how many sentences support a row."""
        return sum(1 for rows in self.rows.values() if rows)

    @property
    def open(self) -> tuple[str, ...]:
        """Return the locators of the sentences that have neither a row nor a reason."""
        return tuple(one for one, rows in self.rows.items() if not rows and one not in self.reasons)

    def ranges(self, locators: Iterable[str]) -> tuple[str, ...]:
        """Return locators with neighbours as one range, as in p1s2-3."""
        wanted = frozenset(locators)
        # Neighbours differ from their position in the list by the same number.
        numbered = (
            (one, (one.paragraph, one.sentence - at))
            for at, one in enumerate(one for one in self.anchors.values() if one.locator in wanted)
        )
        groups = (list(group) for _, group in groupby(numbered, key=itemgetter(1)))
        return tuple(_range([one.locator for one, _ in group]) for group in groups)


def coverage(
    anchors: Anchors, cited: Iterable[tuple[str, str]], reasons: Mapping[str, str] | None = None
) -> Coverage:
    """Return which rows each sentence of a source supports.

    `cited` gives the id of a row and the locator of one sentence that it rests on; a row counts once for a
    sentence, and a locator that the source does not have counts for none.

    >>> from summitry.sources.anchors import anchor, by_locator
    >>> found = coverage(by_locator(anchor("Yes. No. Why?", "en")), [("a", "p1s2"), ("b", "p1s2")])
    >>> found.rows, found.cited, found.ranges(found.open)
    ({'p1s1': [], 'p1s2': ['a', 'b'], 'p1s3': []}, 1, ('p1s1', 'p1s3'))
    """
    supported: dict[str, set[str]] = defaultdict(set)
    for row, locator in cited:
        supported[locator].add(row)
    rows = {locator: sorted(supported.get(locator, ())) for locator in anchors}
    return Coverage(rows, reasons or {}, anchors)


def _range(locators: Sequence[str]) -> str:
    first, last = locators[0], locators[-1]
    return first if first == last else f"{first}-{last.partition('s')[2]}"

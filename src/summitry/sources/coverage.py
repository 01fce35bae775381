"""Coverage: which sentences of a source support how many rows."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summitry.sources.anchors import Anchor


@dataclass(frozen=True, slots=True)
class Coverage:
    """The number of rows that each sentence supports, by locator, in the order of the text."""

    rows: Mapping[str, int]
    sentences: tuple[Anchor, ...]

    @property
    def cited(self) -> int:
        """Return how many sentences support a row."""
        return sum(1 for number in self.rows.values() if number)

    @property
    def uncited(self) -> tuple[str, ...]:
        """Return the locators of the sentences that support no row, neighbours as one range."""
        return tuple(_ranges([one for one in self.sentences if not self.rows[one.locator]]))


def coverage(anchors: Iterable[Anchor], cited: Iterable[tuple[str, str]]) -> Coverage:
    """Return how many rows each sentence of a source supports.

    `cited` gives the id of a row and the locator of one sentence that it rests on; a row counts once for a
    sentence, and a locator that the source does not have counts for none.

    >>> from summitry.sources.anchors import anchor
    >>> text = coverage(anchor("Yes. No. Why?", "en"), [("a", "p1s2"), ("a", "p1s2"), ("b", "p1s2")])
    >>> text.rows, text.cited, text.uncited
    ({'p1s1': 0, 'p1s2': 2, 'p1s3': 0}, 1, ('p1s1', 'p1s3'))
    """
    sentences = tuple(anchors)
    rows = dict.fromkeys((one.locator for one in sentences), 0)
    for _, locator in set(cited):
        if locator in rows:
            rows[locator] += 1
    return Coverage(rows, sentences)


def _ranges(sentences: Sequence[Anchor]) -> Iterator[str]:
    # Neighbours differ from their position in the list by the same number.
    numbered = ((one, (one.paragraph, one.sentence - at)) for at, one in enumerate(sentences))
    for _, group in groupby(numbered, key=itemgetter(1)):
        first, *others = (one for one, _ in group)
        yield first.locator + (f"-{others[-1].sentence}" if others else "")

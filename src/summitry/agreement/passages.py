"""The sentences that are compared: those of the passages that both coders went through."""

from __future__ import annotations

import re
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from summitry.agreement.units import cited
from summitry_validation.findings import Finding, FindingsError

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from summitry.agreement.codings import Coding
    from summitry.agreement.units import Sentence

_PARAGRAPHS = re.compile("p([1-9][0-9]{0,4})(?:-p([1-9][0-9]{0,4}))?")


def paragraphs(words: str) -> range:
    """Return the numbers of the paragraphs that words such as p30-p50 name.

    Raises ValueError where they name none.

    >>> paragraphs("p30-p50"), paragraphs("p7")
    (range(30, 51), range(7, 8))
    """
    match = _PARAGRAPHS.fullmatch(words)
    found = range(int(match[1]), int(match[2] or match[1]) + 1) if match else range(0)
    if not found:
        raise ValueError(words)
    return found


def compared(first: Coding, second: Coding, passage: range | None = None) -> tuple[Sentence, ...]:
    """Return the sentences to compare, in the order of the text.

    They are those of the paragraphs of `passage`, in every source that both codings cite; without a passage,
    those of each paragraph in which both codings cite a sentence.

    Raises
    ------
    FindingsError
        Where the two have no such sentence, or the same key stands for two texts.

    """
    mine, theirs = _paragraphs(first), _paragraphs(second)
    sources = sorted({source for source, _ in mine} & {source for source, _ in theirs})
    wrong = [Finding("E053", key) for key in sources if first.anchors[key] != second.anchors[key]]
    if wrong:
        raise FindingsError(wrong)
    wanted = {
        key: passage or {number for source, number in mine & theirs if source == key} for key in sources
    }
    found = tuple(one for key in sources for one in _sentences(first, key, wanted[key]))
    if not found:
        raise FindingsError([Finding("E052", second.folder, detail=first.folder)])
    return found


def runs(sentences: Iterable[Sentence]) -> tuple[str, ...]:
    """Return the runs of neighbouring paragraphs that have these sentences, each behind its source.

    >>> runs([("book", "p1s1"), ("book", "p1s2"), ("book", "p2s1"), ("book", "p4s1")])
    ('book p1-p2', 'book p4')
    """
    numbers = dict.fromkeys((source, int(locator[1:].partition("s")[0])) for source, locator in sentences)
    # Neighbours differ from their position in the list by the same number.
    placed = ((source, number, number - at) for at, (source, number) in enumerate(numbers))
    groups = [[*group] for _, group in groupby(placed, key=itemgetter(0, 2))]
    return tuple(_run(group[0][0], group[0][1], group[-1][1]) for group in groups)


def _run(source: str, first: int, last: int) -> str:
    return f"{source} p{first}" + (f"-p{last}" if last > first else "")


def _paragraphs(coding: Coding) -> set[tuple[str, int]]:
    found = {one for sentences in cited(coding).values() for one in sentences}
    return {(source, coding.anchors[source][locator].paragraph) for source, locator in found}


def _sentences(coding: Coding, key: str, wanted: Container[int]) -> list[Sentence]:
    return [(key, one.locator) for one in coding.anchors[key].values() if one.paragraph in wanted]

"""Anchors: the sentences of a source as numbers, ranges and hashes, without a word of it."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from summitry.sources.sentences import Sentence, canonical, sentences
from summitry_validation.findings import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_LINE_END = re.compile("\n")


@dataclass(frozen=True, slots=True)
class Anchor(Sentence):
    """A sentence and the SHA-256 of its words: of the span in NFC, as UTF-8, in lower-case hexadecimals."""

    sha256: str


class Anchors(dict[str, Anchor]):
    """The anchors of a source by their locators, in the order of the text."""

    @cached_property
    def ends(self) -> Mapping[int, tuple[int, Anchor]]:
        """Return by paragraph the number of its sentences, and the last one."""
        ends: dict[int, tuple[int, Anchor]] = {}
        for one in self.values():
            number, _ = ends.get(one.paragraph, (0, one))
            ends[one.paragraph] = number + 1, one
        return ends


def anchor(text: str, language: str) -> tuple[Anchor, ...]:
    """Return the anchors of a text; `language` is a BCP 47 code and decides where sentences end.

    >>> [one.locator for one in anchor("Yes. No.", "en")]
    ['p1s1', 'p1s2']
    """
    words = canonical(text)
    return tuple(_anchored(one, words) for one in sentences(words, language))


def by_locator(anchors: Iterable[Anchor]) -> Anchors:
    """Return anchors by their locators."""
    return Anchors((one.locator, one) for one in anchors)


def span(text: str, sentence: Sentence) -> str:
    """Return the words of a sentence; `text` is canonical."""
    return text[sentence.char_start : sentence.char_end]


def verify(anchors: Iterable[Anchor], text: str, file: str) -> list[Finding]:
    """Report each sentence that a text does not have where the anchors say, and words that none covers.

    `file` is the path that findings show for the text. The anchors are in the order of the text.
    """
    here = _Text(file, canonical(text))
    findings = []
    covered = 0
    for one in anchors:
        if _sha256(span(here.words, one)) != one.sha256:
            findings.append(Finding("E008", one.locator, here.place(one.char_start, one.char_end)))
        findings += _uncovered(here, covered, one.char_start)
        covered = one.char_end
    return findings + _uncovered(here, covered, len(here.words))


class _Text:
    """The canonical words of a file, and where in it a character stands."""

    def __init__(self, file: str, words: str) -> None:
        self.words = words
        self._file = file
        self._lines = [0, *(match.end() for match in _LINE_END.finditer(words))]

    def place(self, start: int, end: int) -> Place:
        line = bisect_right(self._lines, start)
        first = self._lines[line - 1]
        last = self._lines[line] - 1 if line < len(self._lines) else len(self.words)
        return Place(self._file, line, start - first + 1, max(min(end, last) - start, 1))


def _anchored(one: Sentence, words: str) -> Anchor:
    sha256 = _sha256(span(words, one))
    return Anchor(one.paragraph, one.sentence, one.char_start, one.char_end, sha256)


def _uncovered(here: _Text, start: int, end: int) -> list[Finding]:
    gap = here.words[start:end]
    found = gap.strip()
    if not found:
        return []
    first = start + gap.index(found)
    last = first + len(found)
    return [Finding("E009", f"{first}-{last}", here.place(first, last))]


def _sha256(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()

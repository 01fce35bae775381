"""Anchors: the sentences of a source as numbers, ranges and hashes, without a word of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.sources.sentences import Sentence, canonical, sentences
from summitry_validation.findings import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Anchor(Sentence):
    """A sentence and the SHA-256 of its words: of the span in NFC, as UTF-8, in lower-case hexadecimals."""

    sha256: str


Anchors = Mapping[str, Anchor]
"""The anchors of a source by their locators, in the order of the text."""


def anchor(text: str, language: str) -> tuple[Anchor, ...]:
    """Return the anchors of a text; `language` is a BCP 47 code and decides where sentences end.

    >>> [one.locator for one in anchor("Yes. No.", "en")]
    ['p1s1', 'p1s2']
    """
    words = canonical(text)
    return tuple(_anchored(one, words) for one in sentences(words, language))


def by_locator(anchors: Iterable[Anchor]) -> Anchors:
    """Return anchors by their locators."""
    return {one.locator: one for one in anchors}


def span(text: str, sentence: Sentence) -> str:
    """Return the words of a sentence; `text` is canonical."""
    return text[sentence.char_start : sentence.char_end]


def verify(anchors: Iterable[Anchor], text: str, file: str) -> list[Finding]:
    """Report each sentence that a text does not have where the anchors say, and words that none covers.

    `file` is the path that findings show for the text. The anchors are in the order of the text.
    """
    words = canonical(text)
    findings = []
    covered = 0
    for one in anchors:
        if _sha256(span(words, one)) != one.sha256:
            findings.append(Finding("E008", one.locator, _place(words, one.char_start, one.char_end, file)))
        findings += _uncovered(words, covered, one.char_start, file)
        covered = one.char_end
    return findings + _uncovered(words, covered, len(words), file)


def _anchored(one: Sentence, words: str) -> Anchor:
    sha256 = _sha256(span(words, one))
    return Anchor(one.paragraph, one.sentence, one.char_start, one.char_end, sha256)


def _uncovered(words: str, start: int, end: int, file: str) -> list[Finding]:
    gap = words[start:end]
    found = gap.strip()
    if not found:
        return []
    first = start + gap.index(found)
    return [Finding("E009", f"{first}-{first + len(found)}", _place(words, first, first + len(found), file))]


def _place(words: str, start: int, end: int, file: str) -> Place:
    line_start = words.rfind("\n", 0, start) + 1
    line_end = (words + "\n").index("\n", min(start, len(words)))
    width = max(min(end, line_end) - start, 1)
    return Place(file, words.count("\n", 0, start) + 1, start - line_start + 1, width)


def _sha256(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()

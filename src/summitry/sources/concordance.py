"""Where words occur in a source, by the sentences of its anchors."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from summitry.sources.anchors import span
from summitry.sources.sentences import canonical
from summitry.sources.wording import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summitry.sources.anchors import Anchor


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """The words of a paragraph with a blank before and behind each, and the sentence of each word."""

    words: str
    sentences: tuple[Anchor, ...]

    def find(self, sought: str, number: int) -> Iterator[tuple[Anchor, ...]]:
        """Yield the sentences of each occurrence of so many words."""
        first = above = 0
        place = self.words.find(sought)
        while place >= 0:
            first += self.words.count(" ", above, place)
            yield tuple(dict.fromkeys(self.sentences[first : first + number]))
            above, place = place, self.words.find(sought, place + 1)


@dataclass(frozen=True, slots=True)
class Concordance:
    """The words of a text in its language, by paragraph; made once, asked often."""

    language: str
    paragraphs: tuple[_Paragraph, ...]

    def find(self, phrase: str) -> Iterator[tuple[Anchor, ...]]:
        """Yield the sentences of each occurrence of a phrase: one, or neighbours in a paragraph.

        >>> from summitry.sources.anchors import anchor
        >>> text = "Am Ende zahlte sie. Eine Milliarde kam. Nicht mehr als eine Milliarde."
        >>> known = concordance(text, anchor(text, "de"), "de")
        >>> [[one.locator for one in found] for found in known.find("einer Milliarde")]
        [['p1s2'], ['p1s3']]
        """
        words = stems(phrase, self.language)
        sought = f" {' '.join(words)} "
        for paragraph in self.paragraphs if words else ():
            yield from paragraph.find(sought, len(words))


def concordance(text: str, anchors: Iterable[Anchor], language: str) -> Concordance:
    """Return the concordance of an anchored text; `language` is a BCP 47 code."""
    words = canonical(text)
    paragraphs = (list(group) for _, group in groupby(anchors, key=attrgetter("paragraph")))
    return Concordance(language, tuple(_paragraph(words, some, language) for some in paragraphs))


def closest(phrase: str, text: str, anchors: Iterable[Anchor]) -> str:
    """Return the locator of the sentence that is most like a phrase; "" for a text without any.

    >>> from summitry.sources.anchors import anchor
    >>> text = "Ein Satz. Er bot eine Milliarde."
    >>> closest("eine Miliarde", text, anchor(text, "de"))
    'p1s2'
    """
    # Only words that are not found need the matcher.
    fuzz, process = import_module("rapidfuzz.fuzz"), import_module("rapidfuzz.process")
    words = canonical(text)
    sentences = {one.locator: span(words, one) for one in anchors}
    match = process.extractOne(phrase, sentences, scorer=fuzz.partial_ratio, processor=str.casefold)
    return str(match[2]) if match else ""


def located(sentences: tuple[Anchor, ...]) -> str:
    """Return the locator of neighbouring sentences, as a note cites them; "" of none."""
    first = sentences[0].locator if sentences else ""
    return f"{first}-{sentences[-1].sentence}" if len(sentences) > 1 else first


def _paragraph(words: str, anchors: list[Anchor], language: str) -> _Paragraph:
    found = [(stem, one) for one in anchors for stem in stems(span(words, one), language)]
    return _Paragraph(f" {' '.join(stem for stem, _ in found)} ", tuple(one for _, one in found))

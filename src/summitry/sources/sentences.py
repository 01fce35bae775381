"""A source text as paragraphs and sentences, by one deterministic rule for German and English.

A paragraph is a line that is not blank; headings count. A sentence ends at `.`, `!`, `?` or `…`, with the
quotation marks, brackets and footnote marks that close there, where a blank and then a capital letter, a
figure or a currency sign follow; sentences inside a quotation count one by one. A single full stop does not
end a sentence after a German ordinal (30. Juni), an initial or an abbreviation, unless a word follows that
opens sentences (`words.csv`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from summitry.sources.words import words
from summitry_validation.composed import composed
from summitry_validation.limits import SENTENCES

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(r"[^\n]+")
# The runs of marks are bounded, so that a hostile line takes linear time, and no memory to step back.
_STOP = re.compile(
    r"""(?<![.!?…])(?P<stop>[.!?…]+)
    (?P<closing>(?:["'”“’‘»«›‹)\]}]|\[[0-9]{1,3}\]|[⁰¹²³⁴-⁹]){0,16})
    (?P<blank>\s+)
    (?=(?:[-–—•"'„“”‚‘’«»‹›()\[\]{\s…]|[.]{3}){0,9}
    (?P<next>[^\W_]+|[$€£¥₩#§@])(?P<after>.?))""",
    re.VERBOSE,
)
_LONGEST_WORD = 32
_WORD = re.compile(r"[^\s()\[\]{}\"'„“”‚‘’«»‹›/–—-]*\Z")
_LIST_MARK = re.compile(r"(?:[0-9]{1,3}[.])*[0-9]{1,3}|[A-Za-z]")
_ORDINAL = re.compile(r"[0-9]{1,3}|[0-9]{1,2}[.](?:0?[1-9]|1[0-2])|[IVX]+")
_DOTTED = re.compile(r"[^\W\d_][.]")
_OMISSION = re.compile(r"[(\[](?:[.]{3}|…)[)\]]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text: paragraph and sentence count from 1; characters count from 0, end exclusive.

    Characters are code points in the canonical form of the whole text.
    """

    paragraph: int
    sentence: int
    char_start: int
    char_end: int

    @property
    def locator(self) -> str:
        """Return how a note points at this sentence, as in p2s1."""
        return f"p{self.paragraph}s{self.sentence}"


def canonical(text: str) -> str:
    r"""Return a text in Unicode form NFC with line feeds and without a byte order mark.

    >>> canonical("\ufeffu\u0308ber\r\nalles")
    'über\nalles'
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return composed(lines)


def sentences(text: str, language: str) -> tuple[Sentence, ...]:
    r"""Return the sentences of a canonical text in their order; `language` is a BCP 47 code.

    A language other than German and English is split without lists of words. Of a text with more sentences
    than a source may have, one too many is returned.

    >>> [s.locator for s in sentences("Am 30. Juni. Danach nichts.\n\nEnde", "de")]
    ['p1s1', 'p1s2', 'p2s1']
    """
    return tuple(islice(_each(text, language.lower().partition("-")[0]), SENTENCES.most + 1))


def _each(text: str, language: str) -> Iterator[Sentence]:
    lines = (line for line in _LINE.finditer(text) if not line[0].isspace())
    for number, line in enumerate(lines, start=1):
        for count, (start, end) in enumerate(_spans(line[0], language), start=1):
            yield Sentence(number, count, line.start() + start, line.start() + end)


def _spans(line: str, language: str) -> Iterator[tuple[int, int]]:
    start = len(line) - len(line.lstrip())
    for match in _STOP.finditer(line):
        if _ends(line, start, match, language):
            yield start, match.end("closing")
            start = match.end("blank")
    yield start, len(line.rstrip())


def _ends(line: str, start: int, match: re.Match[str], language: str) -> bool:
    if match["next"][0].islower() or _OMISSION.match(line, max(match.start() - 1, 0)):
        return False
    if match["stop"] != ".":
        return True
    word = _word(line, start, match.start())
    if len(word) == match.start() - start and _LIST_MARK.fullmatch(word):
        return False
    return _may_end(word, match, language)


def _word(line: str, start: int, end: int) -> str:
    match = _WORD.search(line[max(start, end - _LONGEST_WORD) : end])
    return match[0] if match else ""


def _may_end(word: str, match: re.Match[str], language: str) -> bool:
    if word.lower() in words(language, "never_last"):
        return False
    if word.lower() in words(language, "before_figure"):
        return not match["next"][0].isdigit()
    return _opens(match, language) or not _unfinished(word, language)


def _unfinished(word: str, language: str) -> bool:
    ordinal = language == "de" and _ORDINAL.fullmatch(word)
    initial = len(word) == 1 and word.isalpha()
    listed = word.lower() in words(language, "last_before_opener")
    return bool(ordinal or initial or listed or _DOTTED.search(word))


def _opens(match: re.Match[str], language: str) -> bool:
    initial = len(match["next"]) == 1 and match["after"] == "."
    return match["next"].lower() in words(language, "opener") and not initial

"""A phrase reduced to the words that make its quantity, one letter a kind, so that a rule is one pattern."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summitry.normalize.results import Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summitry.text import Phrase

LETTERS: Mapping[str, str] = {
    "digits": "n",
    "number": "n",
    "half": "h",
    "scale": "s",
    "lone_scale": "t",
    "comparator": "c",
    "comparator_after": "C",
    "over": "v",
    "from": "f",
    "for": "r",
    "between": "z",
    "and": "a",
    "to": "j",
    "dash": "-",
    "unit": "u",
    "currency": "m",
    "base": "b",
    "span": "w",
    "cost": "k",
    "plus": "l",
    "term": "x",
    "vague": "q",
}
NUMBER = "(?:[nt][nhst]*)"

_PERIODS: Mapping[str, str] = {"years": "per_year", "months": "per_month"}
# The hyphens of "5-Milliarden-Dollar": what follows is no second number.
_GLUE = re.compile("(?<=[nstmu])-(?=[stmu](?![nt]))")


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of a quantity and their kinds; `kinds` has one letter a word."""

    phrase: Phrase
    words: tuple[Word, ...]
    kinds: str

    def part(self, match: re.Match[str], name: str) -> tuple[Word, ...]:
        """Return the words that a group of a match on `kinds` stands for."""
        return self.words[match.start(name) : match.end(name)]

    def until(self, end: int) -> Clause:
        """Return the clause without its words from `end` on."""
        return Clause(self.phrase, self.words[:end], self.kinds[:end])

    def of(self, letters: str) -> tuple[Word, ...]:
        """Return the words of these kinds."""
        return tuple(word for word, kind in zip(self.words, self.kinds, strict=True) if kind in letters)


def clause(phrase: Phrase, words: Iterable[Word]) -> Clause:
    """Return the clause of a phrase: fillers, periods and the hyphens of compounds are left out."""
    core = tuple(word for word in words if word.kind in LETTERS)
    kinds = "".join([LETTERS[word.kind] for word in core])
    if "-" not in kinds:
        return Clause(phrase, core, kinds)
    glue = {match.start() for match in _GLUE.finditer(kinds)}
    kept = [index for index in range(len(core)) if index not in glue]
    return Clause(phrase, tuple(core[index] for index in kept), "".join(kinds[index] for index in kept))


def with_article(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words with "a year" read as a length where no other number stands, else as a period."""
    if not any(word.kind == "article_period" for word in words):
        return tuple(words)
    lone = not any(LETTERS.get(word.kind) in ("n", "t") for word in words)
    return tuple(part for word in words for part in (_length(word) if lone else [as_period(word)]))


def as_period(word: Word) -> Word:
    """Return the word, "a year" being a period."""
    return replace(word, kind="period", value=_PERIODS[word.value]) if word.kind == "article_period" else word


def _length(word: Word) -> Iterator[Word]:
    """Yield the word, "a year" being two words, a number and a unit."""
    if word.kind != "article_period":
        yield word
        return
    article = word.text.split()[0]
    start = word.start + word.text.rindex(word.text.split()[-1])
    yield Word(article, word.start, word.start + len(article), "number", "1")
    yield Word(word.text[start - word.start :], start, word.end, "unit", word.value)

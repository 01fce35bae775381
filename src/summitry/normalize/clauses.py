"""A phrase reduced to the words that make its quantity, one letter a kind, so that a rule is one pattern."""

from __future__ import annotations

import re
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from summitry.normalize.asides import parted
from summitry.normalize.hyphens import idle, signed, turned
from summitry.normalize.lengths import TIME, TIMES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.normalize.results import Word
    from summitry.text import Phrase

LETTERS: Mapping[str, str] = {
    "digits": "n",
    "number": "n",
    "half": "h",
    "fraction": "F",
    "point": "p",
    "of": "o",
    "minus": "M",
    "scale": "s",
    "lone_scale": "t",
    "comparator": "c",
    "comparator_after": "C",
    "over": "v",
    "from": "f",
    "for": "r",
    "between": "z",
    "and": "a",
    "or": "O",
    "to": "j",
    "dash": "-",
    "unit": "u",
    "hundredth": "u",
    "currency": "m",
    "code": "m",
    "sign": "m",
    "ambiguous": "m",
    "uncoded": "m",
    "thousands": "m",
    "subunit": "e",
    "base": "b",
    "span": "w",
    "on": "A",
    "length": "D",
    "cost": "k",
    "plus": "l",
    "term": "x",
    "vague": "q",
    "break": ",",
}
NUMBER = "(?:M?(?:[nthF]|p(?=n))(?:[nhstF]|p(?=n)|(?<=F)o(?=[ns])|(?<=[st])a(?=n))*)"
# Where a hyphen or article may say nothing, or a bound stand inside a number.
_MAY_BE_IDLE = re.compile("-|n(?:[cm]*n|[cl])")


class Clause(NamedTuple):
    """The words of a quantity and their kinds; `kinds` has one letter a word."""

    phrase: Phrase
    words: Sequence[Word]
    kinds: str

    def part(self, match: re.Match[str], name: str) -> Sequence[Word]:
        """Return the words that a group of a match on `kinds` stands for."""
        start, end = match.span(name)
        return self.words[start:end]

    def without(self, start: int, end: int) -> Clause:
        """Return the clause without its words `start` to `end`."""
        words = (*self.words[:start], *self.words[end:])
        return Clause(self.phrase, words, self.kinds[:start] + self.kinds[end:])

    def of(self, letters: str) -> tuple[Word, ...]:
        """Return the words of these kinds."""
        return tuple(compress(self.words, map(letters.__contains__, self.kinds)))


def clause(phrase: Phrase, words: Sequence[Word]) -> Clause:
    """Return the clause of a phrase, without fillers, periods, idle hyphens and articles."""
    core = parted(words)
    kinds = "".join([LETTERS[word.kind] if word.value not in TIMES else TIME for word in core])
    if "-" in kinds or kinds[:1] == "l":
        core, kinds = signed(core, kinds)
    if _MAY_BE_IDLE.search(kinds):
        core, kinds = turned(core, kinds)
        if left := idle(core, kinds):
            kept = [index for index in range(len(core)) if index not in left]
            core, kinds = [core[index] for index in kept], "".join([kinds[index] for index in kept])
    return Clause(phrase, core, kinds)

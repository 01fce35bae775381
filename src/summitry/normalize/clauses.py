"""A phrase reduced to the words that make its quantity, one letter a kind, so that a rule is one pattern."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.normalize.asides import ASIDE, parted
from summitry.normalize.hyphens import idle, signed, turned
from summitry.normalize.lengths import TIME, TIMES

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping

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


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of a quantity and their kinds; `kinds` has one letter a word."""

    phrase: Phrase
    words: tuple[Word, ...]
    kinds: str

    def part(self, match: re.Match[str], name: str) -> tuple[Word, ...]:
        """Return the words that a group of a match on `kinds` stands for."""
        return self.words[match.start(name) : match.end(name)]

    def without(self, start: int, end: int) -> Clause:
        """Return the clause without its words `start` to `end`."""
        return Clause(
            self.phrase, self.words[:start] + self.words[end:], self.kinds[:start] + self.kinds[end:]
        )

    def of(self, letters: str) -> tuple[Word, ...]:
        """Return the words of these kinds."""
        return tuple(word for word, kind in zip(self.words, self.kinds, strict=True) if kind in letters)


def clause(phrase: Phrase, words: Iterable[Word]) -> Clause:
    """Return the clause of a phrase, without fillers, periods, idle hyphens and articles."""
    core = parted([word for word in words if word.kind in LETTERS or word.kind in ASIDE])
    kinds = "".join([LETTERS[word.kind] if word.value not in TIMES else TIME for word in core])
    core, kinds = signed(core, kinds) if "-" in kinds or kinds[:1] == "l" else (core, kinds)
    core, kinds = turned(core, kinds)
    left = idle(core, kinds)
    if left:
        kept = [index for index in range(len(core)) if index not in left]
        core, kinds = [core[index] for index in kept], "".join([kinds[index] for index in kept])
    return Clause(phrase, tuple(core), kinds)

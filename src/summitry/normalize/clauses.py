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
# What stands beside a quantity, and what is part of a number.
_ASIDE = frozenset(("filler", "period", "other_period"))
_FIGURES = frozenset(("digits", "number", "half", "fraction", "scale", "lone_scale"))
_COUNTS = _FIGURES - {"scale"}
_TWO = 2
# Lengths of time have a letter of their own, since a span of time may stand beside a sum.
TIME, TIMES = "y", frozenset(("days", "weeks", "months", "years"))
NUMBER = "(?:M?(?:[nthF]|p(?=n))(?:[nhstF]|p(?=n)|(?<=F)o(?=[ns])|(?<=[st])a(?=n))*)"

_PERIODS: Mapping[str, str] = {
    "years": "per_year",
    "quarters": "per_quarter",
    "months": "per_month",
    "weeks": "per_week",
    "days": "per_day",
}
_LENGTH_BEFORE = frozenset(("over", "span", "for", "on"))
# The hyphens of "5-Milliarden-Dollar": what follows is no second number.
_GLUE = re.compile("(?<=[nstmuF])-(?=[stmuyFh](?![nt]))|-\\Z")
# Behind these, a hyphen that touches a number is its sign.
_BEFORE_SIGN = frozenset("cCvfzajOlM")
# The article of "a $5-billion" and "ein 5-Milliarden-Dollar": it counts nothing.
_ARTICLE = re.compile("n(?=c?m?n)")
_ARTICLES = frozenset(("a", "an", "ein", "eine", "einen", "einem", "einer", "eines", "un", "une"))


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
    core = _parted([word for word in words if word.kind in LETTERS or word.kind in _ASIDE])
    kinds = "".join([LETTERS[word.kind] if word.value not in TIMES else TIME for word in core])
    core, kinds = _signed(core, kinds) if "-" in kinds or kinds[:1] == "l" else (core, kinds)
    idle = {match.start() for match in _GLUE.finditer(kinds)} if "-" in kinds else set()
    idle |= {match.start() for match in _ARTICLE.finditer(kinds) if _is_article(core, match.start())}
    if idle:
        kept = [index for index in range(len(core)) if index not in idle]
        core, kinds = [core[index] for index in kept], "".join([kinds[index] for index in kept])
    return Clause(phrase, tuple(core), kinds)


def _parted(words: list[Word]) -> list[Word]:
    """Return the words without those aside; one that parts two numbers stays, as a comma does."""
    core = [word for word in words if word.kind not in _ASIDE]
    if len(core) == len(words) or sum([word.kind in _FIGURES for word in core]) < _TWO:
        return core
    return [
        word if word.kind in LETTERS else replace(word, kind="break")
        for index, word in enumerate(words)
        if word.kind in LETTERS or _parts(words[max(index - 1, 0)], word, words[index + 1 : index + 2])
    ]


def _parts(before: Word, word: Word, after: Sequence[Word]) -> bool:
    """Return whether a word keeps two figures apart: "5 million in 2018", but not "a one-off 10 million"."""
    is_idle = word.text != "," and before.text.lower() in _ARTICLES
    return not is_idle and before.kind in _FIGURES and bool(after) and after[0].kind in _COUNTS


def _signed(core: list[Word], kinds: str) -> tuple[list[Word], str]:
    """Return the words with a hyphen read as a minus where it touches a number and none stands before it.

    The plus of "+5" is no more than its number says.
    """
    if kinds[:1] == "l" and len(core) > 1 and core[0].end == core[1].start:
        core, kinds = core[1:], kinds[1:]
    letters = list(kinds)
    for index, word in enumerate(core[:-1]):
        is_first = not index or letters[index - 1] in _BEFORE_SIGN or (index == 1 and letters[0] == "m")
        after = core[index + 1]
        if letters[index] == "-" and is_first and after.start == word.end and after.text[0] not in ".,":
            core[index], letters[index] = replace(word, kind="minus", value="-"), "M"
    return core, "".join(letters)


def _is_article(core: Sequence[Word], index: int) -> bool:
    """Return whether a number word is an article before a figure: "a five", but not "ein, zwei"."""
    text = core[index].text.lower()
    follower = next(word for word in core[index + 1 :] if LETTERS[word.kind] == "n")
    return text in _ARTICLES and (text in ("a", "an") or follower.kind == "digits")


def with_article(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words with "a year" read as a length where no other number stands, else as a period."""
    if "article_period" not in {word.kind for word in words}:
        return tuple(words)
    lone = not any(LETTERS.get(word.kind) in ("n", "t") for word in words)
    before = ["", *(word.kind for word in words)]
    return tuple(
        part
        for word, kind in zip(words, before, strict=False)
        for part in (_length(word) if lone or kind in _LENGTH_BEFORE else [as_period(word)])
    )


def as_period(word: Word) -> Word:
    """Return the word, "a year" being a period."""
    return replace(word, kind="period", value=_PERIODS[word.value]) if word.kind == "article_period" else word


def _length(word: Word) -> Iterator[Word]:
    """Yield the word, "a year" being two words, a number and a unit; "a quarter" is a share."""
    if word.kind != "article_period":
        yield word
        return
    article = word.text.split()[0]
    start = word.start + word.text.rindex(word.text.split()[-1])
    kind, value = ("fraction", "4") if word.value == "quarters" else ("unit", word.value)
    yield Word(article, word.start, word.start + len(article), "number", "1")
    yield Word(word.text[start - word.start :], start, word.end, kind, value)

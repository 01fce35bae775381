"""Lengths of time among the words of a quantity: "a year" is a period beside a sum, and else a length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.normalize.results import Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# Lengths of time have a letter of their own, since a span of time may stand beside a sum.
TIME, TIMES = "y", frozenset(("days", "weeks", "months", "years"))
_FIGURES = frozenset(("digits", "number", "lone_scale"))
_PERIODS: Mapping[str, str] = {
    "years": "per_year",
    "quarters": "per_quarter",
    "months": "per_month",
    "weeks": "per_week",
    "days": "per_day",
}
_LENGTH_BEFORE = frozenset(("over", "span", "for", "on"))


def with_article(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words with "a year" read as a length where no other number stands, else as a period."""
    if "article_period" not in {word.kind for word in words}:
        return tuple(words)
    lone = _FIGURES.isdisjoint({word.kind for word in words})
    before = ["", *(word.kind for word in words)]
    return tuple(
        part
        for word, kind in zip(words, before, strict=False)
        for part in (_length(word) if lone or kind in _LENGTH_BEFORE else [as_period(word)])
    )


def as_period(word: Word) -> Word:
    """Return the word, "a year" being a period."""
    return word._replace(kind="period", value=_PERIODS[word.value]) if word.kind == "article_period" else word


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

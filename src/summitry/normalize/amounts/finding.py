"""Amounts in running text: money, percentages and what is counted, each with its place."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from summitry.normalize.amounts.reading import read
from summitry.normalize.amounts.scanning import ROOM, settle
from summitry.normalize.clauses import TIMES
from summitry.normalize.lexicon import DIGITS, skim
from summitry.normalize.results import Hit, UnreadablePhrase
from summitry.text import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitry.normalize.results import Amount, Word

# No phrase has more words; it bounds the time that a hostile text of known words can take.
_MOST_WORDS = 24
# Two ends of a range and a span of time, or a sum, its cents and a span.
_MOST_FIGURES = 3
_NUMBERS = frozenset((DIGITS, "number", "half", "fraction", "lone_scale", "scale"))
_SCALED = _NUMBERS - {DIGITS, "number"}
_MONEY = frozenset(("currency", "code", "sign", "ambiguous", "uncoded", "thousands"))
_STARTS = _NUMBERS | _MONEY | {"comparator", "over", "from", "between", "to", "minus", "dash", "period"}
_ENDS = _NUMBERS | _MONEY | {"unit", "hundredth", "subunit", "base", "period", "article_period"}
_ENDS |= {"comparator_after", "plus", "length"}
_NAMED = _MONEY | {"unit", "hundredth", "subunit"}
_BORDERS = frozenset((",", "/", "&"))
_ARTICLES = frozenset(("a", "an", "ein", "eine", "einen", "einem", "einer", "eines"))
# Counted, but no things: "three times as much".
_NO_THINGS = frozenset(("time", "times", "mal", "round", "runde"))
_YEARS = range(1000, 2200)


def find(phrase: Phrase) -> tuple[Hit[Amount], ...]:
    """Return what a running text states, from left to right."""
    words = settle(phrase, skim(phrase, ROOM))
    return tuple(hit for run in _runs(phrase.text, words) for hit in _in_run(phrase, run))


def _runs(text: str, words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the stretches of known words; a comma and "im Jahr 2018" are borders."""
    dated = {index for index in range(len(words) - 1) if _is_dated(words, index)}
    borders = dated | {index + 1 for index in dated}
    for inside, run in groupby(enumerate(words), key=lambda one: _is_inside(one, borders)):
        if inside:
            yield [word for _, word in run]


def _is_inside(one: tuple[int, Word], borders: set[int]) -> bool:
    index, word = one
    return bool(word.kind) and word.text not in _BORDERS and index not in borders


def _is_dated(words: Sequence[Word], index: int) -> bool:
    """Return whether "im Jahr" stands before a year, and so names no period."""
    word, after = words[index], words[index + 1]
    is_year = after.kind == DIGITS and after.value.isdigit() and int(after.value) in _YEARS
    further = words[index + 2].kind if index + 2 < len(words) else ""
    return is_year and word.kind == "period" and not (further in _NAMED or further == "scale")


def _in_run(phrase: Phrase, run: Sequence[Word]) -> Iterator[Hit[Amount]]:
    start = 0
    while start < len(run):
        hit, after = (
            _longest(phrase, run, start) if _can_start(phrase.text, run, start) else (None, start + 1)
        )
        if hit:
            yield hit
        start = after


def _longest(phrase: Phrase, run: Sequence[Word], start: int) -> tuple[Hit[Amount] | None, int]:
    """Return the longest hit that begins here, or None, and where to go on."""
    for end in range(_reach(run, start), start, -1):
        if _can_end(run, end) and _may_read(run[start:end]):
            hit = _hit(phrase, run[start], run[end - 1])
            if hit:
                return hit, end
    return None, start + 1


def _reach(run: Sequence[Word], start: int) -> int:
    """Return where a phrase that begins here ends at the latest."""
    figures, inside = 0, False
    for index, word in enumerate(run[start : start + _MOST_WORDS], start):
        is_figure = word.kind in _NUMBERS
        figures += is_figure and not inside
        if figures > _MOST_FIGURES:
            return index
        inside = is_figure
    return min(len(run), start + _MOST_WORDS)


def _can_start(text: str, run: Sequence[Word], start: int) -> bool:
    """Return whether a phrase may begin here: not with the 35 of "F-35", nor with an idle article."""
    word, after = run[start], run[start + 1 : start + 2]
    if word.kind not in _STARTS or _is_attached(text, word.start):
        return False
    if word.text.lower() in _ARTICLES:
        return bool(after) and _counts(after[0])
    return word.kind not in _MONEY or not word.text.isalpha() or word.text.isupper()


def _counts(after: Word) -> bool:
    """Return whether the article before a word counts it: "a dollar", but not "a $5 billion loan"."""
    is_share = after.kind == "unit" and after.value.startswith("percent")
    return (
        is_share
        or after.kind in _NUMBERS - {DIGITS, "number"}
        or (after.kind in _MONEY and after.text.isalpha())
    )


def _is_attached(text: str, start: int) -> bool:
    """Return whether what begins here goes on with a word: "G7", "F-35"."""
    before = text[max(start - 2, 0) : start]
    return before[-1:].isalnum() or (
        before[-1:] in ("-", "–", "/") and before[:1].isalnum() and len(before) > 1
    )


def _can_end(run: Sequence[Word], end: int) -> bool:
    """Return whether a phrase may end before word `end`: not within a number, nor before its own sum."""
    last, after = run[end - 1], run[end].kind if end < len(run) else ""
    if last.kind not in _ENDS:
        return False
    if last.kind in _NUMBERS:
        return after not in _NUMBERS and after not in _NAMED
    is_sign = last.kind in _MONEY and not last.text.isalpha()
    return not (is_sign and after == DIGITS)


def _may_read(words: Sequence[Word]) -> bool:
    """Return whether there is a number and something that it is a number of."""
    return not _NUMBERS.isdisjoint({word.kind for word in words}) and any(map(_is_thing, words))


def _is_thing(word: Word) -> bool:
    return word.kind in _NAMED and word.value not in TIMES and word.text.lower() not in _NO_THINGS


def _hit(phrase: Phrase, first: Word, last: Word) -> Hit[Amount] | None:
    start = first.start
    if first.kind == "half" and first.text[0].isalpha():
        # "und eine halbe Million" begins behind the "und".
        start += first.text.index(" ") + 1
    text = phrase.text[start : last.end]
    try:
        found = read(Phrase(text, phrase.language))
    except UnreadablePhrase:
        return None
    is_move = first.kind == "from" and found.comparator != "between"
    if found.unit in TIMES or is_move or (first.kind == "to" and found.comparator == "exact"):
        return None
    return Hit(start, last.end, text, found)

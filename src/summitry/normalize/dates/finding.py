"""Dates in running text: the longest stretches of known words that name a date of their own."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from summitry.normalize.dates import digits, refusals, rules
from summitry.normalize.dates.bare_years import may_be_number
from summitry.normalize.dates.counting import counts
from summitry.normalize.dates.layout import layout
from summitry.normalize.dates.neighbours import says_another
from summitry.normalize.dates.reading import ROOM, read
from summitry.normalize.dates.refusals import says_no_date
from summitry.normalize.dates.standing import is_own
from summitry.normalize.lexicon import skim
from summitry.normalize.results import Hit, UnreadablePhrase
from summitry.text import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitry.normalize.results import Date, Word

# No phrase has more words; it bounds the time that a hostile text of known words can take.
_MOST_WORDS = 20
_NEVER_FIRST = {
    *(
        "filler",
        "and",
        "slash",
        "dash",
        "to",
        "through",
        "onwards",
        "earlier",
        "time",
        "now",
        "at",
        "on_from",
    ),
    *("century_noun", "quarter_noun", "half_noun", "decade_noun", "month_unit", "day_unit", "number"),
}
_NEVER_LAST = {
    *("filler", "and", "slash", "dash", "to", "till", "through", "about", "unsure", "before", "after"),
    *("since", "until", "starting", "from", "between", "number", "day_unit", "month_unit", "last", "of"),
    *("at", "weekday", "week", "calendar_week", "roman", "this"),
}
# Years in words count as often as they date.
_NEVER = {*refusals.ALWAYS, "cardinal", "hundreds"}
# Without one of these there is no date in a stretch of words, nor with three of a kind.
_MOST_ANCHORS = 2
_ANCHORS = {"month", "year", "decade", "century_noun"}
_NAMES = {"de": {"month", "weekday", "season"}, "en": {"month", "weekday"}}
# Where a sentence or an insertion ends, a date does.
_ENDS = frozenset(".;:()[]")

# What follows the question mark of a date that may be wrong: "(1863?)", "in 1863? or later".
_NO_SENTENCE_ENDS = re.compile(r"\s*(?:[)\],;]|-|[^\W\d_A-ZÄÖÜ])")


def find(phrase: Phrase) -> tuple[Hit[Date], ...]:
    """Return the dates in a running text, from left to right, each the longest that begins there.

    A month is a date of its own behind `in`, a season or weekday never; a number is a year only where
    nothing counts.
    """
    words = digits.parts(skim(phrase, ROOM), phrase.language)
    return tuple(hit for run in _runs(phrase, words) for hit in _in_run(phrase, run))


def _runs(phrase: Phrase, words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the stretches of words that can stand in a date, and without one of which there is none."""
    names = _NAMES.get(phrase.language, set())
    nexts = [*(word.kind for word in words), ""][1:]
    may_belong = [_may_belong(*pair, names) for pair in zip(words, nexts, strict=True)]
    for known, group in groupby(zip(words, may_belong, strict=True), key=itemgetter(1)):
        run = [word for word, _ in group]
        if known and any(word.kind in _ANCHORS for word in run):
            yield run


def _may_belong(word: Word, after: str, names: set[str]) -> bool:
    """Return whether a word can stand in a date; names are written with a capital, save in French."""
    if word.kind == "cardinal":
        return after == "month_unit"
    if not word.kind or word.kind in _NEVER or word.text in _ENDS:
        return False
    return word.kind not in names or not word.text[0].islower()


def _in_run(phrase: Phrase, run: Sequence[Word]) -> Iterator[Hit[Date]]:
    start = 0
    while start < len(run):
        found = _longest(phrase, run, start)
        if not found:
            start += 1
            continue
        hit, start = found
        if hit.reading and _is_meant(phrase, hit.words, hit.reading):
            yield Hit(hit.start, hit.end, phrase.text[hit.start : hit.end], hit.reading)


def _is_meant(phrase: Phrase, words: Sequence[Word], reading: Date) -> bool:
    return not may_be_number(phrase, words) and not says_another(phrase, words, reading)


class _Found(NamedTuple):
    """Some words of a text that name a date, and where that stands; one that is refused has no reading."""

    words: Sequence[Word]
    start: int
    end: int
    reading: Date | None


def _longest(phrase: Phrase, run: Sequence[Word], start: int) -> tuple[_Found, int] | None:
    """Return the longest date that begins at a word, and the place of the word after it."""
    if not _can_begin(run, start):
        return None
    for end in range(_furthest(run, start), start, -1):
        words = run[start:end]
        if _can_end(phrase, words) and (found := _found(phrase, words)):
            return found, end
    return None


def _furthest(run: Sequence[Word], start: int) -> int:
    """Return where the longest stretch ends that may be one date; no date names three years or months."""
    seen: Counter[str] = Counter()
    furthest = min(len(run), start + _MOST_WORDS)
    for index in range(start, furthest):
        if run[index].kind in _ANCHORS:
            seen[run[index].kind] += 1
            if seen[run[index].kind] > _MOST_ANCHORS:
                return index
    return furthest if seen else start


def _can_begin(run: Sequence[Word], start: int) -> bool:
    """Return whether a date can begin here; one behind an unread `before` would say the opposite."""
    if run[start].kind in _NEVER_FIRST:
        return False
    before = start - 1
    while before >= 0 and run[before].kind in ("filler", "dash"):
        before -= 1
    return before < 0 or run[before].kind not in ("before", "after")


def _can_end(phrase: Phrase, words: Sequence[Word]) -> bool:
    """Return whether a date can end with words; a question mark belongs to it where no sentence ends."""
    word = words[-1]
    if word.text == "?":
        return bool(_NO_SENTENCE_ENDS.match(phrase.text, word.end))
    return word.kind not in _NEVER_LAST and not counts(phrase, words)


def _found(phrase: Phrase, words: Sequence[Word]) -> _Found | None:
    if not rules.match(layout(words).kinds):
        return None
    start, end = words[0].start, _end(words[-1])
    try:
        reading = read(Phrase(phrase.text[start:end], phrase.language))
    except UnreadablePhrase as error:
        return _Found(words, start, end, None) if says_no_date(words, error) else None
    return _Found(words, start, end, reading) if is_own(phrase, words, reading) else None


def _end(word: Word) -> int:
    """Return where a date ends that ends with a word: the stop behind a last day ends the sentence."""
    return word.end - (word.kind == "day" and word.text.endswith("."))

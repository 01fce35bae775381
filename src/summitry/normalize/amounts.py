"""Amounts: a phrase such as "bis zu 5 Milliarden Dollar" as bounds, unit and period."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summitry.normalize import numbers, periods, running
from summitry.normalize.clauses import as_period, clause, with_article
from summitry.normalize.lexicon import Room, scan
from summitry.normalize.refusals import refused
from summitry.normalize.results import REMEMBERED, Amount, Hit, UnreadablePhrase, assumed, unreadable
from summitry.normalize.shapes import RULES
from summitry.text import Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.clauses import Clause
    from summitry.normalize.results import Word
    from summitry.normalize.shapes import Reading

ROOM = Room("amounts", word_code="A001", language_code="A002", digits=numbers.PATTERN)
# What begins and ends no phrase in running text.
_INSIDE = {"filler", "and"}


def read(phrase: Phrase, per: Phrase | None = None) -> Amount:
    """Return the amount that a phrase states; `per` is the phrase of its period, where that stands apart.

    >>> from summitry.text import Phrase
    >>> amount = read(Phrase("bis zu 5 Milliarden Dollar", "de"), Phrase("jährliche", "de"))
    >>> amount.comparator, amount.high, amount.high_inclusive, amount.unit, amount.period
    ('at_most', Decimal('5000000000'), True, 'USD', 'per_year')

    Raises
    ------
    UnreadablePhrase
        Where a word is unknown, or no rule reads the words; the findings have codes of the family A.

    """
    try:
        return _read(phrase.text, phrase.language, per.text if per else None)
    except UnreadablePhrase:
        # Once more, with the places of the phrases, which the findings name.
        return _parsed(phrase, per)


def find(phrase: Phrase) -> tuple[Hit[Amount], ...]:
    """Return what a running text states, from left to right."""
    return tuple(running.find(phrase, ROOM, read, _can_end))


def _can_end(word: Word) -> bool:
    return word.kind not in _INSIDE


@lru_cache(maxsize=REMEMBERED)
def _read(text: str, language: str, per: str | None) -> Amount:
    return _parsed(Phrase(text, language), None if per is None else Phrase(per, language))


def _parsed(phrase: Phrase, per: Phrase | None) -> Amount:
    words = with_article(scan(phrase, ROOM))
    _refuse_vague(phrase, words)
    main, time = periods.stated(clause(phrase, words), words, first=1)
    per_words, per_times = _per(per) if per else ((), ())
    return _amount(_reading(main), (time, *per_times), words, per_words)


def _refuse_vague(phrase: Phrase, words: Sequence[Word]) -> None:
    vague = [word for word in words if word.kind == "vague"]
    if vague:
        errors = [unreadable("A005", phrase, [word]) for word in vague]
        raise UnreadablePhrase(finding for error in errors for finding in error.findings)


def _per(per: Phrase) -> tuple[tuple[Word, ...], tuple[periods.Stated, ...]]:
    words = tuple(as_period(word) for word in scan(per, ROOM))
    rest, time = periods.stated(clause(per, words), words, first=0)
    if rest.words or not (time.periods or time.span):
        raise unreadable("A011", per)
    return words, (time,)


def _reading(main: Clause) -> Reading:
    for rule in RULES:
        reading = rule(main)
        if reading:
            return reading
    raise refused(main)


def _amount(
    reading: Reading, times: Sequence[periods.Stated], words: tuple[Word, ...], per_words: tuple[Word, ...]
) -> Amount:
    bounds = reading.bounds
    period = periods.term(times, reading.unit)
    return Amount(
        comparator=bounds.comparator,
        point=bounds.point,
        low=bounds.low,
        high=bounds.high,
        low_inclusive=bounds.low_inclusive,
        high_inclusive=bounds.high_inclusive,
        unit=reading.unit,
        expression=reading.expression,
        period=period,
        period_count=periods.count(times, period),
        words=words,
        assumptions=(*assumed(words), *reading.assumptions, *assumed(per_words)),
        per_words=per_words,
    )

"""A whole phrase as an amount: its words, its time, the rule that reads the rest, and its unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.normalize import numbers
from summitry.normalize.amounts import brackets, carriers, periods, scanning, stating
from summitry.normalize.amounts.governed import refuse_place
from summitry.normalize.amounts.refusals import refuse_open, refused
from summitry.normalize.amounts.shapes import RULES
from summitry.normalize.clauses import clause
from summitry.normalize.lengths import as_period, with_article
from summitry.normalize.results import Amount, UnreadablePhrase, assumed, unreadable
from summitry.normalize.units import Unit, unit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from summitry.normalize.amounts.readings import Reading
    from summitry.normalize.clauses import Clause
    from summitry.normalize.comparators import Bounds
    from summitry.normalize.results import Word
    from summitry.text import Phrase

_FORMULA = Unit("formula")


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
    found = brackets.read(phrase, lambda one: _plain(one, per)) if "(" in phrase.text else None
    return found or _plain(phrase, per)


def _plain(phrase: Phrase, per: Phrase | None) -> Amount:
    phrase, words = scanning.words(phrase)
    words = with_article(words)
    core = clause(phrase, words)
    if "q" in core.kinds:
        refuse_vague(phrase, words)
    if "f" in core.kinds:
        carriers.refuse_moves(phrase, words)
    main, time = stating.stated(core, words, is_sum=True)
    refuse_place(phrase, words, main)
    per_words, per_times = _per(per) if per else ((), ())
    return _amount(main, (time, *per_times), words, per_words)


def refuse_vague(phrase: Phrase, words: Sequence[Word]) -> None:
    """Raise UnreadablePhrase with one finding for each word such as "several"."""
    vague = [word for word in words if word.kind == "vague"]
    if vague:
        errors = [unreadable("A005", phrase, [word]) for word in vague]
        raise UnreadablePhrase(finding for error in errors for finding in error.findings)


def reading(main: Clause) -> Reading:
    """Return what the first rule that fits a clause reads in it."""
    for rule in RULES:
        found = rule(main)
        if found:
            return found
    raise refused(main)


def _per(per: Phrase) -> tuple[tuple[Word, ...], tuple[stating.Stated, ...]]:
    per, found = scanning.words(per)
    words = tuple(as_period(word) for word in found)
    rest, time = stating.stated(clause(per, words), words, is_sum=False)
    if rest.words or not (time.periods or time.span):
        raise unreadable("A011", per)
    return words, (time,)


def _amount(
    main: Clause, times: Sequence[stating.Stated], words: tuple[Word, ...], per_words: tuple[Word, ...]
) -> Amount:
    found = reading(main)
    one = _FORMULA if found.expression else unit(main.phrase, found.unit)
    refuse_open(main, found.bounds, one.code)
    bounds = found.bounds if one.factor == 1 else _times(found.bounds, one.factor)
    held = periods.held(times, one.code)
    certain = (*one.certain, *found.certain)
    open_words = [word for word in (*words, *per_words) if word.rule and word not in certain]
    return Amount(
        *bounds,
        unit=one.code,
        expression=found.expression,
        period=held.period,
        period_count=held.period_count,
        words=words,
        assumptions=(*assumed(open_words), *found.assumptions, *held.assumptions),
        per_words=per_words,
        span=held.span,
    )


def _times(bounds: Bounds, factor: Decimal) -> Bounds:
    """Return the bounds in the whole unit, of bounds in its parts or thousands."""
    point, low, high = (
        None if value is None else numbers.plain(value * factor)
        for value in (bounds.point, bounds.low, bounds.high)
    )
    return bounds._replace(point=point, low=low, high=high)

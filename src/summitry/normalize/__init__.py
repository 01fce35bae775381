"""Phrases to typed values: amounts, dates, durations, names. It knows phrases, not notes.

>>> from summitry import normalize
>>> normalize.amount("knapp 5 Milliarden Dollar", "de").high
Decimal('5000000000')

"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from summitry.normalize.results import (
    Amount,
    Assumption,
    Date,
    Duration,
    Hit,
    UnreadablePhrase,
    Word,
)
from summitry.text import Phrase

if TYPE_CHECKING:
    from typing import Any

__all__ = [
    "Amount",
    "Assumption",
    "Date",
    "Duration",
    "Hit",
    "UnreadablePhrase",
    "Word",
    "amount",
    "date",
    "duration",
    "find_amounts",
    "find_dates",
]


def amount(text: str, lang: str, per: str = "") -> Amount:
    """Return the amount that a phrase states, with its bounds, unit and period as stated.

    `lang` is "de" or "en"; `per` is the phrase of the period, where it stands apart from the sum.

    >>> found = amount("from 4 to 5 billion dollars", "en", per="a year")
    >>> found.low, found.high, found.unit, found.period
    (Decimal('4000000000'), Decimal('5000000000'), 'USD', 'per_year')
    >>> amount("eine Billion Won", "de").point
    Decimal('1000000000000')
    >>> amount("several billion dollars", "en")
    Traceback (most recent call last):
    summitry.normalize.results.UnreadablePhrase: A005 'several' is too vague to be an amount

    Raises
    ------
    UnreadablePhrase
        Where no rule reads the phrase; its `findings` say which words are to blame.

    """
    found: Amount = _room("amounts").read(Phrase(text, lang), Phrase(per, lang) if per else None)
    return found


def date(text: str, lang: str) -> Date:
    """Return the date or interval that a phrase states, as an EDTF string; no reading depends on today.

    `lang` is "de", "en" or, with fewer words, "fr".

    >>> date("im Juli 2018", "de").edtf, date("im April", "de").edtf
    ('2018-07', 'XXXX-04')
    >>> found = date("late 19th century", "en")
    >>> found.edtf, found.min, found.precision
    ('1867/1899', datetime.date(1867, 1, 1), 'interval')

    Raises
    ------
    UnreadablePhrase
        Where no rule reads the phrase; its `findings` say which words are to blame.

    """
    found: Date = _room("dates").read(Phrase(text, lang))
    return found


def duration(text: str, lang: str) -> Duration:
    """Return the length of time that a phrase states, with its bounds, in its own unit and in ISO 8601.

    `lang` is "de", "en" or, with fewer words, "fr".

    >>> duration("um ein Jahr", "de").iso
    'P1Y'
    >>> found = duration("zwischen zwei und drei Jahren", "de")
    >>> found.low, found.high, found.unit, found.iso_low, found.iso_high
    (Decimal('2'), Decimal('3'), 'years', 'P2Y', 'P3Y')

    Raises
    ------
    UnreadablePhrase
        Where no rule reads the phrase; its `findings` say which words are to blame.

    """
    found: Duration = _room("durations").read(Phrase(text, lang))
    return found


def find_amounts(text: str, lang: str) -> tuple[Hit[Amount], ...]:
    """Return the amounts that a running text states, from left to right, each with its place in the text.

    >>> [(hit.start, hit.text, hit.reading.unit) for hit in find_amounts("They paid up to $5 million.", "en")]
    [(10, 'up to $5 million', 'USD')]
    """
    found: tuple[Hit[Amount], ...] = _room("amounts").find(Phrase(text, lang))
    return found


def find_dates(text: str, lang: str) -> tuple[Hit[Date], ...]:
    """Return the dates that a running text states, from left to right, each with its place in the text.

    >>> hits = find_dates("Sie trafen sich am 12. Juli 2018 dort.", "de")
    >>> [(hit.start, hit.text, hit.reading.edtf) for hit in hits]
    [(19, '12. Juli 2018', '2018-07-12')]
    """
    found: tuple[Hit[Date], ...] = _room("dates").find(Phrase(text, lang))
    return found


def _room(name: str) -> Any:
    """Return the module of a grammar, loaded when a phrase first needs it."""
    return import_module(f"summitry.normalize.{name}")

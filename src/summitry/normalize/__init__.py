"""Phrases to typed values: amounts, dates, durations, names. It knows phrases, not notes.

>>> from summitry import normalize
>>> normalize.amount("knapp 5 Milliarden Dollar", "de").high
Decimal('5000000000')

"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from summitry.normalize.results import (
    Amount,
    Assumption,
    Date,
    Duration,
    Hit,
    Number,
    UnreadablePhrase,
    Word,
)
from summitry.text import Phrase

if TYPE_CHECKING:
    import datetime
    from typing import Any

    from summitry.normalize.names.found import Actor, Site

__all__ = [
    "Amount",
    "Assumption",
    "Date",
    "Duration",
    "Hit",
    "Number",
    "UnreadablePhrase",
    "Word",
    "actor",
    "amount",
    "country",
    "date",
    "duration",
    "find_amounts",
    "find_dates",
    "number",
    "percent",
    "place",
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


def number(text: str, lang: str) -> Number:
    """Return the bare number that a phrase states, in digits or in words, with its bounds.

    >>> number("zweihundertfünfundzwanzigtausend", "de").value
    Decimal('225000')

    Raises
    ------
    UnreadablePhrase
        Where no rule reads the phrase; its `findings` say which words are to blame.

    """
    found: Number = _room("amounts").number(Phrase(text, lang))
    return found


def percent(text: str, lang: str) -> Amount:
    """Return the share that a phrase states, as an amount in percent, percentage points or per mille.

    >>> found = percent("at least 2% of GDP", "en")
    >>> found.low, found.unit, found.share_of
    (Decimal('2'), 'percent_of_gdp', 'gdp')

    Raises
    ------
    UnreadablePhrase
        Where no rule reads the phrase, or it states no share.

    """
    found: Amount = _room("amounts").percent(Phrase(text, lang))
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
    found: tuple[Hit[Amount], ...] = _room("amounts.finding").find(Phrase(text, lang))
    return found


def find_dates(text: str, lang: str) -> tuple[Hit[Date], ...]:
    """Return the dates that a running text states, from left to right, each with its place in the text.

    >>> hits = find_dates("Sie trafen sich am 12. Juli 2018 dort.", "de")
    >>> [(hit.start, hit.text, hit.reading.edtf) for hit in hits]
    [(19, '12. Juli 2018', '2018-07-12')]
    """
    found: tuple[Hit[Date], ...] = _room("dates.finding").find(Phrase(text, lang))
    return found


def country(text: str, language: str, on: datetime.date | int | None = None, capitals: bool = False) -> Actor:
    """Return the state or territory that a phrase names, with the codes that it has on the day or year.

    A name means what it meant `on` that day; without one, what it means in the register's edition, and where
    others have borne it too, that is an assumption. With `capitals`, a seat stands for its government.

    >>> found = country("die Republik Korea", "de")
    >>> found.row_id, found.cow_code, found.name_en
    ('KOR', 732, 'South Korea')
    >>> country("Germany", "en", 1970).cow_code, country("Germany", "en").cow_code
    (260, 255)
    >>> country("Seoul", "en", capitals=True).iso3
    'KOR'
    >>> country("Korea", "en")
    Traceback (most recent call last):
    summitry.normalize.results.UnreadablePhrase: P002 'Korea' is a name of KOR and PRK

    Raises
    ------
    UnreadablePhrase
        Where the name is unknown (P001), means several (P002), or was not in use then (P003).

    """
    found: Actor = _room("names.found").country(Phrase(text, language), on, capitals)
    return found


def actor(text: str, language: str, on: datetime.date | int | None = None) -> Actor:
    """Return the state, organisation or group that a phrase names; it reads and raises as `country` does.

    >>> actor("Warschauer Pakt", "de").row_id, actor("the South Koreans", "en").row_id
    ('warsaw-pact', 'KOR')
    """
    found: Actor = _room("names.found").actor(Phrase(text, language), on)
    return found


def place(text: str, language: str, on: datetime.date | int | None = None) -> Site:
    """Return the place that a phrase names: a capital, or another place of the table `places`.

    >>> found = place("in Genf", "de")
    >>> found.row_id, found.country_iso3, found.name_en
    ('geneva', 'CHE', 'Geneva')

    Raises
    ------
    UnreadablePhrase
        Where the name is unknown (P001), means several places (P002), or was not in use then (P003).

    """
    found: Site = _room("names.found").place(Phrase(text, language), on)
    return found


@cache
def _room(name: str) -> Any:
    """Return the module of a grammar, loaded when a phrase first needs it."""
    return import_module(f"summitry.normalize.{name}")

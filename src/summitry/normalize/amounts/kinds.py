"""Phrases of one kind: a share in percent, and a bare number without any unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.normalize.amounts import scanning
from summitry.normalize.amounts.reading import read, reading, refuse_vague
from summitry.normalize.amounts.refusals import refuse_thousands
from summitry.normalize.clauses import clause
from summitry.normalize.lengths import with_article
from summitry.normalize.results import Amount, Number, assumed, unreadable

if TYPE_CHECKING:
    from summitry.normalize.results import Word
    from summitry.text import Phrase

PERCENTS = (
    "percent",
    "percentage_points",
    "per_mille",
    "percent_of_gdp",
    "percent_of_gni",
    "percent_of_budget",
)


def percent(phrase: Phrase) -> Amount:
    """Return the share that a phrase states.

    >>> from summitry.text import Phrase
    >>> share = percent(Phrase("2,4 Prozent des BIP", "de"))
    >>> share.point, share.unit
    (Decimal('2.4'), 'percent_of_gdp')

    Raises
    ------
    UnreadablePhrase
        Where no rule reads the phrase, or it states another quantity (A015).

    """
    found = read(phrase)
    if found.unit not in PERCENTS:
        raise unreadable("A015", phrase, detail=found.unit)
    return found


def number(phrase: Phrase) -> Number:
    """Return the bare number that a phrase states, with its bounds.

    >>> from summitry.text import Phrase
    >>> number(Phrase("about two and a half million", "en")).value
    Decimal('2500000')

    Raises
    ------
    UnreadablePhrase
        Where no rule reads the phrase, or it has a unit (A016).

    """
    phrase, words = scanning.words(phrase)
    words = _signed(with_article(words))
    refuse_vague(phrase, words)
    beside = [word for word in words if word.kind in ("period", "other_period")]
    main = clause(phrase, words)
    found = reading(main)
    refuse_thousands(main)
    if beside or found.unit or found.expression:
        raise unreadable("A016", phrase, beside or found.unit)
    return Number(*found.bounds, words=words, assumptions=(*assumed(words), *found.assumptions))


def _signed(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words with the dash before a bare number as its sign, a blank between them or not."""
    is_sign = bool(words) and words[0].kind == "dash"
    return (words[0]._replace(kind="minus", value="-"), *words[1:]) if is_sign else words

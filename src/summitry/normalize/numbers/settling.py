"""What the scan leaves open in numbers: long number words, and digits that another language writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.normalize.lexicon import DIGITS
from summitry.normalize.numbers.compounds import compound
from summitry.normalize.numbers.digits import foreign, fraction, is_native, without_cents
from summitry.normalize.numbers.powers import parted

if TYPE_CHECKING:
    from summitry.normalize.results import Word

FOREIGN_DIGITS = "digits-are-foreign"
ROUNDED = "rounded-to-15-digits"
# No denominator that a fraction may have needs more decimals, if any are enough.
_MOST_PLACES = 6


def settled(word: Word, language: str) -> Word:
    """Return a word of a scan, a long German number word being a number, and foreign digits an assumption.

    >>> from summitry.normalize.results import Word
    >>> settled(Word("2.4", 0, 3, "digits", "2.4"), "de").rule
    'digits-are-foreign'
    >>> settled(Word("zweihundertzehn", 0, 15, "", ""), "de").value
    '210'
    """
    if word.kind == DIGITS:
        return word if word.value.isdecimal() else _digits(word, language)
    if word.kind or language != "de":
        return word
    number = compound(word.text)
    return word._replace(kind="number", value=number) if number else word


def _digits(word: Word, language: str) -> Word:
    terms = fraction(word.value)
    if terms:
        return word._replace(rule="" if _is_finite(*terms) else ROUNDED)
    text, _ = parted(without_cents(word.value))
    is_foreign = not is_native(text, language) and foreign(text, language) is not None
    return word._replace(rule=FOREIGN_DIGITS) if is_foreign else word


def _is_finite(above: int, below: int) -> bool:
    """Return whether a common fraction has an end in decimals."""
    return not above * 10**_MOST_PLACES % below

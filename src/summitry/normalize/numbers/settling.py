"""What the scan leaves open in numbers: long number words, and digits that another language writes."""

from __future__ import annotations

from dataclasses import replace

from summitry.normalize.lexicon import DIGITS
from summitry.normalize.numbers.compounds import compound
from summitry.normalize.numbers.digits import decimal, foreign, fraction
from summitry.normalize.results import Word

FOREIGN_DIGITS = "digits-are-foreign"
ROUNDED = "rounded-to-15-digits"


def settled(word: Word, language: str) -> Word:
    """Return a word of a scan, a long German number word being a number, and foreign digits an assumption.

    >>> settled(Word("2.4", 0, 3, "digits", "2.4"), "de").rule
    'digits-are-foreign'
    >>> settled(Word("zweihundertzehn", 0, 15, "", ""), "de").value
    '210'
    """
    if word.kind == DIGITS:
        return word if word.value.isdigit() else _digits(word, language)
    if word.kind or language != "de":
        return word
    number = compound(word.text)
    return replace(word, kind="number", value=number) if number else word


def _digits(word: Word, language: str) -> Word:
    if fraction(word.value):
        return replace(word, rule="" if _finite(word.value) else ROUNDED)
    is_foreign = decimal(word.value, language) is None and foreign(word.value, language) is not None
    return replace(word, rule=FOREIGN_DIGITS) if is_foreign else word


def _finite(text: str) -> bool:
    """Return whether a common fraction has an end in decimals."""
    terms = fraction(text)
    return bool(terms) and not terms[0] * 10**MOST_PLACES % terms[1]


MOST_PLACES = 6

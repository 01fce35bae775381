"""The value of the words of a number: digits, number words, fractions and scales, put together."""

from __future__ import annotations

from decimal import Context, Decimal, Inexact
from typing import TYPE_CHECKING

from summitry.normalize.lexicon import DIGITS
from summitry.normalize.numbers.digits import MOST_DIGITS, decimal, foreign, fraction, without_cents
from summitry.normalize.numbers.powers import parted
from summitry.normalize.numbers.settling import FOREIGN_DIGITS, ROUNDED
from summitry.normalize.results import unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitry.normalize.results import Word
    from summitry.text import Phrase

_LONGEST = 30
_ONE, _HUNDRED, _THOUSAND = Decimal(1), Decimal(100), Decimal(1000)
_EXACT = Context(prec=120, traps=[Inexact])
_LONG = Context(prec=40)
_PUBLISHED = Context(prec=MOST_DIGITS)
_LINKS = {"and", "of"}


def value(phrase: Phrase, words: Sequence[Word]) -> Decimal:
    """Return the number that these words of a phrase write, such as "2", "Milliarden", "500", "Millionen".

    Raises
    ------
    UnreadablePhrase
        Where digits are not written as the language writes them (A003), a scale has no number (A004), two
        numbers stand side by side (A006), or more than 15 digits are significant (A009).

    """
    if words[0].kind == "minus":
        return -value(phrase, words[1:])
    total, above = Decimal(0), Decimal("Infinity")
    for small, scales in _groups(words):
        scale = _scale(phrase, small, scales)
        number = _count(phrase, small) if small else _ONE
        if len(small) == 1 and small[0].kind == "half" and total:
            number *= above
        if number * scale >= above or (total and (total % above or _stray(words, small, scales))):
            raise unreadable("A006", phrase, words, "number")
        total, above = total + number * scale, scale
    return _checked(phrase, words, total)


def _groups(words: Sequence[Word]) -> Iterator[tuple[list[Word], list[Word]]]:
    """Yield the words in groups, each a number and the scales behind it."""
    small: list[Word] = []
    scales: list[Word] = []
    for word in words:
        if word.kind in _LINKS:
            continue
        if _is_scale(word):
            scales.append(word)
            continue
        if scales:
            yield small, scales
            small, scales = [], []
        small.append(word)
    yield small, scales


def _is_scale(word: Word) -> bool:
    return word.kind in ("scale", "lone_scale") and word.value != "100"


def _scale(phrase: Phrase, small: Sequence[Word], scales: Sequence[Word]) -> Decimal:
    """Return by how much a group counts: "Milliarden", "tausend Milliarden"; "tausend" may stand alone."""
    if not scales:
        return _ONE
    product = Decimal(scales[0].value)
    if not small and scales[0].kind == "scale":
        raise unreadable("A004", phrase, scales)
    for scale in scales[1:]:
        if product > _THOUSAND:
            raise unreadable("A004", phrase, [scale])
        product *= Decimal(scale.value)
    return product


def _stray(words: Sequence[Word], small: Sequence[Word], scales: Sequence[Word]) -> bool:
    """Return whether a group behind another is no part of one number: "5 Millionen 2018", "5 million a"."""
    if scales:
        return False
    is_of_digits = words[0].kind == DIGITS and small[0].kind == "number"
    return is_of_digits or (small[0].kind == DIGITS and small[0].value.isdecimal())


def _count(phrase: Phrase, small: Sequence[Word]) -> Decimal:
    """Return what stands before the scales of a group."""
    if len(small) == 1:
        return _number(phrase, small[0])
    point = next((index for index, word in enumerate(small) if word.kind == "point"), len(small))
    total: Decimal | None = None
    for index in range(point):
        total = _joined(phrase, small, index, total)
    places = "".join(word.value for word in small[point + 1 :])
    if point == len(small):
        return total or Decimal(0)
    if not places.isdecimal() or (total or 0) % 1:
        raise unreadable("A006", phrase, small, "number")
    return (total or 0) + Decimal(f"0.{places}")


def _number(phrase: Phrase, word: Word) -> Decimal:
    if word.kind == DIGITS:
        return _digits(phrase, word)
    if word.kind == "fraction":
        return _LONG.divide(_ONE, Decimal(word.value))
    above, _, below = word.value.partition("/")
    return _LONG.divide(Decimal(above), Decimal(below)) if below else Decimal(above)


def _joined(phrase: Phrase, small: Sequence[Word], index: int, total: Decimal | None) -> Decimal:
    """Return the number so far, joined with the next word: two hundred, two and a half, two hundred fifty."""
    word, number = small[index], _number(phrase, small[index])
    if total is None:
        return number
    before = small[index - 1]
    if word.kind == "fraction" or (before.kind == "fraction" and number == 1):
        return _LONG.multiply(total, number)
    if word.kind in ("scale", "lone_scale") and total < _HUNDRED:
        return total * number
    if _adds(before, word, total, number):
        return total + number
    raise unreadable("A006", phrase, small[: index + 1], "number")


def _adds(before: Word, word: Word, total: Decimal, number: Decimal) -> bool:
    """Return whether a number goes on with a word: two and a half, two hundred fifty."""
    if word.kind == "half" or "/" in word.value:
        return total == total.to_integral_value()
    room = _HUNDRED if total % _THOUSAND else _THOUSAND
    fits = number < room <= total and not total % room
    return word.kind == "number" and before.kind != DIGITS and fits


def _digits(phrase: Phrase, word: Word) -> Decimal:
    if word.value.isdecimal() and len(word.value) <= MOST_DIGITS and word.value[0] != "0":
        return Decimal(word.value)
    if len(word.value) > _LONGEST:
        raise unreadable("A009", phrase, [word])
    terms = fraction(word.value)
    if terms:
        return _LONG.divide(Decimal(terms[0]), Decimal(terms[1]))
    text, power = parted(without_cents(word.value))
    if abs(power) > _LONGEST:
        raise unreadable("A009", phrase, [word])
    number = decimal(text, phrase.language)
    # A word that nobody has settled leaves no assumption behind.
    number = foreign(text, phrase.language) if word.rule == FOREIGN_DIGITS else number
    if number is None:
        raise unreadable("A003", phrase, [word], phrase.language)
    return _checked(phrase, [word], number.scaleb(power) if power else number)


def _checked(phrase: Phrase, words: Sequence[Word], number: Decimal) -> Decimal:
    """Return the number without noughts after the decimal sign, if a published cell holds all its digits."""
    if ROUNDED in [word.rule for word in words]:
        number = _PUBLISHED.plus(number)
    short = plain(number)
    # Few characters hold no more digits.
    if len(str(short)) > MOST_DIGITS and len(short.normalize(_EXACT).as_tuple().digits) > MOST_DIGITS:
        raise unreadable("A009", phrase, words)
    return short


def plain(number: Decimal) -> Decimal:
    """Return a number without noughts after the decimal sign, and without an exponent.

    >>> plain(Decimal("2.50")), plain(Decimal("5E+6"))
    (Decimal('2.5'), Decimal('5000000'))
    """
    whole = int(number)
    return Decimal(whole) if number == whole else number.normalize(_EXACT)

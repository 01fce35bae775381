"""Numbers as a language writes them: digits with their separators, number words, scales."""

from __future__ import annotations

import re
from decimal import Context, Decimal, Inexact
from typing import TYPE_CHECKING

from summitry.normalize.lexicon import DIGITS
from summitry.normalize.results import unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitry.normalize.results import Word
    from summitry.text import Phrase

# A run of digits and separators, well formed or not; a blank only separates groups of three.
PATTERN = r"(?:[0-9]{1,3}(?: [0-9]{3})+(?![0-9])|[0-9]+)(?:[.,][0-9]+)*"
MOST_DIGITS = 15

_LONGEST = 30
_HUNDRED = Decimal(100)
_EXACT = Context(prec=120, traps=[Inexact])
_WHOLE = r"(?:0|[1-9][0-9]*|[1-9][0-9]{{0,2}}(?:(?:{group}[0-9]{{3}})+|(?: [0-9]{{3}})+))"
_GRAMMARS = {
    "de": re.compile(_WHOLE.format(group="[.]") + "(?:,[0-9]+)?"),
    "en": re.compile(_WHOLE.format(group=",") + "(?:[.][0-9]+)?"),
}
_PLAIN = {"de": str.maketrans(",", ".", " ."), "en": str.maketrans("", "", " ,")}


def decimal(text: str, language: str) -> Decimal | None:
    """Return the number that these digits write in a language, or None where they write none.

    >>> decimal("1.250,5", "de"), decimal("1,250.5", "en"), decimal("2.4", "de")
    (Decimal('1250.5'), Decimal('1250.5'), None)
    """
    grammar = _GRAMMARS.get(language)
    if not grammar or not grammar.fullmatch(text):
        return None
    return Decimal(text.translate(_PLAIN[language]))


def value(phrase: Phrase, words: Sequence[Word]) -> Decimal:
    """Return the number that these words of a phrase write, such as "2", "Milliarden", "500", "Millionen".

    Raises
    ------
    UnreadablePhrase
        Where digits are not written as the language writes them (A003), a scale has no number (A004), two
        numbers stand side by side (A006), or more than 15 digits are significant (A009).

    """
    total, above = Decimal(0), Decimal("Infinity")
    for group in _groups(words):
        scale = Decimal(group[-1].value) if _is_scale(group[-1]) else Decimal(1)
        part = _EXACT.multiply(_count(phrase, group), scale)
        if part >= above or (total and _EXACT.remainder(total, above)):
            raise unreadable("A006", phrase, words, "number")
        total, above = _EXACT.add(total, part), scale
    return _checked(phrase, words, total)


def _groups(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the words in groups, each ending with its scale."""
    group: list[Word] = []
    for word in words:
        group.append(word)
        if _is_scale(word):
            yield group
            group = []
    if group:
        yield group


def _is_scale(word: Word) -> bool:
    return word.kind in ("scale", "lone_scale") and Decimal(word.value) > _HUNDRED


def _count(phrase: Phrase, group: Sequence[Word]) -> Decimal:
    """Return what stands before the scale of a group; "tausend" alone is one thousand."""
    small = [word for word in group if not _is_scale(word)]
    if not small and group[-1].kind == "scale":
        raise unreadable("A004", phrase, group)
    total = None if small else Decimal(1)
    for index, word in enumerate(small):
        total = _joined(phrase, small[:index], total, word)
    return Decimal(0) if total is None else total


def _joined(phrase: Phrase, before: Sequence[Word], total: Decimal | None, word: Word) -> Decimal:
    """Return the number so far, joined with the next word: two hundred, two and a half, two hundred fifty."""
    number = _digits(phrase, word) if word.kind == DIGITS else Decimal(word.value)
    if total is None:
        return number
    if word.kind in ("scale", "lone_scale") and total < _HUNDRED:
        return total * number
    if word.kind == "half" and total == total.to_integral_value():
        return total + number
    if _adds(before[-1], word) and number < _HUNDRED <= total and not total % _HUNDRED:
        return total + number
    raise unreadable("A006", phrase, [*before, word], "number")


def _adds(before: Word, word: Word) -> bool:
    return word.kind == "number" and before.kind != DIGITS


def _digits(phrase: Phrase, word: Word) -> Decimal:
    number = decimal(word.value, phrase.language)
    if number is None:
        raise unreadable("A003", phrase, [word], phrase.language)
    if len(word.value) > _LONGEST:
        raise unreadable("A009", phrase, [word])
    return _checked(phrase, [word], number)


def _checked(phrase: Phrase, words: Sequence[Word], number: Decimal) -> Decimal:
    """Return the number without noughts after the decimal sign, if a published cell holds all its digits."""
    plain = number.normalize(_EXACT)
    if len(plain.as_tuple().digits) > MOST_DIGITS:
        raise unreadable("A009", phrase, words)
    return plain.quantize(Decimal(1), context=_EXACT) if plain == plain.to_integral_value() else plain

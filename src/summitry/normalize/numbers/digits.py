"""Digits as a language writes them, and as another language does where they can mean nothing else."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from summitry.normalize.lexicon import rows
from summitry.normalize.numbers import powers

if TYPE_CHECKING:
    from collections.abc import Mapping

_GROUPED = "[0-9]{1,3}(?:[ '][0-9]{3})+(?![0-9])"
_FRACTION = "[0-9]{1,3}/[0-9]{1,4}(?![0-9/])"
# Digits and separators, well formed or not; a blank only separates groups of three. "5,-" has no cents.
# Most tokens begin with a letter, and need not be held against every form of digits.
PATTERN = (
    rf"(?=[0-9.,])(?:{powers.ALONE}"
    rf"|(?:{_GROUPED}|{_FRACTION}|[0-9]+)(?:[.,][0-9]+)*(?:[.,]-{{1,2}}(?![-0-9a-z]))?{powers.BEHIND}"
    r"|(?<![\w.,])[.,][0-9]+(?![.,]?[0-9]))"
)
MOST_DIGITS = 15

_NO_CENTS = re.compile("[.,]-+")
# Writings of India and of Switzerland that mean the same in every language.
_CLEAR = re.compile(
    "[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}(?:[.][0-9]+)?|[1-9][0-9]{0,2}(?:'[0-9]{3})+[.][0-9]{2}"
)
# A sum in round digits has no more decimals; "1,2500" may be a slip of 12,500.
_DECIMALS = re.compile(
    r"0?[.,][0-9]+|[0-9]+[.,][0-9]{1,2}|[0-9]{1,3}(?:([.,' ])[0-9]{3})+(?:(?!\1)[.,][0-9]+)?"
)
_UNGROUPED = str.maketrans("", "", "',")
_DENOMINATORS = {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 25, 50, 100, 1000}


@dataclass(frozen=True, slots=True)
class Numerals:
    """The shape of a language's digits, and how to make plain ones of them."""

    shape: re.Pattern[str]
    plain: Mapping[int, int | None]


def is_native(text: str, language: str) -> bool:
    """Return whether these digits are written as a language writes them."""
    numerals = _numerals().get(language)
    return bool(numerals and numerals.shape.fullmatch(text))


def decimal(text: str, language: str) -> Decimal | None:
    """Return the number that these digits write in a language, or None where they write none.

    >>> decimal("1.250,5", "de"), decimal("1,250.5", "en"), decimal("2.4", "de")
    (Decimal('1250.5'), Decimal('1250.5'), None)
    """
    numerals = _numerals().get(language)
    if not numerals or not numerals.shape.fullmatch(text):
        return None
    return Decimal(text.translate(numerals.plain))


def foreign(text: str, language: str) -> Decimal | None:
    """Return the number that these digits write in one other language, where they write none in this one.

    >>> foreign("2.4", "de"), foreign("1.250.000", "en"), foreign("1,25,000", "en"), foreign("1,2500", "en")
    (Decimal('2.4'), Decimal('1250000'), Decimal('125000'), None)
    """
    if language not in _numerals():
        return None
    if _CLEAR.fullmatch(text):
        return Decimal(text.translate(_UNGROUPED))
    if not _DECIMALS.fullmatch(text):
        return None
    found = {decimal(text, other) for other in _numerals() if other != language} - {None}
    return found.pop() if len(found) == 1 else None


def fraction(text: str) -> tuple[int, int] | None:
    """Return the terms of a common fraction below one; 24/7 and 9/11 are none.

    >>> fraction("3/4"), fraction("24/7"), fraction("9/11")
    ((3, 4), None, None)
    """
    above, slash, below = text.partition("/")
    if not slash or not below.isdecimal() or int(below) not in _DENOMINATORS:
        return None
    if not 0 < int(above) < int(below):
        return None
    return int(above), int(below)


def without_cents(text: str) -> str:
    """Return digits without the dash that stands for no cents.

    >>> without_cents("199,-")
    '199'
    """
    return _NO_CENTS.sub("", text) if text.endswith("-") else text


@cache
def _numerals() -> Mapping[str, Numerals]:
    signs: dict[str, dict[str, str]] = defaultdict(lambda: defaultdict(str))
    for row in rows("numerals"):
        signs[row["language"]][row["kind"]] += row["word"]
    return {language: _made(own["grouping"], own["decimal"]) for language, own in signs.items()}


def _made(grouping: str, point: str) -> Numerals:
    groups = "|".join(f"(?:{re.escape(sign)}[0-9]{{3}})+" for sign in f"{grouping} ")
    shape = rf"(?:0|[1-9][0-9]*|[1-9][0-9]{{0,2}}(?:{groups}))?(?:(?<=[0-9])|(?=[.,]))(?:[{point}][0-9]+)?"
    return Numerals(re.compile(shape), str.maketrans(point, ".", f"{grouping} "))

"""Why a clause that no rule reads is refused: the first of a few plain reasons that fits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summitry.normalize.asides import ARTICLES
from summitry.normalize.clauses import NUMBER
from summitry.normalize.lexicon import DIGITS
from summitry.normalize.numbers import decimal, plain
from summitry.normalize.results import unreadable
from summitry.normalize.units import is_money

if TYPE_CHECKING:
    from summitry.normalize.clauses import Clause
    from summitry.normalize.comparators import Bounds
    from summitry.normalize.results import UnreadablePhrase, Word

# What is counted is whole.
_WHOLE = frozenset(("persons", "count"))
_ARTICLE = re.compile("m(?P<article>n)(?![nstF])")
_THREE = re.compile("[1-9][0-9]{0,2}[.,][0-9]{3}")
_THOUSAND = 1000


def refuse_open(clause: Clause, bounds: Bounds, unit: str) -> None:
    """Refuse what is written as a fraction and may be meant in thousands: "1,500 Soldaten", "1.500 euros".

    Nobody counts half a soldier, no sum without a scale has three decimals, and "$a" is no dollar.
    """
    _refuse_article(clause)
    is_whole = unit in _WHOLE
    values = [value for value in (bounds.point, bounds.low, bounds.high) if value is not None]
    if is_whole and any(value % 1 for value in values):
        raise unreadable("A013", clause.phrase, clause.of("nhFp"), f"{values[0]:f}")
    if is_whole or is_money(unit):
        refuse_thousands(clause)


def refuse_thousands(clause: Clause) -> None:
    """Refuse three decimals without a scale, which may be thousands: "1,500" in German."""
    if "s" in clause.kinds or "t" in clause.kinds:
        return
    for word in clause.words:
        if word.kind == DIGITS and _THREE.fullmatch(word.value):
            _refuse_decimals(clause, word)


def _refuse_article(clause: Clause) -> None:
    lone = _ARTICLE.search(clause.kinds)
    if lone and clause.words[lone.start("article")].text.lower() in ARTICLES:
        raise unreadable("A010", clause.phrase, clause.words)


def _refuse_decimals(clause: Clause, word: Word) -> None:
    number = decimal(word.value, clause.phrase.language)
    if number is not None and number < _THOUSAND:
        raise unreadable("A013", clause.phrase, [word], f"{plain(number)}, {plain(number * _THOUSAND)}")


def refused(clause: Clause) -> UnreadablePhrase:
    """Return the error for a clause of no known shape."""
    figures = list(re.finditer(f"x|{NUMBER}", clause.kinds.replace("D", "ny")))
    if not figures:
        return unreadable("A004", clause.phrase, clause.words)
    for name, words in (("unit", clause.of("muye")), ("bound", clause.of("cCvf"))):
        if len(words) > 1:
            return unreadable("A006", clause.phrase, words, name)
    if len(figures) > 1 and not clause.of("aOzj-A"):
        return unreadable("A006", clause.phrase, clause.of("ntx"), "number")
    return unreadable("A010", clause.phrase, clause.words)

"""The unit of a quantity: one currency, share, length of time or thing counted."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from summitry.normalize.results import unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summitry.normalize.results import Word
    from summitry.text import Phrase

_ISO_4217_LENGTH = 3
_ONE, _HUNDREDTH, _THOUSAND = Decimal(1), Decimal("0.01"), Decimal(1000)
_FACTORS: Mapping[str, Decimal] = {"subunit": _HUNDREDTH, "hundredth": _HUNDREDTH, "thousands": _THOUSAND}
_PLAIN = frozenset(("unit", "currency", "code", "sign"))
# What else a sign or name may stand for that a rule takes for the most common currency.
_DOLLARS = {"AUD", "BBD", "BMD", "BND", "BSD", "BZD", "CAD", "FJD", "GYD", "HKD", "JMD", "KYD", "LRD"}
_DOLLARS |= {"NAD", "NZD", "SBD", "SGD", "SRD", "TTD", "TWD", "XCD"}
_ALSO: Mapping[str, frozenset[str]] = {
    "dollar-is-usd": frozenset(_DOLLARS),
    "pound-is-gbp": frozenset(("EGP", "LBP", "SDG", "SYP", "IEP")),
    "yen-sign-is-jpy": frozenset(("CNY",)),
    "won-is-krw": frozenset(("KPW",)),
    "rouble-is-rub": frozenset(("BYN", "SUR")),
    "mark-is-dem": frozenset(("DDM", "FIM")),
}


class Unit(NamedTuple):
    """A unit, how much of it one stated unit is (a cent 0.01), and words that assume nothing after all."""

    code: str
    factor: Decimal = _ONE
    certain: tuple[Word, ...] = ()


def unit(phrase: Phrase, words: Sequence[Word]) -> Unit:
    """Return the one unit that these words name; "Prozent" with "des BIP" is `percent_of_gdp`.

    Raises
    ------
    UnreadablePhrase
        Where no unit is named (A007), two different ones (A006), a share of something else (A010), a name
        of several currencies (A013), or one that has no code (A014).

    """
    if len(words) == 1 and words[0].kind in _PLAIN:
        return Unit(words[0].value)
    named = [word for word in words if word.kind != "base"]
    if not named:
        raise unreadable("A007", phrase, words)
    if len(named) == len(words):
        return _one(phrase, named)
    if len({word.value for word in named}) > 1:
        raise unreadable("A006", phrase, named, "unit")
    if named[0].value != "percent":
        raise unreadable("A010", phrase, words[len(named) :])
    return Unit(next(word for word in words if word.kind == "base").value)


def _one(phrase: Phrase, named: Sequence[Word]) -> Unit:
    """Return the unit of words without a base; a clear name settles what a sign leaves open."""
    clear = {word.value for word in named if word.kind != "ambiguous" and not word.rule}
    first = next((word for word in named if word.value in clear), named[0])
    others = [word for word in named if word.value != first.value]
    if not all(first.value in _candidates(word) for word in others):
        raise unreadable("A006", phrase, named, "unit")
    if first.kind == "ambiguous":
        raise unreadable("A013", phrase, [first], ", ".join(first.value.split()))
    if first.kind == "uncoded":
        raise unreadable("A014", phrase, [first])
    certain = tuple(word for word in named if word.rule) if clear else ()
    return Unit(first.value.split()[-1], _FACTORS.get(first.kind, _ONE), certain)


def _candidates(word: Word) -> Iterable[str]:
    return word.value.split() if word.kind == "ambiguous" else _ALSO.get(word.rule, ())


def is_money(code: str) -> bool:
    """Return whether a unit is a currency.

    >>> is_money("USD"), is_money("percent")
    (True, False)
    """
    return len(code) == _ISO_4217_LENGTH and code.isupper()

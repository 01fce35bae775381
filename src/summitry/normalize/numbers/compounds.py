"""German number words of any length, written as one word: zweihundertfünfundzwanzigtausend."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_ONES = {"ein": 1, "eins": 1, "eine": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5}
_ONES |= {"sechs": 6, "sieben": 7, "acht": 8, "neun": 9}
_TEENS = {"zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15}
_TEENS |= {"sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19}
_TENS = {"zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50}
_TENS |= {"sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90}


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_BELOW_HUNDRED = f"(?:(?:(?:{_any(_ONES)})und)?(?:{_any(_TENS)})|{_any(_TEENS)}|{_any(_ONES)})"
_HUNDRED = f"(?:{_any(_TEENS)}|{_any(_ONES)})?hundert"
_BELOW_THOUSAND = f"(?:(?:{_HUNDRED}(?:und)?)?{_BELOW_HUNDRED}|{_HUNDRED})"
_PARTS = {"einhalb": "0.5", "einviertel": "0.25", "dreiviertel": "0.75"}
_WORD = re.compile(
    f"(?:(?P<thousands>{_BELOW_THOUSAND})?(?P<thousand>tausend)(?:und)?)?(?P<rest>{_BELOW_THOUSAND})?"
    f"(?:(?P<part>{_any(_PARTS)})(?P<parts>tausend)?)?"
)
_HUNDREDS = re.compile("(?:(?P<hundreds>.*?)(?P<hundred>hundert)(?:und)?)?(?P<rest>.*)")
# Longer words are no numbers; it bounds the time that a hostile one takes.
_LONGEST = 90
_SPELLINGS = (("fuenf", "fünf"), ("zwoelf", "zwölf"), ("dreissig", "dreißig"))


def compound(word: str) -> str:
    """Return the number that one German word writes, in digits, or "" where it writes none.

    >>> compound("zweihundertfünfundzwanzigtausend"), compound("eintausendneunhundertachtzehn")
    ('225000', '1918')
    >>> compound("fuenfzehnhundert"), compound("zwanzigeinhalb"), compound("Jahrhundert")
    ('1500', '20.5', '')
    >>> compound("dreieinviertel"), compound("dreieinhalbtausend"), compound("anderthalbtausend")
    ('3.25', '3500', '1500')
    """
    text = word.lower().replace("anderthalbtausend", "eineinhalbtausend")
    for plain, proper in _SPELLINGS:
        text = text.replace(plain, proper)
    match = _WORD.fullmatch(text) if 0 < len(text) <= _LONGEST else None
    if not match or not (match["thousand"] or match["rest"]) or (match["thousand"] and match["parts"]):
        return ""
    thousands = (_below_thousand(match["thousands"]) if match["thousands"] else 1) if match["thousand"] else 0
    number = thousands * 1000 + (_below_thousand(match["rest"]) if match["rest"] else 0)
    whole = number + Decimal(_PARTS.get(match["part"], "0"))
    return f"{(whole * 1000 if match['parts'] else whole).normalize():f}"


def _below_thousand(word: str) -> int:
    match = _HUNDREDS.fullmatch(word)
    if not match or not match["hundred"]:
        return _below_hundred(word)
    hundreds = _below_hundred(match["hundreds"]) if match["hundreds"] else 1
    return hundreds * 100 + (_below_hundred(match["rest"]) if match["rest"] else 0)


def _below_hundred(word: str) -> int:
    known = _ONES | _TEENS | _TENS
    if word in known:
        return known[word]
    one, _, ten = word.partition("und")
    return _ONES[one] + _TENS[ten]

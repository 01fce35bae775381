"""Words of a date that are one thing together: "3. Quartal", "19th century", "A.D. 800", "années 1990"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summitry.normalize.results import Word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

PATTERN = re.compile(
    "|".join(
        (
            "(?P<ordinal>[dr])-?(?P<noun>[cqhe]|(?<!m[dr])~(?![dmysp~]))",  # 19th-century, 20th c.
            "l(?P<last>[qhe])",  # letztes Viertel
            "(?P<lone>[dr])(?=p?[aj=/-]p?[dr]-?(?P<lent>[cqh]))",  # the 18th of `18th and 19th centuries`
            "(?P<spelled>W(?:-?(?:a-?)?v)?|v-?v)",  # nineteen eighteen
            "(?P<era>E-?[ydn]|[ydn]E)|(?P<named>Yn)",  # A.D. 800, im Jahre 800
            "(?P<tens>Z[yd])|x",  # années 1990, sixties
        )
    )
)
_TEN = 10
_QUARTERS, _HALVES = 4, ("first", "second")
_QUARTER_BEFORE_FIRST = 32


def joined(words: Sequence[Word], kinds: str) -> list[Word]:
    """Return the words, those that are one thing together as one; `kinds` has one letter a word."""
    found: list[Word] = []
    end = 0
    for match in PATTERN.finditer(kinds):
        found += words[end : match.start()]
        found.append(_one(words, match))
        end = match.end()
    return list(_with_centuries([*found, *words[end:]]))


def _one(words: Sequence[Word], match: re.Match[str]) -> Word:
    """Return the one word that the words of a match make, with all of their characters."""
    own = words[match.start() : match.end()]
    if match["ordinal"] or match["lone"]:
        noun = match["noun"] or match["lent"]
        return _spanning(own, *_NOUNS[noun](int(own[0].value)))
    if match["last"]:
        return _spanning(own, *_NOUNS[match["last"]](_LAST[match["last"]]))
    if match["era"] or match["named"]:
        number = next(word for word in own if word.kind in ("year", "day", "number"))
        return _spanning(own, "year", number.value.zfill(4)) if number.value.isdigit() else own[0]
    if match["spelled"]:
        return _spanning(own, *_spelled(own[0], own[-1]))
    if match["tens"]:
        return _tens(own)
    return own[0]


def _spanning(words: Sequence[Word], kind: str, value: str, rule: str = "") -> Word:
    text = " ".join(word.text for word in words)
    return Word(text, words[0].start, words[-1].end, kind, value, rule)


def _quarter(number: int) -> tuple[str, str]:
    valid = 1 <= number <= _QUARTERS
    return ("quarter", str(_QUARTER_BEFORE_FIRST + number)) if valid else ("number", str(number))


def _half(number: int) -> tuple[str, str]:
    valid = 1 <= number <= len(_HALVES)
    return ("half", _HALVES[number - 1]) if valid else ("number", str(number))


def _century(number: int) -> tuple[str, str, str]:
    return "century", f"{max(number - 1, 0):02}XX", "century-by-digits"


def _spelled(first: Word, last: Word) -> tuple[str, str]:
    """Return the year of `nineteen eighteen`, `zweitausendachtzehn`, or a number that is none."""
    hundreds = int(first.value) * (1 if first.kind == "hundreds" else 100)
    rest = int(last.value) if last is not first else 0
    is_year = first.kind == "hundreds" or (_TEN <= hundreds // 100 <= 2 * _TEN and rest >= _TEN)
    return ("year", str(hundreds + rest)) if is_year else ("number", str(rest))


def _decade(number: int) -> tuple[str, str]:
    valid = 1 <= number <= _LAST["e"]
    return ("short_decade", f"{number - 1}X") if valid else ("number", str(number))


_NOUNS: Mapping[str, Callable[[int], tuple[str, ...]]] = {
    "q": _quarter,
    "h": _half,
    "c": _century,
    "~": _century,  # the `c.` of `20th c.`
    "e": _decade,
}
_LAST: Mapping[str, int] = {"q": _QUARTERS, "h": len(_HALVES), "e": 10}


def _tens(words: Sequence[Word]) -> Word:
    """Return the ten years of `années 1990`, or of `années 90`, whose century is not said."""
    digits = words[1].value
    if not digits.endswith("0"):
        return _spanning(words, "number", digits)
    return _spanning(words, "decade" if len(digits) > len("90") else "short_decade", f"{digits[:-1]}X")


def _with_centuries(words: Sequence[Word]) -> Iterator[Word]:
    """Yield the words, `the sixties` with the century that one word beside them names."""
    donors = [word for word in words if word.kind in ("decade", "century")]
    short = any(word.kind == "short_decade" for word in words)
    for word in words:
        if word.kind == "short_decade" and len(donors) == 1:
            yield Word(word.text, word.start, word.end, "decade", donors[0].value[:2] + word.value)
        elif not (short and word.kind == "century" and len(donors) == 1):
            yield word

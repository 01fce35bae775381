"""The ends of a range, and the scale that the first of them leaves to the second."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summitry.normalize import numbers
from summitry.normalize.comparators import Bounds, between
from summitry.normalize.results import Assumption, unreadable

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from summitry.normalize.clauses import Clause
    from summitry.normalize.results import Word

Ends = tuple[Bounds, tuple[Assumption, ...]]

_ONE, _TEN, _HUNDRED, _THOUSAND = Decimal(1), 10, 100, 1000
_SCALES = ("scale", "lone_scale")


def ends(clause: Clause, match: re.Match[str], factor: Decimal = _ONE) -> Ends:
    """Return a range from the groups `low` and `high` of a match, and what was assumed.

    "4-5 billion" shares its scale, "700,000 to 2 million" cannot; "20-30,000" may share a thousand or not,
    and is refused. `factor` is how much of the unit of the second number is one of the first.

    Raises
    ------
    UnreadablePhrase
        Where the first end is not the lower one, or what scale it has is open (A008).

    """
    low_words, high_words = clause.part(match, "low"), clause.part(match, "high")
    high = numbers.value(clause.phrase, high_words)
    low, shared = _low(clause, match, high, factor)
    link = match["link"] if "link" in match.groupdict() else ""
    if link.startswith("-") and link != "-" and high_words[0].kind == "number":
        low, shared = low * _ending(clause, high_words[0]), high_words
    named = bool(clause.part(match, "unit"))
    is_minus_open = (
        bool(link) and "z" not in clause.kinds and _is_minus(low_words) and not _is_minus(high_words)
    )
    if (
        is_minus_open
        or low >= high
        or not (named or shared or not _is_open(low, high, low_words, high_words))
    ):
        raise unreadable("A008", clause.phrase, [*low_words, *high_words])
    assumed = [Assumption("range-shares-scale", _text(low_words), f"{low:f}")] if shared else []
    if link.endswith("O"):
        assumed.append(Assumption("or-is-a-range", clause.part(match, "link")[-1].text, "between"))
    return between(low, high), tuple(assumed)


def _low(
    clause: Clause, match: re.Match[str], high: Decimal, factor: Decimal
) -> tuple[Decimal, Sequence[Word]]:
    """Return the first number, and the scale of the second that it shares where it is then the lower."""
    words = clause.part(match, "low")
    own = numbers.value(clause.phrase, words)
    shared = _shared(words, clause.part(match, "high")) if factor == 1 else ()
    if not shared:
        return (own if factor == 1 else numbers.plain(own * factor)), shared
    scaled = numbers.value(clause.phrase, [*words, *shared])
    stands = scaled >= high and (own >= _THOUSAND or clause.part(match, "unit"))
    return (own, ()) if stands else (scaled, shared)


def _ending(clause: Clause, word: Word) -> int:
    """Return the hundred or thousand that the hyphen of "zwei- bis dreihundert" stands for, or 1."""
    number = numbers.value(clause.phrase, [word])
    return next((scale for scale in (_THOUSAND, _HUNDRED) if not number % scale), 1)


def _shared(low: Sequence[Word], high: Sequence[Word]) -> Sequence[Word]:
    """Return the scales at the end of the second number that the first one lacks."""
    own = {int(word.value) for word in low if word.kind in _SCALES}
    if any(scale > _HUNDRED for scale in own):
        return ()
    start = len(high)
    while start and high[start - 1].kind in _SCALES and (not own or int(high[start - 1].value) > _HUNDRED):
        start -= 1
    return high[start:] if start else ()


def _is_open(low: Decimal, high: Decimal, low_words: Sequence[Word], high_words: Sequence[Word]) -> bool:
    """Return whether the first number may be meant in the hundreds or thousands of the second."""
    if any(word.kind in _SCALES for word in low_words) or low <= 0:
        return False
    in_words = high_words[0].kind == "number" and low < _TEN and high >= _HUNDRED and not high % _HUNDRED
    return in_words or high >= _THOUSAND * low


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _is_minus(words: Sequence[Word]) -> bool:
    """Return whether a word says minus, which may hold for both ends of a range: "minus 5 to 6"."""
    return words[0].kind == "minus" and words[0].text.isalpha()

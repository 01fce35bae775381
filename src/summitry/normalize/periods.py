"""The period of a quantity: what the words state, and for how many of its periods a recurring sum holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.normalize import numbers
from summitry.normalize.clauses import NUMBER
from summitry.normalize.results import unreadable
from summitry.normalize.units import is_money

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summitry.normalize.clauses import Clause
    from summitry.normalize.results import Word
    from summitry.text import Phrase

_SPAN = re.compile(f"[vwr]{NUMBER}u\\Z")
_LENGTHS: Mapping[str, str] = {"per_year": "years", "per_month": "months"}


@dataclass(frozen=True, slots=True)
class Stated:
    """What one phrase says of time: "jährlich" is a period, "über fünf Jahre" a span."""

    phrase: Phrase
    periods: tuple[Word, ...]
    span: tuple[Word, ...]


def stated(clause: Clause, words: Iterable[Word], first: int) -> tuple[Clause, Stated]:
    """Return the clause without a span at its end, from word `first` on, and what the words say of time."""
    match = _SPAN.search(clause.kinds, first)
    start = match.start() if match else len(clause.words)
    periods = tuple(word for word in words if word.kind in ("period", "other_period"))
    return clause.until(start), Stated(clause.phrase, periods, clause.words[start:])


def term(times: Sequence[Stated], unit: str) -> str:
    """Return the period: a sum that states none is `not_stated`, any other quantity `not_applicable`.

    Raises
    ------
    UnreadablePhrase
        Where two periods are stated (A006), or one that the codelist lacks (A011).

    """
    words = [(time.phrase, word) for time in times for word in time.periods]
    if not words:
        return "not_stated" if is_money(unit) or unit == "formula" else "not_applicable"
    phrase, last = words[-1]
    if len(words) > 1:
        raise unreadable("A006", phrase, [last], "period")
    if not last.value:
        raise unreadable("A011", phrase, [last])
    return last.value


def count(times: Sequence[Stated], period: str) -> int | None:
    """Return for how many of its periods a recurring sum holds, or None where that is not stated.

    Raises
    ------
    UnreadablePhrase
        Where two spans are stated (A006), or one that is no whole number of the stated period (A012).

    """
    spans = [time for time in times if time.span]
    if not spans:
        return None
    phrase, span = spans[-1].phrase, spans[-1].span
    if len(spans) > 1:
        raise unreadable("A006", phrase, span, "span of time")
    number = numbers.value(phrase, span[1:-1])
    if _LENGTHS.get(period) != span[-1].value or number != int(number) or not number:
        raise unreadable("A012", phrase, span)
    return int(number)

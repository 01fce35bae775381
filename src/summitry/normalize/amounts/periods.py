"""The period of a quantity: what the words state, and for how many of its periods a recurring sum holds."""

from __future__ import annotations

from decimal import Decimal
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from summitry.normalize import numbers
from summitry.normalize.results import Assumption, unreadable
from summitry.normalize.units import is_money

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.normalize.amounts.stating import Stated
    from summitry.normalize.results import Word
    from summitry.text import Phrase

# How many periods of a sum a length of time holds.
_TIMES: Mapping[tuple[str, str], int] = {
    ("years", "per_year"): 1,
    ("years", "per_quarter"): 4,
    ("years", "per_month"): 12,
    ("months", "per_month"): 1,
    ("weeks", "per_week"): 1,
    ("days", "per_day"): 1,
}
_BEFORE = frozenset(("span", "over", "for", "on", "dash", "break"))
# What a sum over a span is: a total to come, unless the words speak of the past.
_TOTALS = ("whole_agreement", "cumulative")


class Held(NamedTuple):
    """A period, for how many of its periods a recurring sum holds, and the span of a total in ISO 8601."""

    period: str
    period_count: int | None = None
    span: str = ""
    assumptions: tuple[Assumption, ...] = ()


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


def held(times: Sequence[Stated], unit: str) -> Held:
    """Return the period of a quantity, for how many of its periods it holds, or its span as a total.

    A sum over a span without a period is a total: of the whole agreement, or of the past span that it names.

    Raises
    ------
    UnreadablePhrase
        Where two periods or spans are stated (A006), a period that the codelist lacks (A011), or a span
        that is no whole number of the stated period, or belongs to no total (A012).

    """
    period = term(times, unit)
    spans = [time for time in times if time.span]
    if not spans:
        return Held(period)
    phrase, span = spans[-1].phrase, spans[-1].span
    if len(spans) > 1:
        raise unreadable("A006", phrase, span, "span of time")
    number, length = _length(phrase, span)
    if not number:
        raise unreadable("A012", phrase, span)
    if period == "not_stated":
        return _total(span, _iso(number, length))
    count = number * _TIMES.get((length, period), 0)
    if not count or count != int(count):
        raise unreadable("A012", phrase, span)
    return Held(period, int(count), _iso(number, length))


def _iso(number: Decimal, length: str) -> str:
    # Only a sum over a span needs what reads and writes lengths of time.
    return str(import_module("summitry.normalize.durations").iso(number, length))


def _total(span: Sequence[Word], length: str) -> Held:
    """Return what a sum without a period is over a span; "for" and "in" are taken to spread it."""
    total = span[0].value if span[0].value in _TOTALS else _TOTALS[0]
    words = " ".join(word.text for word in span)
    is_open = span[0].kind == "for"
    assumptions = (Assumption("a-sum-over-a-span-is-a-total", words, length),) if is_open else ()
    return Held(total, None, length, assumptions)


def _length(phrase: Phrase, span: Sequence[Word]) -> tuple[Decimal, str]:
    *number, last = [word for word in span if word.kind not in _BEFORE]
    if last.kind == "length":
        years, unit = last.value.split()
        return Decimal(years), unit
    return numbers.value(phrase, number), last.value

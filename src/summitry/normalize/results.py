"""What a phrase was read as: frozen values that keep the words they came from, and the one error."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from summitry_validation.currencies import in_use
from summitry_validation.edtf import bounds, precision
from summitry_validation.findings import Finding, FindingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from decimal import Decimal

    from summitry.text import Phrase


Reading = TypeVar("Reading")

# The letters of an ISO 4217 code, and how a unit says what a percentage is of.
_CODE, _SHARE = 3, "percent_of_"


class Word(NamedTuple):  # A tuple is made in a third of the time, and each phrase has several.
    """One token of a phrase: its characters `start` to `end` (from 0, end exclusive), and its reading.

    `rule` names the assumption under which the word has this value; it is empty where nothing is assumed.
    """

    text: str
    start: int
    end: int
    kind: str
    value: str
    rule: str = ""


class Assumption(NamedTuple):
    """What a named rule inferred: `words` as written were taken to mean `reading`."""

    rule: str
    words: str
    reading: str


@dataclass(frozen=True, slots=True)
class Bounded:
    """What is known of a number; a null bound or point is not stated, and no bound is ever made from a point.

    `comparator` is a term of the codelist of that name. A flag of inclusion is null where its bound is.
    """

    comparator: str
    point: Decimal | None
    low: Decimal | None
    high: Decimal | None
    low_inclusive: bool | None
    high_inclusive: bool | None


@dataclass(frozen=True, slots=True)
class Amount(Bounded):
    """A quantity as stated.

    `period` is a term of the codelist of that name. `unit` is an ISO 4217 code or one of percent,
    percent_of_gdp, percent_of_gni, percent_of_budget, percentage_points, per_mille, persons, count, days,
    weeks, months, years, formula; only a formula has
    an `expression`, in terms of `cost` and `x`. `period_count` says for how many of its periods a recurring
    sum holds. `span` is the length of time that a total is spread over or a recurring sum holds for, in
    ISO 8601, or "". The period may stand in a phrase of its own: its words are `per_words`.
    """

    unit: str
    expression: str
    period: str
    period_count: int | None
    words: tuple[Word, ...]
    assumptions: tuple[Assumption, ...] = ()
    per_words: tuple[Word, ...] = ()
    span: str = ""

    @property
    def currency(self) -> str:
        """The ISO 4217 code of a sum of money, or ""."""
        return self.unit if len(self.unit) == _CODE and self.unit.isupper() else ""

    def in_use(self) -> Sequence[tuple[date, date]]:
        """Return the first and the last day of the currency, for each country that had it."""
        return in_use(self.currency)

    @property
    def share_of(self) -> str:
        """What a percentage is of: gdp, gni, budget, or "" where that is not one of these."""
        return self.unit.removeprefix(_SHARE) if self.unit.startswith(_SHARE) else ""


@dataclass(frozen=True, slots=True)
class Number(Bounded):
    """A bare number as stated, without a unit."""

    words: tuple[Word, ...]
    assumptions: tuple[Assumption, ...] = ()

    @property
    def value(self) -> Decimal | None:
        """The number itself, where the phrase states a point."""
        return self.point


@dataclass(frozen=True, slots=True)
class Date:
    """A date or interval as an EDTF string, which gives its bounds and its precision."""

    edtf: str
    words: tuple[Word, ...]
    assumptions: tuple[Assumption, ...] = ()

    @property
    def min(self) -> date | None:
        """The first day that the date may mean; None where it is open or where no year is known."""
        return bounds(self.edtf).min

    @property
    def max(self) -> date | None:
        """The last day that the date may mean; None where it is open or where no year is known."""
        return bounds(self.edtf).max

    @property
    def precision(self) -> str:
        """The finest thing named: day, month, season, quarter, year, decade, century; else interval."""
        return precision(self.edtf)


@dataclass(frozen=True, slots=True)
class Duration(Bounded):
    """A length of time as stated; `iso`, `iso_low` and `iso_high` are its point and bounds in ISO 8601.

    `unit` is one of seconds, minutes, hours, days, weeks, months, years. It is `mixed` where the stated units
    have no fixed ratio: then no number is made, and only the ISO strings say how long.
    """

    unit: str
    iso: str
    iso_low: str
    iso_high: str
    words: tuple[Word, ...]
    assumptions: tuple[Assumption, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit(Generic[Reading]):
    """A phrase in running text, its characters `start` to `end` (from 0, end exclusive), and its reading."""

    start: int
    end: int
    text: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Name:
    """The row of a published table that a name stands for."""

    table: str
    row_id: str
    words: tuple[Word, ...]
    assumptions: tuple[Assumption, ...] = ()


def assumed(words: Iterable[Word]) -> tuple[Assumption, ...]:
    """Return what was assumed in reading these words.

    >>> assumed([Word("Dollar", 2, 8, "unit", "USD", "dollar-is-usd"), Word("1", 0, 1, "digits", "1")])
    (Assumption(rule='dollar-is-usd', words='Dollar', reading='USD'),)
    """
    return tuple([Assumption(word.rule, word.text, word.value) for word in words if word.rule])


class UnreadablePhrase(FindingsError):  # noqa: N818 - it says what the phrase is, as the callers do
    """A phrase that no rule reads; `findings` say which words are to blame."""


def unreadable(code: str, phrase: Phrase, words: Sequence[Word] = (), detail: str = "") -> UnreadablePhrase:
    """Return the error that blames these words of a phrase, or the whole phrase where none are named."""
    start, end = (words[0].start, words[-1].end) if words else (0, len(phrase.text))
    place = phrase.part(start, end)
    return UnreadablePhrase([Finding(code, phrase.text[start:end], place, detail=detail)])

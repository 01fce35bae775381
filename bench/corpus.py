"""The public corpora of the tests as cases for every reader of phrases: a phrase, and what it says."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from bench.measuring import ROOT
from summitry_validation.edtf import bounds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    # One or two numbers, a first and a last day, or the id of an actor; None where nothing is to be read.
    Answer = tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Case:
    """A phrase and what a reader should answer."""

    text: str
    language: str
    answer: Answer


def cases(name: str) -> list[Case]:
    """Return the cases of a corpus; those that are marked as not working yet count like all others."""
    text = (ROOT / "tests" / "corpus" / f"{name}.csv").read_text(encoding="utf-8")
    return [*_cases(csv.DictReader(text.splitlines()), _ANSWERS[name])]


def numbers(values: Iterable[Decimal | None]) -> Answer:
    """Return the numbers that a reading states, each once and the lowest first.

    >>> numbers([None, Decimal("5.0"), Decimal(4), Decimal(5)])
    ('4', '5')
    """
    found = sorted({value.normalize() for value in values if value is not None})
    return tuple(f"{value:f}" for value in found) or None


def _cases(
    rows: Iterable[Mapping[str, str]], answer: Callable[[Mapping[str, str]], Answer]
) -> Iterator[Case]:
    for row in rows:
        # A period of its own, a day and options are more than a phrase, which is all that others take.
        if not any(row.get(column) for column in ("per", "on", "options")):
            yield Case(row["phrase"], row["language"], None if row["code"] else answer(row))


def _amount(row: Mapping[str, str]) -> Answer:
    written = [row[column].lstrip("<>=") for column in ("point", "low", "high")]
    return numbers(Decimal(value) if value else None for value in written)


def _date(row: Mapping[str, str]) -> Answer:
    found = bounds(row["edtf"])
    return tuple(str(day) if day else ".." for day in (found.min, found.max))


def _country(row: Mapping[str, str]) -> Answer:
    return (row["row_id"],)


_ANSWERS = {"amounts": _amount, "numbers": _amount, "dates": _date, "countries": _country}

"""Corpora of phrases: one phrase a line, with what it states or why it is refused."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from summitry.normalize.results import UnreadablePhrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.normalize.results import Bounded

CORPORA = Path(__file__).parent / "corpus"


def cases(name: str) -> Sequence[Mapping[str, str]]:
    """Return the lines of a corpus."""
    return list(csv.DictReader((CORPORA / name).read_text(encoding="utf-8").splitlines()))


def marked(row: Mapping[str, str]) -> object:
    """Return a case as a parameter; a known failure must fail until it is mended and the corpus says so."""
    marks = [pytest.mark.xfail(raises=(UnreadablePhrase, AssertionError))] if row["status"] else []
    name = "-".join([row["language"], row["phrase"], row.get("per", "")])
    return pytest.param(row, marks=marks, id=name)


def bounds(found: Bounded) -> tuple[object, ...]:
    """Return what is known of a number, in the shape of `written`."""
    low = None if found.low is None else (">=" if found.low_inclusive else ">", found.low)
    high = None if found.high is None else ("<=" if found.high_inclusive else "<", found.high)
    return found.comparator, found.point, low, high


def written(row: Mapping[str, str]) -> tuple[object, ...]:
    """Return what a line of a corpus says of a number."""
    point = Decimal(row["point"]) if row["point"] else None
    return row["comparator"], point, _bound(row["low"]), _bound(row["high"])


def _bound(text: str) -> tuple[str, Decimal] | None:
    number = text.lstrip("<>=")
    return (text[: len(text) - len(number)], Decimal(number)) if text else None

"""Amounts in running text: each with its place, and nothing that only looks like one."""

from __future__ import annotations

import itertools
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phrase_corpora import cases
from summitry import normalize

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

CASES = cases("amounts_in_text.csv")
PIECES = [
    "5",
    "4,5",
    "Milliarden",
    "Dollar",
    "$",
    "%",
    "im Jahr",
    "2018",
    "bis",
    "und",
    ",",
    ".",
    "F-35",
    "Haus",
]
PIECES += ["eine", "of GDP", "from", "a year", "troops", "-", "(", "über", "G7", "jährlich"]


def plain(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"


def stated(found: normalize.Amount) -> str:
    ends = f"{plain(found.low)}..{plain(found.high)}" if found.point is None else plain(found.point)
    return f"{found.comparator} {ends} {found.unit} {found.period}"


@pytest.mark.parametrize("row", [pytest.param(row, id=row["text"]) for row in CASES])
def test_a_text_states_the_amounts_that_the_corpus_lists(row: Mapping[str, str]) -> None:
    hits = normalize.find_amounts(row["text"], row["language"])
    assert " | ".join(f"{hit.text} = {stated(hit.reading)}" for hit in hits) == row["hits"]


@pytest.mark.parametrize("row", [pytest.param(row, id=row["text"]) for row in CASES])
def test_each_hit_stands_where_it_says_and_reads_alike_alone(row: Mapping[str, str]) -> None:
    for hit in normalize.find_amounts(row["text"], row["language"]):
        assert row["text"][hit.start : hit.end] == hit.text
        assert normalize.amount(hit.text, row["language"]) == hit.reading


@given(st.lists(st.sampled_from(PIECES)).map(" ".join) | st.text(), st.sampled_from(["de", "en", "fr"]))
def test_hits_never_overlap(text: str, language: str) -> None:
    hits = normalize.find_amounts(text, language)
    assert all(one.end <= other.start for one, other in itertools.pairwise(hits))


@pytest.mark.parametrize(
    "text", ["G7 countries", "the F-35", "in 2018", "Article 5", "three times", "a meeting"]
)
def test_what_only_looks_like_an_amount_is_none(text: str) -> None:
    assert normalize.find_amounts(text, "en") == ()


def test_marks_apart_from_their_letters_change_no_reading() -> None:
    text = unicodedata.normalize("NFD", "Für Öl zahlten sie höchstens 5 Mrd. Euro.")
    (hit,) = normalize.find_amounts(text, "de")
    assert (hit.text, hit.reading.comparator) == (text[hit.start : hit.end], "at_most")

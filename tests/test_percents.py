"""Percentages: a share with its bounds and what it is of; any other quantity is refused as none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from babel.numbers import format_percent
from hypothesis import given
from hypothesis import strategies as st

from phrase_corpora import bounds, cases, marked, written
from provoking import provokes
from summitry import normalize
from summitry.normalize.amounts.kinds import PERCENTS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

CASES = cases("percents.csv")


@pytest.mark.parametrize("row", [marked(row) for row in CASES if not row["code"]])
def test_a_percentage_is_read_as_the_corpus_says(row: Mapping[str, str]) -> None:
    found = normalize.percent(row["phrase"], row["language"])
    assert bounds(found) == written(row)
    assert (found.unit, found.period) == (row["unit"], row["period"])
    assert sorted(one.rule for one in found.assumptions) == sorted(row["assumptions"].split())


@pytest.mark.parametrize("row", [marked(row) for row in CASES if row["code"]])
def test_what_is_no_percentage_is_refused_for_the_words_to_blame(row: Mapping[str, str]) -> None:
    with pytest.raises(normalize.UnreadablePhrase) as refused:
        normalize.percent(row["phrase"], row["language"])
    assert provokes(refused.value.findings, row["code"]).value == row["blamed"]


@given(st.decimals(-100, 100, places=2), st.sampled_from(["de", "en"]))
def test_a_percentage_written_by_unicode_rules_reads_back(number: Decimal, language: str) -> None:
    text = format_percent(number / 100, locale=language, decimal_quantization=False)
    assert normalize.percent(text, language).point == number


def test_a_percentage_says_what_it_is_of() -> None:
    shares = {normalize.percent(f"2 % {of}", "de").share_of for of in ("", "des BIP", "des BNE", "des Etats")}
    assert shares == {"", "gdp", "gni", "budget"}


def test_an_amount_in_percent_has_no_currency() -> None:
    assert normalize.percent("2 %", "de").currency == ""
    assert normalize.amount("2 €", "de").currency == "EUR"
    assert {normalize.percent(text, "en").unit for text in ("2%", "2 pp", "2‰")} <= set(PERCENTS)

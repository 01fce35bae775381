"""Lengths of time are read as a number and a unit, or refused with the words to blame."""

from __future__ import annotations

import csv
import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provoking import provokes
from summitry.normalize import durations
from summitry.normalize.results import UnreadablePhrase
from summitry.text import Phrase
from summitry_validation.catalogue import message

with (Path(__file__).parent / "corpus" / "durations.csv").open(encoding="utf-8", newline="") as lines:
    CORPUS = list(csv.DictReader(lines))
READ = [row for row in CORPUS if row["number"]]
REFUSED = [row for row in CORPUS if row["code"]]
UNITS = {
    "days": ("Tage", "days"),
    "weeks": ("Wochen", "weeks"),
    "months": ("Monate", "months"),
    "years": ("Jahre", "years"),
}
WORDS = st.sampled_from(["drei", "1,5", "a", "half", "Jahre", "years", "Monate", "und", "and", "about", "-"])
ISO = re.compile("P(?:([0-9.]+)Y)?(?:([0-9.]+)M)?(?:([0-9.]+)W)?(?:([0-9.]+)D)?")


def named(row: dict[str, str]) -> str:
    """Return the phrase of a case, as the name of its test."""
    return row["phrase"]


@pytest.mark.parametrize("row", READ, ids=named)
def test_a_phrase_is_read_as_the_corpus_says(row: dict[str, str]) -> None:
    """A phrase of the corpus gives its number, unit and ISO 8601 string."""
    found = durations.read(Phrase(row["phrase"], row["language"]))
    assert (str(found.value), found.unit, found.iso) == (row["number"], row["unit"], row["iso"])


@pytest.mark.parametrize("row", REFUSED, ids=named)
def test_a_phrase_is_refused_as_the_corpus_says(row: dict[str, str]) -> None:
    """A phrase of the corpus that is no length of time blames the words that the corpus names."""
    with pytest.raises(UnreadablePhrase) as refusal:
        durations.read(Phrase(row["phrase"], row["language"]))
    assert provokes(refusal.value.findings, row["code"]).value == row["value"]


@given(st.integers(0, 10**9), st.sampled_from(sorted(UNITS)), st.sampled_from(["de", "en"]))
def test_a_whole_length_reads_back(number: int, unit: str, language: str) -> None:
    """A number of days, weeks, months or years is read as that number of that unit."""
    word = UNITS[unit][language == "en"]
    found = durations.read(Phrase(f"{number} {word}", language))
    assert (found.value, found.unit) == (Decimal(number), unit)


@given(st.decimals(0, 10**6, places=2), st.sampled_from(sorted(UNITS)))
def test_the_iso_string_says_the_same(number: Decimal, unit: str) -> None:
    """The numbers of an ISO 8601 string add up to the number and unit that the phrase stated."""
    parts = ISO.fullmatch(durations.iso(number, unit))
    assert parts
    years, months, weeks, days = (Decimal(part or 0) for part in parts.groups())
    assert {"years": years + months / 12, "months": months, "weeks": weeks, "days": days}[unit] == number
    assert not weeks + days if unit in ("years", "months") else not years + months


def outcome(text: str, language: str) -> str | list[str]:
    """Return the ISO 8601 string of a phrase, or the messages with which it is refused."""
    try:
        return durations.read(Phrase(text, language)).iso
    except UnreadablePhrase as refusal:
        return [message(finding) for finding in refusal.findings]


@given(st.one_of(st.text(), st.lists(WORDS).map(" ".join)), st.sampled_from(["de", "en"]))
def test_any_text_is_read_or_refused(text: str, language: str) -> None:
    """No text does anything but give a length of time, or findings that say why not."""
    found = outcome(text, language)
    assert found
    assert isinstance(found, list) or ISO.fullmatch(found)

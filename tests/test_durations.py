"""Lengths of time are read with their bounds and their own units, or refused with the words to blame."""

from __future__ import annotations

import csv
import re
from decimal import Decimal
from pathlib import Path

import pytest
from babel.units import format_unit
from hypothesis import given
from hypothesis import strategies as st

from provoking import provokes
from summitry.normalize import durations
from summitry.normalize.lexicon import rows
from summitry.normalize.results import Duration, UnreadablePhrase
from summitry.text import Phrase
from summitry_validation.catalogue import message

with (Path(__file__).parent / "corpus" / "durations.csv").open(encoding="utf-8", newline="") as lines:
    CORPUS = list(csv.DictReader(lines))
READ = [row for row in CORPUS if row["comparator"]]
REFUSED = [row for row in CORPUS if row["code"]]
UNITS = ("years", "months", "weeks", "days", "hours", "minutes", "seconds")
LANGUAGES = st.sampled_from(["de", "en"])
NUMBERS = st.integers(0, 10**6)
WORDS = st.sampled_from(sorted({row["word"] for row in rows("durations")}))
DIGITS = st.sampled_from(["3", "1,5", "2:30", "1/2", "10", "P1Y"])
ISO = re.compile(
    "P(?:([0-9.]+)Y)?(?:([0-9.]+)M)?(?:([0-9.]+)W)?(?:([0-9.]+)D)?"
    "(?:T(?:([0-9.]+)H)?(?:([0-9.]+)M)?(?:([0-9.]+)S)?)?"
)


def named(row: dict[str, str]) -> str:
    """Return the phrase of a case, as the name of its test."""
    return row["phrase"]


def cell(number: Decimal | None) -> str:
    """Return a number as the corpus writes it."""
    return "" if number is None else f"{number:f}"


def length(number: int, unit: str, language: str) -> str:
    """Return a number of a unit as CLDR writes it in a language."""
    return format_unit(number, f"duration-{unit.removesuffix('s')}", locale=language)


@pytest.mark.parametrize("row", READ, ids=named)
def test_a_phrase_is_read_as_the_corpus_says(row: dict[str, str]) -> None:
    """A phrase of the corpus gives its comparator, numbers, unit and ISO 8601 strings."""
    found = durations.read(Phrase(row["phrase"], row["language"]))
    numbers = [cell(number) for number in (found.point, found.low, found.high)]
    assert [found.comparator, *numbers, found.unit] == [
        row[name] for name in ("comparator", "point", "low", "high", "unit")
    ]
    assert [found.iso, found.iso_low, found.iso_high] == [
        row[name] for name in ("iso", "iso_low", "iso_high")
    ]


@pytest.mark.parametrize("row", REFUSED, ids=named)
def test_a_phrase_is_refused_as_the_corpus_says(row: dict[str, str]) -> None:
    """A phrase of the corpus that is no length of time blames the words that the corpus names."""
    with pytest.raises(UnreadablePhrase) as refusal:
        durations.read(Phrase(row["phrase"], row["language"]))
    assert provokes(refusal.value.findings, row["code"]).value == row["value"]


@given(NUMBERS, st.sampled_from(UNITS), LANGUAGES)
def test_a_whole_length_reads_back(number: int, unit: str, language: str) -> None:
    """A number of a unit as CLDR writes it is read as that number of that unit."""
    found = durations.read(Phrase(length(number, unit, language), language))
    assert (found.point, found.low, found.high, found.unit) == (*[Decimal(number)] * 3, unit)


@given(NUMBERS, st.integers(1, 100), st.sampled_from(UNITS), LANGUAGES)
def test_a_range_reads_back(number: int, more: int, unit: str, language: str) -> None:
    """Two numbers of a unit, joined by the word of the language, are the bounds of a range."""
    join = {"de": "bis", "en": "to"}[language]
    found = durations.read(Phrase(f"{number} {join} {length(number + more, unit, language)}", language))
    ends = (Decimal(number), Decimal(number + more))
    assert (found.low, found.high, found.unit, found.point) == (*ends, unit, None)


@given(st.lists(st.sampled_from(UNITS), min_size=1, unique=True), NUMBERS, LANGUAGES)
def test_several_units_keep_their_own_numbers(units: list[str], number: int, language: str) -> None:
    """Units in their order are written in ISO 8601 as they were stated, and an ISO string reads back."""
    ordered = sorted(units, key=UNITS.index)
    text = ", ".join(length(number + 1, unit, language) for unit in ordered)
    found = durations.read(Phrase(text, language))
    parts = ISO.fullmatch(found.iso)
    assert parts
    stated = {unit: int(part) for unit, part in zip(UNITS, parts.groups(), strict=True) if part}
    assert stated == dict.fromkeys(ordered, number + 1)
    again = durations.read(Phrase(found.iso, language))
    assert (again.point, again.unit, again.iso) == (found.point, found.unit, found.iso)


@given(st.decimals(0, 10**6, places=2), st.sampled_from(UNITS))
def test_the_iso_string_says_the_same(number: Decimal, unit: str) -> None:
    """The numbers of an ISO 8601 string add up to the number and unit that the phrase stated."""
    parts = ISO.fullmatch(durations.iso(number, unit))
    assert parts
    years, months, weeks, days, hours, minutes, seconds = (Decimal(part or 0) for part in parts.groups())
    totals = {
        "years": years + months / 12,
        "hours": hours + minutes / 60 + seconds / 3600,
        "minutes": minutes + seconds / 60,
    }
    total = totals.get(unit, {"months": months, "weeks": weeks, "days": days, "seconds": seconds}.get(unit))
    assert total is not None
    assert abs(total - number) < Decimal("1e-20")


@given(st.sampled_from(READ), st.sampled_from([" ", "\u00a0", "\u202f", "  "]), st.booleans())
def test_kinds_of_blank_and_capitals_do_not_matter(row: dict[str, str], blank: str, capitals: bool) -> None:
    """A phrase in capitals, or with other blanks and dashes, is the same length."""
    if row["phrase"].startswith("P") and row["phrase"].isupper():
        return
    text = row["phrase"].replace(" ", blank).replace("-", "\u2013")
    text = text.upper() if capitals and "\u00df" not in text else text
    found = durations.read(Phrase(text, row["language"]))
    assert (found.iso, found.iso_low, found.iso_high) == (row["iso"], row["iso_low"], row["iso_high"])


def outcome(text: str, language: str) -> Duration | list[str]:
    """Return the length of a phrase, or the messages with which it is refused."""
    try:
        return durations.read(Phrase(text, language))
    except UnreadablePhrase as refusal:
        return [message(finding) for finding in refusal.findings]


@given(
    st.one_of(st.text(), st.lists(st.one_of(WORDS, DIGITS)).map(" ".join)),
    st.sampled_from(["de", "en", "fr"]),
)
def test_any_text_is_read_or_refused(text: str, language: str) -> None:
    """No text does anything but give a length of time, or findings that say why not."""
    found = outcome(text, language)
    assert found
    if isinstance(found, Duration):
        stated = [text for text in (found.iso, found.iso_low, found.iso_high) if text]
        assert stated
        assert all(ISO.fullmatch(text) for text in stated)
        assert (found.low_inclusive is None) == (found.iso_low == "")
        assert (found.high_inclusive is None) == (found.iso_high == "")


@pytest.mark.parametrize(
    ("phrase", "language", "noun"),
    [("a three-day pilgrimage", "en", "pilgrimage"), ("die viertägige Wallfahrt", "de", "Wallfahrt")],
)
def test_an_unknown_noun_behind_an_adjective_of_length_is_set_aside_and_named(
    phrase: str, language: str, noun: str
) -> None:
    """What has the length is left out of it, and recorded as left out."""
    found = durations.read(Phrase(phrase, language))
    assert [(each.rule, each.words) for each in found.assumptions] == [("words-set-aside", noun)]

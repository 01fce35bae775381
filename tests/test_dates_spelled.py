"""The same date in other capitals, blanks and dashes, in names of CLDR, and in the phrases of each rule."""

from __future__ import annotations

import csv
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from babel.dates import get_day_names, get_month_names
from hypothesis import given
from hypothesis import strategies as st

from provoking import provokes
from summitry.normalize import UnreadablePhrase
from summitry.normalize import date as read
from summitry.normalize.dates.layout import LETTERS
from summitry.normalize.dates.refusals import ALWAYS
from summitry.normalize.dates.rules import RULES
from summitry.normalize.lexicon import rows

CORPUS = Path(__file__).parent / "corpus"
with (CORPUS / "dates.csv").open(encoding="utf-8", newline="") as lines:
    READ = [
        row
        for row in csv.DictReader(lines)
        if row["edtf"] and not re.fullmatch("[0-9X/.T:Z+~?-]+", row["phrase"])
    ]
with (CORPUS / "dates_unread.csv").open(encoding="utf-8", newline="") as lines:
    UNREAD = [tuple(row.values()) for row in csv.DictReader(lines)]
LANGUAGES = ["de", "en", "fr"]
MONTHS = sorted(
    (language, name, number)
    for language in LANGUAGES
    for names in (
        get_month_names("wide", locale=language),
        get_month_names("abbreviated", locale=language),
        get_month_names("abbreviated", "stand-alone", language),
    )
    for number, name in names.items()
)
# The short French names are words of their own: `me`, or `ve` for the fifth.
WEEKDAYS = sorted(
    (language, name, number)
    for language in LANGUAGES
    for names in (
        get_day_names("wide", locale=language),
        get_day_names("abbreviated", locale=language),
        get_day_names("short", locale=language) if language != "fr" else {},
    )
    for number, name in names.items()
)
YEARS = st.integers(1000, 2098)
# A phrase in each language, with a year, and what it means.
SPOKEN = {
    "de": "Anfang {0}|seit {0}|bis {0}|vor {0}|nach {0}|um {0}|vermutlich {0}|im Winter {0}/{1}",
    "en": "early {0}|since {0}|until {0}|before {0}|after {0}|c. {0}|possibly {0}|winter {0}/{1}",
    "fr": "début {0}|depuis {0}|jusqu'en {0}|avant {0}|après {0}|vers {0}|peut-être {0}|hiver {0}-{1}",
}
MEANT = ("{0}-01/{0}-04", "{0}/..", "../{0}", "../{2:04}", "{1}/..", "{0}~", "{0}?", "{0}-24")


@given(
    st.sampled_from(READ),
    st.sampled_from([" ", "\u00a0", "\u202f", "  ", "\t"]),
    st.sampled_from("-\u2013\u2014\u2010"),
    st.sampled_from([str, str.upper]),
)
def test_capitals_blanks_and_dashes_do_not_matter(
    row: dict[str, str], blank: str, dash: str, spelled: type[str]
) -> None:
    """A phrase of the corpus means the same in capitals and with other blanks and dashes."""
    text = spelled(row["phrase"]) if len(row["phrase"].upper()) == len(row["phrase"]) else row["phrase"]
    assert read(text.replace(" ", blank).replace("-", dash), row["language"]).edtf == row["edtf"]


@pytest.mark.parametrize(("language", "name", "number"), MONTHS)
def test_each_month_name_of_cldr_is_read(language: str, name: str, number: int) -> None:
    """Every name of a month, in full or cut short, is that month."""
    assert read(f"{name} 2018", language).edtf == f"2018-{number:02}"


@pytest.mark.parametrize(("language", "name", "number"), WEEKDAYS)
def test_each_weekday_name_of_cldr_is_read(language: str, name: str, number: int) -> None:
    """Every name of a weekday, in full or cut short, fits its days and no others."""
    monday = date(2018, 7, 9)
    assert read(f"{name}, {monday + timedelta(number)}", language).precision == "day"
    with pytest.raises(UnreadablePhrase):
        read(f"{name}, {monday + timedelta((number + 1) % 7)}", language)


@given(YEARS, st.sampled_from(LANGUAGES), st.integers(0, len(MEANT) - 1))
def test_what_a_language_says_of_a_year_reads_back(year: int, language: str, number: int) -> None:
    """Parts, open ends, marks and winters of a year are the same in every language."""
    phrase = SPOKEN[language].split("|")[number].format(year, year + 1)
    assert read(phrase, language).edtf == MEANT[number].format(year, year + 1, year - 1)


@given(YEARS, st.integers(1, 99))
def test_a_year_behind_another_is_read_in_full_or_has_two_meanings(year: int, more: int) -> None:
    """Two digits behind a year are the next year that ends so, a month, or refused; never an earlier year."""
    later = year + more
    if later // 100 != year // 100:
        return
    text = f"{year}-{later % 100:02}"
    month_or_season = int(text[-2:]) in {*range(1, 13), *range(21, 25), *range(33, 37)}
    if month_or_season:
        with pytest.raises(UnreadablePhrase) as refusal:
            read(text, "en")
        provokes(refusal.value.findings, "D016")
    else:
        assert read(text, "en").edtf == f"{year}/{later}"


def test_bounds_and_precision_are_those_of_the_edtf_string() -> None:
    """A date knows its first and last day, and the finest thing that it names."""
    found = read("late 1990s", "en")
    assert (found.min, found.max, found.precision) == (date(1997, 1, 1), date(1999, 12, 31), "interval")


def test_every_word_is_of_a_kind_that_a_rule_or_a_refusal_knows() -> None:
    """No line of the words file has a kind that nothing reads."""
    kinds = {row["kind"] for row in rows("dates")}
    assert kinds - LETTERS.keys() - ALWAYS.keys() == {"filler"}


def test_every_rule_says_by_example_what_it_reads() -> None:
    """The function of each rule quotes a phrase, and the phrase is read in German or English."""
    for rule in RULES:
        (example, *_) = re.findall('"([^"]+)"', rule.read.__doc__ or "")
        assert any(is_read(example, language) for language in ("de", "en")), example


def is_read(text: str, language: str) -> bool:
    """Return whether a phrase is read."""
    try:
        read(text, language)
    except UnreadablePhrase:
        return False
    return True


@pytest.mark.parametrize(("phrase", "language", "edtf"), UNREAD)
@pytest.mark.xfail(strict=True, raises=UnreadablePhrase, reason="no rule reads it yet")
def test_what_is_not_read_yet_is_refused(phrase: str, language: str, edtf: str) -> None:
    """Phrases that have a meaning, and are refused rather than guessed at."""
    assert read(phrase, language).edtf == edtf

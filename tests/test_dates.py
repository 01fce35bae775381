"""Date phrases are read as they are written, or refused with the words to blame."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest
from babel.dates import format_date, format_interval
from hypothesis import given
from hypothesis import strategies as st

from provoking import provokes
from summitry.normalize import dates
from summitry.normalize.lexicon import rows
from summitry.normalize.results import Assumption, Date, UnreadablePhrase
from summitry.text import Phrase
from summitry_validation.catalogue import message
from summitry_validation.edtf import bounds
from summitry_validation.findings import Place

with (Path(__file__).parent / "corpus" / "dates.csv").open(encoding="utf-8", newline="") as lines:
    CORPUS = list(csv.DictReader(lines))
READ = [row for row in CORPUS if row["edtf"]]
REFUSED = [row for row in CORPUS if row["code"]]

# The locales of CLDR whose dates are German or English, and the forms of a day with a full year in each.
DAY_FORMS = {
    "de": ["full", "long", "medium", "d. MMMM y", "d. MMM y", "EEEE, 'den' d. MMMM y", "d.M.y", "y-MM-dd"],
    "en": [
        "full",
        "long",
        "MMMM d, y",
        "d MMMM y",
        "d MMM y",
        "'the' d'th of' MMMM, y",
        "EEE, d MMM y",
        "y-MM-dd",
    ],
}
LOCALES = st.sampled_from(["de", "de_AT", "de_CH", "en", "en_GB", "en_IE", "en_AU"])
LOCALES_AND_FORMS = LOCALES.flatmap(
    lambda locale: st.tuples(st.just(locale), st.sampled_from(DAY_FORMS[locale[:2]]))
)
SPANS = st.sampled_from(["yMMMMd", "yMMMd", "yMMMEd"])
DAYS = st.dates(date(1000, 1, 1), date(9999, 12, 1))
WORDS = st.sampled_from(sorted({row["word"] for row in rows("dates")}))
NUMBERS = st.sampled_from(
    ["30.", "2018", "12", "1990er", "30.6.2019", "2019-06-30", "03/04/2018", "18", "9999"]
)


def read(text: str, language: str) -> str:
    """Return the EDTF string of a phrase."""
    return dates.read(Phrase(text, language)).edtf


def named(row: dict[str, str]) -> str:
    """Return the phrase of a case, as the name of its test."""
    return row["phrase"]


@pytest.mark.parametrize("row", READ, ids=named)
def test_a_phrase_is_read_as_the_corpus_says(row: dict[str, str]) -> None:
    """A phrase of the corpus gives its EDTF string, and names the rules that were assumed."""
    found = dates.read(Phrase(row["phrase"], row["language"]))
    assert (found.edtf, " ".join(each.rule for each in found.assumptions)) == (row["edtf"], row["rules"])
    bounds(found.edtf)


@pytest.mark.parametrize("row", REFUSED, ids=named)
def test_a_phrase_is_refused_as_the_corpus_says(row: dict[str, str]) -> None:
    """A phrase of the corpus that is no date blames the words that the corpus names, with its code."""
    with pytest.raises(UnreadablePhrase) as refusal:
        dates.read(Phrase(row["phrase"], row["language"]))
    finding = provokes(refusal.value.findings, row["code"])
    assert finding.value == row["value"]
    assert repr(row["value"]) in message(finding) or row["code"] == "D002"


def test_a_finding_has_the_place_and_the_width_of_its_words() -> None:
    """An impossible day is shown where it stands in the note, as wide as its words."""
    phrase = Phrase("vom 32. Juni 2018 bis 2. Juli 2018", "de", Place("raw/notes/a.md", 17, 20, 34))
    with pytest.raises(UnreadablePhrase) as refusal:
        dates.read(phrase)
    assert provokes(refusal.value.findings, "D003").place == Place("raw/notes/a.md", 17, 24, 13)


def test_an_unknown_word_comes_with_the_nearest_known_one() -> None:
    """Every misspelt word of a phrase is found at once, each with its hint."""
    with pytest.raises(UnreadablePhrase) as refusal:
        dates.read(Phrase("Saamstag, 30. Jnui 2018", "de"))
    hints = [(finding.value, finding.near) for finding in refusal.value.findings]
    assert hints == [("Saamstag", "Samstag"), ("Jnui", "Juni")]


def test_an_assumption_says_what_was_read_from_which_words() -> None:
    """The part of a month is recorded with its words and the days that it was taken to be."""
    found = dates.read(Phrase("gegen Ende Juni 2018", "de"))
    assert found.assumptions == (
        Assumption("third-of-month", "gegen Ende Juni 2018", "2018-06-21/2018-06-30"),
    )


@given(DAYS, LOCALES_AND_FORMS)
def test_a_day_in_any_written_form_reads_back(day: date, written: tuple[str, str]) -> None:
    """A day as CLDR writes it, weekday and all, is read as that day."""
    locale, form = written
    assert read(format_date(day, form, locale=locale), locale[:2]) == day.isoformat()


@given(DAYS, st.sampled_from(["d/M/y", "M/d/y", "dd/MM/y"]))
def test_a_day_with_slashes_reads_back_or_is_refused(day: date, form: str) -> None:
    """Between slashes a date is read only where one order of day and month makes sense."""
    phrase = Phrase(format_date(day, form, locale="en"), "en")
    if day.day > 12 or day.day == day.month:
        assert dates.read(phrase).edtf == day.isoformat()
    else:
        with pytest.raises(UnreadablePhrase) as refusal:
            dates.read(phrase)
        provokes(refusal.value.findings, "D006")


@given(DAYS, LOCALES, st.sampled_from(["MMMM y", "MMM y"]))
def test_a_month_reads_back(day: date, locale: str, form: str) -> None:
    """A month with its year is read as that month, its name in full or cut short."""
    assert read(format_date(day, form, locale=locale), locale[:2]) == day.isoformat()[:7]


@given(DAYS, st.sampled_from(["de", "en"]), st.sampled_from(["QQQQ y", "QQQ y"]))
def test_a_quarter_reads_back(day: date, locale: str, form: str) -> None:
    """A quarter with its year has the code of that quarter."""
    assert read(format_date(day, form, locale=locale), locale) == f"{day.year}-{33 + (day.month - 1) // 3}"


@given(DAYS, st.integers(1, 400), LOCALES, SPANS)
def test_a_span_of_days_reads_back(first: date, length: int, locale: str, form: str) -> None:
    """Two days as CLDR joins them, with or without a year and month of the first, are read as their span."""
    last = min(first + timedelta(length), date(9999, 12, 31))
    text = format_interval(first, last, form, locale=locale)
    assert read(text, locale[:2]) == f"{first}/{last}"


@given(DAYS, st.sampled_from(["de", "en"]), st.integers(1, 6))
def test_a_wrong_weekday_is_found(day: date, locale: str, shift: int) -> None:
    """A date beside the weekday of another day of its week is refused."""
    weekday = format_date(day + timedelta(shift), "EEEE", locale=locale)
    with pytest.raises(UnreadablePhrase) as refusal:
        read(f"{weekday}, {day}", locale)
    assert provokes(refusal.value.findings, "D008").value == weekday


def outcome(text: str, language: str) -> Date | list[str]:
    """Return the date of a phrase, or the messages with which it is refused."""
    try:
        return dates.read(Phrase(text, language))
    except UnreadablePhrase as refusal:
        return [message(finding) for finding in refusal.findings]


@given(st.one_of(st.text(), st.lists(st.one_of(WORDS, NUMBERS)).map(" ".join)), st.sampled_from(["de", "en"]))
def test_any_text_is_read_or_refused(text: str, language: str) -> None:
    """No text does anything but give a date of the closed list, or findings that say why not."""
    found = outcome(text, language)
    assert found
    if isinstance(found, Date):
        bounds(found.edtf)


@given(st.lists(st.one_of(WORDS, NUMBERS)).map(" ".join), st.sampled_from(["de", "en"]))
def test_every_letter_and_digit_belongs_to_a_word(text: str, language: str) -> None:
    """The words of a date stand where they say, and leave no letter or digit of the phrase unread."""
    found = outcome(text, language)
    words = found.words if isinstance(found, Date) else ()
    assert [text[word.start : word.end] for word in words] == [word.text for word in words]
    read_at = {index for word in words for index in range(word.start, word.end)}
    if words:
        assert not [char for index, char in enumerate(text) if char.isalnum() and index not in read_at]

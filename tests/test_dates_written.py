"""Dates as CLDR writes them in German and English read back, whatever their form."""

from __future__ import annotations

from datetime import date

import pytest
from babel.dates import format_date, format_interval
from hypothesis import given
from hypothesis import strategies as st

from provoking import provokes
from summitry.normalize import dates
from summitry.normalize.results import UnreadablePhrase
from summitry.text import Phrase

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
ENDINGS = {
    number: ending for last, ending in enumerate(["st", "nd", "rd"], 1) for number in (last, last + 20)
}
ENDINGS[31] = "st"
LOCALES = st.sampled_from(["de", "de_AT", "de_CH", "en", "en_GB", "en_IE", "en_AU"])
LOCALES_AND_FORMS = LOCALES.flatmap(
    lambda locale: st.tuples(st.just(locale), st.sampled_from(DAY_FORMS[locale[:2]]))
)
SPANS = st.sampled_from(["yMMMMd", "yMMMd", "yMMMEd"])
DAYS = st.dates(date(1000, 1, 1), date(9999, 12, 1))


def read(text: str, language: str) -> str:
    """Return the EDTF string of a phrase."""
    return dates.read(Phrase(text, language)).edtf


@given(DAYS, LOCALES_AND_FORMS)
def test_a_day_in_any_written_form_reads_back(day: date, written: tuple[str, str]) -> None:
    """A day as CLDR writes it, weekday and all, is read as that day."""
    locale, form = written
    form = form.replace("'th of'", f"'{ENDINGS.get(day.day, 'th')} of'")
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
    last = date.fromordinal(min(first.toordinal() + length, date.max.toordinal()))
    text = format_interval(first, last, form, locale=locale)
    assert read(text, locale[:2]) == f"{first}/{last}"


@given(DAYS, st.sampled_from(["de", "en"]), st.integers(1, 6))
def test_a_wrong_weekday_is_found(day: date, locale: str, shift: int) -> None:
    """A date beside the weekday of another day of its week is refused."""
    weekday = format_date(date.fromordinal(1 + (day.toordinal() + shift - 1) % 7), "EEEE", locale=locale)
    with pytest.raises(UnreadablePhrase) as refusal:
        read(f"{weekday}, {day}", locale)
    assert provokes(refusal.value.findings, "D008").value == weekday

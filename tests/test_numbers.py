"""Numbers: digits as their language writes them, and number words, each with one value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from babel.numbers import NumberFormatError, format_decimal, parse_decimal
from hypothesis import given
from hypothesis import strategies as st

from provoking import provokes
from summitry.normalize import numbers
from summitry.normalize.amounts import ROOM
from summitry.normalize.lexicon import scan
from summitry.normalize.results import UnreadablePhrase
from summitry.text import Phrase

if TYPE_CHECKING:
    from decimal import Decimal

LONGEST = 30
LANGUAGES = st.sampled_from(["de", "en"])
TENS = {
    "de": ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"],
    "en": ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
}
ONES = {
    "de": ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"],
    "en": ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
}
JOINED = {"de": "{one}und{ten}", "en": "{ten}-{one}"}


def value(text: str, language: str) -> Decimal:
    phrase = Phrase(text, language)
    return numbers.value(phrase, scan(phrase, ROOM))


@given(st.decimals(0, 10**12, places=2), LANGUAGES, st.booleans())
def test_digits_written_by_unicode_rules_read_back(number: Decimal, language: str, grouped: bool) -> None:
    text = format_decimal(number, locale=language, decimal_quantization=False, group_separator=grouped)
    assert numbers.decimal(text, language) == number


@given(st.text(alphabet="0123.,", min_size=1, max_size=9), LANGUAGES)
def test_digits_are_never_read_otherwise_than_unicode_reads_them(text: str, language: str) -> None:
    try:
        expected = parse_decimal(text, locale=language, strict=True)
    except NumberFormatError:
        expected = None
    assert numbers.decimal(text, language) in (expected, None)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("1,25", "en"),
        ("2.4", "de"),
        ("1.25.000", "de"),
        ("007", "de"),
        ("1 25", "de"),
        ("1.250 000", "de"),
        ("5", "it"),
    ],
)
def test_digits_of_another_shape_are_no_number(text: str, language: str) -> None:
    assert numbers.decimal(text, language) is None


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_number_word_below_one_hundred_is_known(language: str) -> None:
    for tens, ten in enumerate(TENS[language], 2):
        assert value(ten, language) == 10 * tens
        for one, word in enumerate(ONES[language], 1):
            assert value(JOINED[language].format(one=word, ten=ten), language) == 10 * tens + one


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("zwölf", "de", "12"),
        ("einer", "de", "1"),
        ("eine halbe Milliarde", "de", "500000000"),
        ("anderthalb", "de", "1.5"),
        ("zwei Milliarden fünfhundert Millionen", "de", "2500000000"),
        ("three hundred forty two thousand", "en", "342000"),
        ("two and a half", "en", "2.5"),
        ("half a million", "en", "500000"),
        ("eine Billion", "de", "1000000000000"),
        ("one billion", "en", "1000000000"),
    ],
)
def test_number_words_and_scales_make_one_number(text: str, language: str, number: str) -> None:
    assert str(value(text, language)) == number


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("fünf sechs", "A006"),
        ("1 Million 2 Milliarden", "A006"),
        ("1 Milliarde 1200 Millionen", "A006"),
        ("1,5 Milliarden 200 Millionen 0,5", "A006"),
        ("zwei 5", "A006"),
        ("200 fünfzig", "A006"),
        ("2 Milliarden Millionen", "A004"),
    ],
)
def test_numbers_side_by_side_are_not_added_up_by_guesswork(text: str, code: str) -> None:
    with pytest.raises(UnreadablePhrase) as refused:
        value(text, "de")
    provokes(refused.value.findings, code)


@given(st.integers(1, 10**40))
def test_a_number_keeps_all_its_digits_or_is_refused(number: int) -> None:
    try:
        found = value(str(number), "en")
    except UnreadablePhrase:
        found = None
    exact = len(str(number).rstrip("0")) <= numbers.MOST_DIGITS and len(str(number)) <= LONGEST
    assert found == (number if exact else None)

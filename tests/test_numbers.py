"""Numbers: digits as their language writes them, and number words, each with one value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from babel.numbers import NumberFormatError, format_decimal, parse_decimal
from hypothesis import given
from hypothesis import strategies as st

from phrase_corpora import bounds, cases, marked, written
from provoking import provokes
from summitry import normalize
from summitry.normalize import numbers
from summitry.normalize.amounts import ROOM
from summitry.normalize.lexicon import scan
from summitry.normalize.results import UnreadablePhrase
from summitry.text import Phrase

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

CASES = cases("numbers.csv")
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


@pytest.mark.parametrize("row", [marked(row) for row in CASES if not row["code"]])
def test_a_bare_number_is_read_as_the_corpus_says(row: Mapping[str, str]) -> None:
    found = normalize.number(row["phrase"], row["language"])
    assert bounds(found) == written(row)
    assert found.value == found.point
    assert sorted(one.rule for one in found.assumptions) == sorted(row["assumptions"].split())


@pytest.mark.parametrize("row", [marked(row) for row in CASES if row["code"]])
def test_what_is_no_bare_number_is_refused_for_the_words_to_blame(row: Mapping[str, str]) -> None:
    with pytest.raises(normalize.UnreadablePhrase) as refused:
        normalize.number(row["phrase"], row["language"])
    assert provokes(refused.value.findings, row["code"]).value == row["blamed"]


def test_a_number_with_a_unit_is_no_bare_number() -> None:
    with pytest.raises(normalize.UnreadablePhrase) as refused:
        normalize.number("5 Euro", "de")
    provokes(refused.value.findings, "A016")


def in_german(number: int) -> str:
    """Return a number below a million in German words, written as one word."""
    thousands, rest = divmod(number, 1000)
    head = f"{below_thousand(thousands)}tausend" if thousands else ""
    return head + (below_thousand(rest, last=True) if rest or not head else "")


def below_thousand(number: int, last: bool = False) -> str:
    hundreds, rest = divmod(number, 100)
    head = f"{ONES['de'][hundreds - 1]}hundert" if hundreds else ""
    return head + (below_hundred(rest, last) if rest or not head else "")


def below_hundred(number: int, last: bool) -> str:
    if number < len(SMALL):
        return "eins" if number == 1 and last else SMALL[number]
    tens, ones = divmod(number, 10)
    ten = TENS["de"][tens - 2]
    return JOINED["de"].format(one=ONES["de"][ones - 1], ten=ten) if ones else ten


SMALL = ["null", *ONES["de"], "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn"]
SMALL += ["siebzehn", "achtzehn", "neunzehn"]


@given(st.integers(0, 999_999), st.booleans())
def test_a_german_number_written_as_one_word_reads_back(number: int, plain: bool) -> None:
    word = in_german(number)
    text = word.replace("ü", "ue").replace("ö", "oe").replace("ß", "ss") if plain else word
    assert normalize.number(text, "de").value == number


@pytest.mark.parametrize("word", ["Jahrhundert", "tausendfach", "hundertund", "zweihunderteuro", "fünfe"])
def test_a_word_that_only_looks_like_a_number_is_none(word: str) -> None:
    with pytest.raises(normalize.UnreadablePhrase) as refused:
        normalize.number(word, "de")
    provokes(refused.value.findings, "A001")


@given(st.decimals(0, 10**9, places=2), LANGUAGES, st.sampled_from(["０", "٠", "०", "๐"]))
def test_digits_of_any_script_are_read_alike(number: Decimal, language: str, nought: str) -> None:
    text = format_decimal(number, locale=language, decimal_quantization=False)
    other = text.translate({ord("0") + place: ord(nought) + place for place in range(10)})
    assert normalize.number(other, language).value == normalize.number(text, language).value


@given(st.integers(1, 9999), st.integers(0, 9), LANGUAGES)
def test_a_power_of_ten_is_read_in_each_of_its_spellings(number: int, power: int, language: str) -> None:
    raised = str(power).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    spellings = (f"{number}e{power}", f"{number} x 10^{power}", f"{number}·10{raised}")
    values = {normalize.number(text, language).value for text in spellings}
    assert values == {number * 10**power}

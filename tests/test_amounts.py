"""Amounts: each phrase keeps the bound, unit and period that its words give, or is refused."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from babel.core import get_global
from babel.numbers import format_decimal, get_currency_name
from hypothesis import assume, given
from hypothesis import strategies as st

from phrase_corpora import bounds, cases, marked, written
from provoking import provokes
from summitry.normalize.amounts import read
from summitry.normalize.comparators import SHAPES
from summitry.normalize.lexicon import rows
from summitry.normalize.results import Amount, Assumption, UnreadablePhrase
from summitry.text import Phrase
from summitry_validation.contract import terms
from summitry_validation.findings import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

CASES = cases("amounts.csv")
BOUNDS = {
    "de": {"": "exact", "rund ": "about", "knapp ": "just_under", "gut ": "just_over", "unter ": "less_than"}
    | {"bis zu ": "at_most", "mehr als ": "more_than", "mindestens ": "at_least"},
    "en": {"": "exact", "about ": "about", "nearly ": "just_under", "just over ": "just_over"}
    | {"under ": "less_than", "up to ": "at_most", "over ": "more_than", "at least ": "at_least"},
}
SCALES = {
    "de": {"": 1, " Tsd.": 10**3, " Millionen": 10**6, " Mrd.": 10**9, " Billionen": 10**12},
    "en": {"": 1, " thousand": 10**3, "m": 10**6, " billion": 10**9, " trillion": 10**12},
}
UNITS = {
    "de": {
        " Euro": "EUR",
        " US-Dollar": "USD",
        " Prozent": "percent",
        " Soldaten": "persons",
        " Jahre": "years",
    },
    "en": {
        " euros": "EUR",
        " pounds sterling": "GBP",
        "%": "percent",
        " people": "persons",
        " months": "months",
    },
}
PERIODS = {
    "de": {" jährlich": "per_year", " im Monat": "per_month", " einmalig": "one_off"},
    "en": {" a year": "per_year", " per month": "per_month", " so far": "cumulative"},
}
LANGUAGES = st.sampled_from(["de", "en"])
NUMBERS = st.decimals(0, 10**8, places=3)
PIECES = ["bis zu", "zwischen", "und", "von", "5", "4,5", "2.5", "-", "Milliarden", "$", "Prozent", "des BIP"]
PIECES += [
    "im Jahr",
    "über",
    "Kosten",
    "plus",
    "X",
    "for",
    "to",
    "half",
    "a year",
    "troops",
    "hundred",
    "and",
]


def amount(row: Mapping[str, str]) -> Amount:
    per = Phrase(row["per"], row["language"]) if row["per"] else None
    return read(Phrase(row["phrase"], row["language"]), per)


def digits(number: Decimal, language: str) -> str:
    return str(format_decimal(number, locale=language, decimal_quantization=False))


def clear(number: Decimal, scale: str, unit: str) -> Decimal:
    """Return a number that means one thing: three decimals of a sum may be meant as a group of three."""
    if scale or unit in ("percent", "years", "months"):
        return number
    return round(number, 0 if unit == "persons" else 2)


@pytest.mark.parametrize("row", [marked(row) for row in CASES if not row["code"]])
def test_a_phrase_is_read_as_the_corpus_says(row: Mapping[str, str]) -> None:
    found = amount(row)
    assert bounds(found) == written(row)
    assert (found.unit, found.expression, found.period) == (row["unit"], row["expression"], row["period"])
    assert found.period_count == (int(row["period_count"]) if row["period_count"] else None)
    assert found.span == row["span"]
    assert sorted(one.rule for one in found.assumptions) == sorted(row["assumptions"].split())


@pytest.mark.parametrize("row", [marked(row) for row in CASES if row["code"]])
def test_a_phrase_that_no_rule_reads_is_refused_for_the_words_to_blame(row: Mapping[str, str]) -> None:
    with pytest.raises(UnreadablePhrase) as refused:
        amount(row)
    finding = provokes(refused.value.findings, row["code"])
    assert finding.value == row["blamed"]
    assert row["near"] in ("", finding.near)


@pytest.mark.parametrize(
    ("code", "text", "language"),
    [
        ("A001", "bis zu 5 Miliarden Dollar", "de"),
        ("A002", "5 miliardi di dollari", "it"),
        ("A003", "1.25.000 Euro", "de"),
        ("A004", "billions", "en"),
        ("A005", "several billion dollars", "en"),
        ("A006", "rund knapp 5 Euro", "de"),
        ("A007", "5 Milliarden", "de"),
        ("A008", "5 bis 4 Milliarden Euro", "de"),
        ("A009", "1234567890123456 Euro", "de"),
        ("A010", "4 und 5 Milliarden Euro", "de"),
        ("A011", "5 Euro halbjährlich", "de"),
        ("A012", "jährlich 5 Euro für 18 Monate", "de"),
        ("A013", "5 Millionen Kronen", "de"),
        ("A014", "5 Millionen Reichsmark", "de"),
    ],
)
def test_each_code_can_be_provoked(code: str, text: str, language: str) -> None:
    with pytest.raises(UnreadablePhrase) as refused:
        read(Phrase(text, language))
    provokes(refused.value.findings, code)


def test_a_finding_stands_under_the_words_to_blame() -> None:
    phrase = Phrase("bis zu 5 Miliarden Dollar", "de", Place("raw/notes/a.md", 17, 20, 25))
    with pytest.raises(UnreadablePhrase) as refused:
        read(phrase)
    finding = provokes(refused.value.findings, "A001")
    assert (finding.place, finding.near) == (Place("raw/notes/a.md", 17, 29, 9), "Milliarden")


def test_a_finding_in_the_period_stands_under_the_period() -> None:
    per = Phrase("halbjährlich", "de", Place("raw/notes/a.md", 18, 15, 12))
    with pytest.raises(UnreadablePhrase) as refused:
        read(Phrase("5 Euro", "de", Place("raw/notes/a.md", 17, 20, 6)), per)
    assert provokes(refused.value.findings, "A011").place == per.place


def test_all_unknown_and_all_vague_words_are_reported_at_once() -> None:
    for text, code in (("bis zzu 5 Miliarden Dolar", "A001"), ("einige mehr Milliarden viel Euro", "A005")):
        with pytest.raises(UnreadablePhrase) as refused:
            read(Phrase(text, "de"))
        assert [finding.code for finding in refused.value.findings] == [code] * 3


def test_each_comparator_of_the_codelist_has_its_bounds() -> None:
    assert {*SHAPES, "between", "unknown"} == set(terms("comparator"))


def test_an_assumption_names_its_rule_its_words_and_their_reading() -> None:
    found = read(Phrase("4-5 Milliarden Dollar", "de"))
    assert found.assumptions == (
        Assumption("dollar-is-usd", "Dollar", "USD"),
        Assumption("range-shares-scale", "4", "4000000000"),
    )


def test_the_words_of_the_period_are_kept_apart() -> None:
    found = read(Phrase("5 Euro", "de"), Phrase("im Jahr", "de"))
    assert [word.text for word in found.words] == ["5", "Euro"]
    assert [(word.text, word.value) for word in found.per_words] == [("im Jahr", "per_year")]


@given(st.data(), LANGUAGES, NUMBERS)
def test_what_is_written_is_read(data: st.DataObject, language: str, number: Decimal) -> None:
    bound, scale, unit = (
        data.draw(st.sampled_from(sorted(words[language]))) for words in (BOUNDS, SCALES, UNITS)
    )
    period = data.draw(st.sampled_from(["", *PERIODS[language]]))
    number = clear(number, scale, UNITS[language][unit])
    text = f"{bound}{digits(number, language)}{scale}{unit}{period}"
    found = read(Phrase(text, language))
    values = {value for value in (found.point, found.low, found.high) if value is not None}
    assert values == {number * SCALES[language][scale]}
    assert (found.comparator, found.unit) == (BOUNDS[language][bound], UNITS[language][unit])
    assert found.period == PERIODS[language].get(period, found.period)


@given(st.data(), LANGUAGES, NUMBERS, NUMBERS)
def test_a_written_range_is_read(data: st.DataObject, language: str, one: Decimal, other: Decimal) -> None:
    scale, unit = (data.draw(st.sampled_from(sorted(words[language]))) for words in (SCALES, UNITS))
    low, high = (clear(end, scale, UNITS[language][unit]) for end in sorted([one, other + 1]))
    # "4-5,000" is refused: the first number may be meant in thousands.
    assume(low == 0 or high + 1 < 1000 * low)
    form = data.draw(
        st.sampled_from(["{}-{}", "{} – {}", {"de": "zwischen {} und {}", "en": "from {} to {}"}[language]])
    )
    text = form.format(digits(low, language), digits(high + 1, language)) + scale + unit
    found = read(Phrase(text, language))
    assert (found.comparator, found.point, found.unit) == ("between", None, UNITS[language][unit])
    assert (found.low, found.high) == tuple(end * SCALES[language][scale] for end in (low, high + 1))


@given(st.data(), LANGUAGES)
def test_every_character_but_blanks_belongs_to_a_word(data: st.DataObject, language: str) -> None:
    bound, scale, unit = (
        data.draw(st.sampled_from(sorted(words[language]))) for words in (BOUNDS, SCALES, UNITS)
    )
    text = f"{bound}7{scale}{unit}"
    words = read(Phrase(text, language)).words
    assert "".join(text[word.start : word.end] for word in words).replace(" ", "") == text.replace(" ", "")
    assert all(word.text == text[word.start : word.end] for word in words)


@given(
    st.text() | st.lists(st.sampled_from(PIECES)).map(" ".join),
    st.sampled_from(["de", "en", "fr", ""]),
)
def test_any_text_is_an_amount_or_is_refused(text: str, language: str) -> None:
    try:
        found = read(Phrase(text, language))
    except UnreadablePhrase:
        return
    assert found.comparator in terms("comparator")
    assert found.period in terms("period")
    assert (found.low is None) == (found.low_inclusive is None)
    assert (found.high is None) == (found.high_inclusive is None)


@given(st.data(), LANGUAGES, NUMBERS)
def test_capitals_and_kinds_of_blanks_do_not_matter(
    data: st.DataObject, language: str, number: Decimal
) -> None:
    bound, scale = (data.draw(st.sampled_from(sorted(words[language]))) for words in (BOUNDS, SCALES))
    text = f"{bound}{digits(round(number, 2), language)}{scale} Euro"
    blank = data.draw(st.sampled_from(["\u00a0", "\u202f", "  ", "\t"]))
    same = (text.upper(), text.lower(), text.replace(" ", blank), f"{blank}{text}{blank}")
    expected = bounds(read(Phrase(text, language)))
    assert {bounds(read(Phrase(one, language))) for one in same} == {expected}


@given(st.lists(st.sampled_from(sorted({row["word"] for row in rows("amounts")})), max_size=9), LANGUAGES)
def test_no_phrase_made_of_words_of_the_lexicon_crashes(words: list[str], language: str) -> None:
    try:
        found = read(Phrase(" ".join(words), language))
    except UnreadablePhrase:
        return
    assert found.words


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_currency_in_use_is_known_by_its_name_in_the_unicode_data(language: str) -> None:
    for code in sorted(in_use(language)):
        name = get_currency_name(code, count=2, locale=language)
        assert code in meanings(f"5 {name}", language), name
        assert meanings(f"{code} 5 Mio.", language) == {code}


def meanings(text: str, language: str) -> set[str]:
    """Return the unit of an amount, or the currencies between which a finding leaves it open."""
    try:
        return {read(Phrase(text, language)).unit}
    except UnreadablePhrase as error:
        return set(provokes(error.findings, "A013").detail.split(", "))


def in_use(language: str) -> set[str]:
    spans = get_global("territory_currencies").values()
    used = {code for one in spans for code, _, until, tender in one if tender and not until}
    return {code for code in used if "(" not in get_currency_name(code, locale=language)}


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("$4-5 billion a year", "de", 5 * 10**9),
        ("bis zu $5 billion a year", "de", 5 * 10**9),
        ("bis zu 5 Billionen Dollar", "de", 5 * 10**12),
        ("up to 5 Milliarden dollars", "en", 5 * 10**9),
    ],
)
def test_words_of_the_other_language_are_read_where_they_mean_one_thing(
    text: str, language: str, value: int
) -> None:
    assert read(Phrase(text, language)).high == value


@pytest.mark.parametrize(
    "text", ["$5 billion", "1.5 billion Dollar", "$1,500", "bis zu 1,500 troops", "5 billion"]
)
def test_what_may_be_german_or_english_is_refused(text: str) -> None:
    with pytest.raises(UnreadablePhrase) as refused:
        read(Phrase(text, "de"))
    provokes(refused.value.findings, "A013")


def test_the_name_of_a_code_counts_in_capitals_only() -> None:
    assert read(Phrase("5 million ALL", "en")).unit == "ALL"
    with pytest.raises(UnreadablePhrase):
        read(Phrase("all 5 million", "en"))


def test_a_clear_name_settles_a_sign() -> None:
    found = read(Phrase("$5 CAD", "en"))
    assert (found.unit, found.assumptions) == ("CAD", ())


@given(st.integers(1, 99), st.integers(10, 99), LANGUAGES)
def test_hundredths_behind_a_currency_are_never_the_sum(whole: int, part: int, language: str) -> None:
    currency = {"de": "Euro", "en": "euros"}[language]
    assert read(Phrase(f"{whole} {currency} {part}", language)).point == whole + Decimal(part) / 100


@given(st.integers(1, 10**12), st.integers(1, 10**12), LANGUAGES)
def test_a_sum_restated_in_brackets_is_read_if_it_is_the_same(one: int, other: int, language: str) -> None:
    phrase = Phrase(f"EUR {digits(Decimal(one), language)} ({digits(Decimal(other), language)} €)", language)
    if one == other:
        assert read(phrase).point == one
    else:
        with pytest.raises(UnreadablePhrase) as refused:
            read(phrase)
        provokes(refused.value.findings, "A006")


@given(st.integers(100_000, 999_999), LANGUAGES)
def test_an_end_that_is_larger_as_written_shares_no_scale(low: int, language: str) -> None:
    form = {"de": "zwischen {} und 2 Mio. Euro", "en": "between {} and 2 million euros"}[language]
    found = read(Phrase(form.format(digits(Decimal(low), language)), language))
    assert (found.low, found.high) == (Decimal(low), Decimal(2 * 10**6))
    assert not found.assumptions

"""Phrases that no source has: a grammar reads them or says which words are to blame."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hostile_files import examples
from provoking import provokes
from summitry import normalize
from summitry.normalize import names
from summitry.normalize.lexicon import rows
from summitry.normalize.names import NameRow, Names
from summitry.normalize.results import UnreadablePhrase
from summitry.text import Phrase
from summitry_validation import edtf

if TYPE_CHECKING:
    from collections.abc import Callable

GRAMMARS = (normalize.amount, normalize.date, normalize.duration)
WORDS = sorted({row["word"] for room in ("amounts", "dates", "names") for row in rows(room)})
FIGURES = ["5", "4-5", "1.250", "1,250", "1 000 000", "2018", "30.6.2019", "6/30/2019", "2019-04-11", "70er"]
ODD = [
    "9" * 16,
    "9" * 1000,
    "0.000001",
    "1e999999999",
    "99999999",
    "XXXX",
    "..",
    "/",
    "~",
    "½",
    "²",
    "５",
    "٣",
]
PIECES = st.sampled_from(
    [*WORDS, *FIGURES, *ODD, "\0", "\ud800", "\u0301", "İ", "ﬁ", "-", "–", "'", "„", "€"]
)
PHRASES = st.lists(PIECES, max_size=9).flatmap(
    lambda pieces: st.sampled_from([" ", "", "-", "\u00a0"]).map(lambda between: between.join(pieces))
)
PLACES = Names.from_rows([NameRow("places", "seoul", "Seoul", "en", 1900, 2000)])


@examples(400)
@given(PHRASES, st.sampled_from(["de", "en", "fr", ""]))
def test_no_phrase_stops_a_grammar(phrase: str, language: str) -> None:
    for grammar in GRAMMARS:
        try:
            reading = grammar(phrase, language)
        except UnreadablePhrase as error:
            assert error.findings  # noqa: PT017 - a phrase may also be read, which is no failure
            continue
        if isinstance(reading, normalize.Date):
            edtf.bounds(reading.edtf)
        if isinstance(reading, normalize.Amount):
            numbers = [number for number in (reading.point, reading.low, reading.high) if number is not None]
            assert all(len(number.normalize().as_tuple().digits) <= 15 for number in numbers)


@examples(100)
@given(PHRASES, PHRASES)
def test_no_period_stops_the_grammar_of_amounts(phrase: str, per: str) -> None:
    try:
        normalize.amount(phrase, "de", per=per)
    except UnreadablePhrase as error:
        assert error.findings  # noqa: PT017 - as above


@examples(100)
@given(PHRASES)
def test_no_phrase_stops_the_reading_of_names(phrase: str) -> None:
    try:
        names.read(Phrase(phrase, "en"), PLACES)
    except UnreadablePhrase as error:
        assert error.findings  # noqa: PT017 - as above


@pytest.mark.parametrize("grammar", GRAMMARS)
@pytest.mark.parametrize("figure", ["5", "٥", "五"])
def test_a_figure_of_another_script_is_a_word_that_nobody_knows(
    grammar: Callable[[str, str], object], figure: str
) -> None:
    wide = chr(ord(figure) + 0xFEE0) if figure.isascii() else figure
    with pytest.raises(UnreadablePhrase) as error:
        grammar(wide, "en")
    assert error.value.findings[0].value == wide


@pytest.mark.parametrize("digits", ["9" * 31, "9" * 5000, "1" + " 000" * 60_000, "0." + "1" * 5000])
def test_a_number_of_any_length_is_refused_and_never_rounded(digits: str) -> None:
    with pytest.raises(UnreadablePhrase) as error:
        normalize.amount(f"{digits} dollars", "en")
    provokes(error.value.findings, "A009")


def test_scales_do_not_pile_up() -> None:
    with pytest.raises(UnreadablePhrase) as error:
        normalize.amount("5 " + "trillion " * 50 + "dollars", "en")
    provokes(error.value.findings, "A004")
    assert normalize.amount("5 trillion dollars", "en").point == Decimal(5 * 10**12)


@pytest.mark.parametrize(
    "text", ["99999999", "-0001", "2019-13", "0000", "X" * 5000, "2019/" * 1000, "../..", "?" * 99]
)
def test_a_year_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(UnreadablePhrase):
        normalize.date(text, "en")
    with pytest.raises(edtf.EdtfError):
        edtf.bounds(text)


@examples(200)
@given(st.text(alphabet="0123456789X./?~%-YSE+ \n٣", max_size=40))
def test_no_text_stops_the_reading_of_edtf(text: str) -> None:
    try:
        edtf.bounds(text)
    except edtf.EdtfError as error:
        assert str(error)  # noqa: PT017 - as above

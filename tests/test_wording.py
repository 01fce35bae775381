"""Which words are the same: folded, and compared without their endings, in order."""

from __future__ import annotations

import pytest

from summitry.sources.wording import stems


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "jährliche Zahlung", "jährlichen Zahlungen"),
        ("de", "einer Milliarde", "eine Milliarde"),
        ("de", "Weißes Haus", "Weißen Hauses"),
        ("de", "der südkoreanische Präsident", "des südkoreanischen Präsidenten"),
        ("de", "Außenminister", "Außenministern"),
        ("de", "Trumps Frieden", "Trump Friedens"),
        ("de", "5 Mrd. Dollar", "5\u00a0Mrd.\u202fDollars"),
        ("de", 'nur "Plus-Eins"-Partner', "nur „Plus‑Eins“-Partner"),
        ("de", "4-5 Milliarden", "4–5 Milliarden"),
        ("de", "KIM JONG-UN", "Kim Jong Un"),
        ("de", "u\u0308ber Zah\u00adlung", "über Zahlung"),
        ("de-AT", "einer", "eine"),
        ("en", "Korea’s ally", "Korea's ally"),
        ("en", "the alliance's demand", "the alliance demands"),
        ("en", "an offer", "a offer"),
    ],
)
def test_the_same_words_differ_in_case_marks_and_endings(language: str, one: str, other: str) -> None:
    assert stems(one, language) == stems(other, language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "neun Milliarden", "neue Milliarden"),
        ("de", "tausend Soldaten", "Tausende Soldaten"),
        ("de", "2,4 Prozent", "2.4 Prozent"),
        ("de", "2,4 Prozent", "24 Prozent"),
        ("de", "5 $", "5 €"),
        ("de", "5 Milliarden", "5 Millionen"),
        ("de", "weniger als 5", "als weniger 5"),
        ("de", "im Mai", "am Mai"),
        ("de", "US-Militär", "US-Militärpräsenz"),
        ("en", "a billion dollars", "billions dollars"),
        ("en", "the offer", "an offer"),
        ("fr", "grande", "grand"),
    ],
)
def test_other_words_are_not_the_same(language: str, one: str, other: str) -> None:
    assert stems(one, language) != stems(other, language)


def test_what_is_too_long_to_be_a_word_is_taken_as_it_is() -> None:
    assert stems("e" * 100_000, "de") == ["e" * 100_000]


def test_marks_alone_are_no_words() -> None:
    assert stems(" „…“ - ?! ", "de") == []

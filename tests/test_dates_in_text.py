"""Dates in running text are found whole, where they stand, and nothing else is taken for one."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provoking import provokes
from summitry.normalize import UnreadablePhrase, date, find_dates
from summitry.normalize.lexicon import rows

CORPUS = Path(__file__).parent / "corpus" / "dates_in_text.csv"
with CORPUS.open(encoding="utf-8", newline="") as lines:
    CASES = [(row["language"], row["text"], row["dates"]) for row in csv.DictReader(lines)]
WORDS = st.sampled_from(sorted({row["word"] for row in rows("dates")}))
NUMBERS = st.sampled_from(["12.", "2018", "12", "1990er", "30.6.2019", "2019-06-30", "soldiers", "Soldaten"])
TEXTS = st.one_of(st.text(), st.lists(st.one_of(WORDS, NUMBERS)).map(" ".join))
LANGUAGES = st.sampled_from(["de", "en", "fr"])
DAYS = {"de": "12. Juli 2018", "en": "July 12, 2018", "fr": "12 juillet 2018"}


@pytest.mark.parametrize(("language", "text", "dates"), CASES, ids=[case[1] for case in CASES])
def test_a_text_states_the_dates_of_the_corpus(language: str, text: str, dates: str) -> None:
    """Each date is found with its words and its EDTF string, from left to right; none is invented."""
    found = [f"{hit.text} = {hit.reading.edtf}" for hit in find_dates(text, language)]
    assert found == [one for one in dates.split(" | ") if one]


@given(TEXTS, LANGUAGES)
def test_a_hit_is_the_part_of_the_text_that_it_names_and_reads_alone(text: str, language: str) -> None:
    """Hits follow each other without touching, and each is what its words mean as a whole phrase."""
    end = 0
    for hit in find_dates(text, language):
        assert end <= hit.start < hit.end
        assert text[hit.start : hit.end] == hit.text == hit.text.strip()
        assert date(hit.text, language) == hit.reading
        end = hit.end


@given(LANGUAGES, st.sampled_from([".", ",", "!", "?", ")", ";", ":", "\u201d", "\n"]))
def test_what_ends_a_sentence_belongs_to_no_date(language: str, sign: str) -> None:
    """A stop or another sign behind a date is left out of it."""
    (hit,) = find_dates(f"\u2026 {DAYS[language]}{sign}", language)
    assert (hit.text, hit.reading.edtf) == (DAYS[language], "2018-07-12")


@given(LANGUAGES)
def test_a_hostile_text_of_known_words_is_no_trap(language: str) -> None:
    """A long run of known words that name no date ends in bounded time."""
    assert find_dates("12 " * 3000 + "2018", language) == ()


def test_a_language_without_words_is_a_finding() -> None:
    """A text in a language without dates is refused as a phrase is."""
    with pytest.raises(UnreadablePhrase) as refusal:
        find_dates("30 giugno 2018", "it")
    provokes(refusal.value.findings, "D002")

"""Sentences: one rule, the same for everybody, that counts as a reader would."""

from __future__ import annotations

import csv
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.sources.sentences import Sentence, canonical, sentences

CORPUS = Path(__file__).parent / "corpus" / "sentences.csv"
CASES = [tuple(row.values()) for row in csv.DictReader(CORPUS.open(encoding="utf-8", newline=""))]
TEXTS = st.text(alphabet=st.sampled_from("aB 1.?!…„“\"'()[]\n\u0308 zéDr–"), max_size=60)


def spans(text: str, language: str = "de") -> list[str]:
    return [text[one.char_start : one.char_end] for one in sentences(text, language)]


@pytest.mark.parametrize(("language", "marked"), CASES, ids=[f"{a}-{b}" for a, b in CASES])
def test_a_text_splits_where_the_corpus_marks_it(language: str, marked: str) -> None:
    expected = marked.split(" | ")
    assert spans(" ".join(expected), language) == expected


def test_blank_lines_do_not_count_and_headings_do() -> None:
    text = "A heading\n\n  \nFirst. Second.\n"
    assert [one.locator for one in sentences(text, "en")] == ["p1s1", "p2s1", "p2s2"]


def test_characters_count_from_the_start_of_the_text_without_the_blanks_around_a_sentence() -> None:
    assert sentences("  Ä.  B. \n", "de") == (Sentence(1, 1, 2, 8),)
    assert sentences("Ja.  Nein. \n", "de") == (Sentence(1, 1, 0, 3), Sentence(1, 2, 5, 10))


def test_a_regional_language_is_split_as_its_language() -> None:
    assert spans("Am 3. Mai war es so.", "de-AT") == ["Am 3. Mai war es so."]


def test_a_text_without_words_has_no_sentences() -> None:
    assert sentences(" \n\t\n", "de") == ()


def test_a_hostile_line_is_one_sentence_and_no_trap() -> None:
    for hostile in (". ", "... ", "a. ", '."', ".[", " ", ". - "):
        assert len(sentences(hostile * 100_000, "de")) <= 1


@given(TEXTS, st.sampled_from(["de", "en", "fr"]))
def test_sentences_cover_every_word_once_in_order(text: str, language: str) -> None:
    found = sentences(text, language)
    kept = "".join(text[one.char_start : one.char_end] for one in found)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(before.char_end <= after.char_start for before, after in pairwise(found))
    assert all(span == span.strip() and span for span in spans(text, language))


@given(TEXTS)
def test_the_canonical_form_of_a_text_is_canonical(text: str) -> None:
    once = canonical(text.replace("\n", "\r\n"))
    assert canonical(once) == once
    assert "\r" not in once

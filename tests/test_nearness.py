"""Hints: the right word for a slip, among however many words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from summitry_validation.nearness import LONGEST, Vocabulary, nearest

MANY = [f"{first}-{second}-{number}" for first in "abcdefgh" for second in "ijklmn" for number in range(99)]
KNOWN = Vocabulary(MANY)


@given(st.sampled_from(MANY), st.integers(0, 6), st.sampled_from(["", "x", "0", "-"]))
def test_one_slip_finds_the_word_among_thousands(word: str, at: int, slip: str) -> None:
    wrong = word[:at] + slip + word[at + (not slip) :]
    assert fuzz.ratio(wrong, nearest(wrong, KNOWN)) >= fuzz.ratio(wrong, word)


def test_capitals_do_not_matter_and_the_spelling_is_that_of_the_known_word() -> None:
    assert nearest("usa", ["USA"]) == "USA"


def test_a_word_of_no_use_as_a_hint_has_none() -> None:
    assert nearest("x" * (LONGEST + 1), ["x" * (LONGEST + 2)]) == ""
    assert nearest("", ["a"]) == ""
    assert nearest("a", []) == ""

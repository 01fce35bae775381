"""Form NFC: what Python makes of a text, however many marks stand on a letter."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from summitry_validation.composed import composed

MARKS = st.text(alphabet="\u0300\u0316\u0301\u0327\u0344\u0f71\u0f73\u0f81\u3099\u05b0", max_size=80)
LETTERS = st.sampled_from(["a", "ü", "ǖ", "각", "\u1100\u1161", "Å", "", " "])


@given(st.lists(st.tuples(LETTERS, MARKS), max_size=4))
def test_a_text_is_composed_as_python_composes_it(pieces: list[tuple[str, str]]) -> None:
    text = "".join(letter + marks for letter, marks in pieces)
    assert composed(text) == unicodedata.normalize("NFC", text)


@given(st.text())
def test_any_text_is_composed_as_python_composes_it(text: str) -> None:
    assert composed(text) == unicodedata.normalize("NFC", text)

"""Characters that nobody sees: one list for notes, raw files and published tables."""

from __future__ import annotations

import sys
import unicodedata

import pyarrow as pa
import pyarrow.compute as pc
import pytest

from summitry_validation.characters import UNSEEN, UNSEEN_RE2, is_formula, may_hide, unseen

ALL = [chr(number) for number in range(sys.maxunicode + 1)]
# Those that join letters, or show where a word may be broken.
NEEDED = {"\u00ad", "\u200c", "\u200d"}


def test_control_characters_and_marks_of_direction_are_seen_by_nobody() -> None:
    assert all(unseen(char) for char in ALL if unicodedata.category(char) == "Cc")
    assert all(
        unseen(char) for char in ALL if unicodedata.bidirectional(char) in {"LRE", "RLE", "LRO", "RLO", "PDF"}
    )
    assert all(
        unseen(char) for char in ALL if unicodedata.bidirectional(char) in {"LRI", "RLI", "FSI", "PDI"}
    )


def test_letters_and_signs_are_seen() -> None:
    shown = [char for char in ALL if unicodedata.category(char)[0] in "LNPS" and unseen(char)]
    assert {unicodedata.name(char).split()[-1] for char in shown} == {"FILLER"}
    assert not any(unseen(char) for char in NEEDED)


def test_the_quick_look_overlooks_nothing() -> None:
    assert not [char for char in ALL if UNSEEN.search(char) and not may_hide(char)]


def test_arrow_sees_what_python_sees() -> None:
    texts = pa.array([char for char in ALL if not "\ud800" <= char <= "\udfff"])
    hidden = pc.match_substring_regex(texts, UNSEEN_RE2).to_pylist()
    assert hidden == [bool(UNSEEN.search(text)) for text in texts.to_pylist()]


@pytest.mark.parametrize("text", ["=1", "+1-2", "-a", "@x", "\tx", "\rx", "＝1", "＠x", "-1-2", "+", "-"])
def test_what_a_spreadsheet_runs_is_a_formula(text: str) -> None:
    assert is_formula(text)


@pytest.mark.parametrize("text", ["", "a=1", "-1", "+1,5", "-1.250,5", "-3%", "–1", "'=1", "1-2", "(−2)"])
def test_what_a_spreadsheet_shows_is_none(text: str) -> None:
    assert not is_formula(text)

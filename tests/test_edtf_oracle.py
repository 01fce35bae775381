"""The `edtf` library agrees with our bounds, save where the table of its errors names it."""

from __future__ import annotations

import re
from datetime import date

import edtf
import pytest
from edtf_texts import INTERVALS, OPEN_INTERVALS, SIMPLE, YEARLESS
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry_validation.edtf import Bounds, EdtfError, bounds

# What the library gets wrong or leaves out: by its name, the texts concerned, one of them, the library's answer.
DISAGREEMENTS = {
    "a winter is its December only": (
        "(.*/)?[0-9]{4}-24",
        "2018-24",
        Bounds(date(2018, 12, 1), date(2018, 12, 31)),
    ),
    "no year is every year from 0000": ("XXXX-.*", "XXXX-04", "ValueError"),
    "seasons need a year": ("XXXX-[23].", "XXXX-21", "EDTFParseException"),
    "quarters bound no interval": (".*-3[3-6]/.*|.*/.*-3[3-6]", "2018-33/..", "EDTFParseException"),
    "intervals with X are refused": (".*X.*/.*|.*/.*X.*", "../2018-XX", "EDTFParseException"),
    "intervals with X end in a crash": (".*X.*/.*|.*/.*X.*", "2018-XX/201X", "AttributeError"),
    "an empty start is ten years long": ("/.*", "/2018", Bounds(date(2008, 12, 31), date(2018, 12, 31))),
    "an empty end is ten years long": (".*/", "2018/", Bounds(date(2018, 1, 1), date(2028, 1, 1))),
    "intervals may be reversed": (".*/.*", "2019/2018", Bounds(date(2019, 1, 1), date(2018, 12, 31))),
    "there is a year 0000": (".*0000.*", "0000", "ValueError"),
}
OURS_IS_BOUNDS = {text for _, text, _ in DISAGREEMENTS.values()} - {"/2018", "2018/", "2019/2018", "0000"}


def theirs(text: str) -> Bounds | str:
    """Return the library's bounds, None for its infinities, or the name of the error that ends it."""
    try:
        parsed = edtf.parse_edtf(text)
        ends = (parsed.lower_strict(), parsed.upper_strict())
        return Bounds(*(None if isinstance(end, float) else date(*end[:3]) for end in ends))
    except Exception as error:  # noqa: BLE001 - whatever happens inside it is its answer
        return type(error).__name__


def ours(text: str) -> Bounds | None:
    """Return our bounds, or None where we refuse the text."""
    try:
        return bounds(text)
    except EdtfError:
        return None


@settings(max_examples=60, deadline=None)
@given(st.one_of(SIMPLE, YEARLESS, INTERVALS, OPEN_INTERVALS))
def test_the_library_agrees_where_no_disagreement_is_named(text: str) -> None:
    """Every text that we read has the library's bounds, unless the table names a disagreement."""
    named = any(re.fullmatch(pattern, text) for pattern, _, _ in DISAGREEMENTS.values())
    assert ours(text) is None or named or ours(text) == theirs(text)


@pytest.mark.parametrize("name", DISAGREEMENTS)
def test_each_named_disagreement_still_stands(name: str) -> None:
    """The table names only what the library still does, and what differs from our answer."""
    _, text, answer = DISAGREEMENTS[name]
    assert theirs(text) == answer != ours(text)

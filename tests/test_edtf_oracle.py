"""The `edtf` library agrees with our bounds, save where the table of its errors names it."""

from __future__ import annotations

import re
from datetime import date

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edtf_texts import INTERVALS, OPEN_INTERVALS, SIMPLE, YEARLESS, YEARLESS_INTERVALS
from summitry_validation.edtf import Bounds, EdtfError, bounds

# Where the library errs within our forms: by name, the texts concerned, one of them, the library's answer.
DISAGREEMENTS: dict[str, tuple[str, str, Bounds | str]] = {
    "a winter is its December only": (
        "(.*/)?[0-9]{4}-24",
        "2018-24",
        Bounds(date(2018, 12, 1), date(2018, 12, 31)),
    ),
    "no year is every year from 0000": ("XXXX-.*", "XXXX-04", "ValueError"),
    "an interval without years is all years": (
        "XXXX-.*/XXXX-.*",
        "XXXX-09-14/XXXX-09-16",
        "ValueError",
    ),
    "seasons need a year": ("XXXX-[23].", "XXXX-21", "EDTFParseException"),
    "quarters bound no interval": (".*-3[3-6]/.*|.*/.*-3[3-6]", "2018-33/..", "EDTFParseException"),
    "intervals with X are refused": (".*X.*/.*|.*/.*X.*", "../2018-XX", "EDTFParseException"),
    "intervals with X end in a crash": (".*X.*/.*|.*/.*X.*", "2018-XX/201X", "AttributeError"),
}
# What the library reads and we refuse: by its name, a text, the library's answer.
INVENTIONS: dict[str, tuple[str, Bounds | str]] = {
    "an empty start is ten years before": ("/2018", Bounds(date(2008, 12, 31), date(2018, 12, 31))),
    "an empty end is ten years later": ("2018/", Bounds(date(2018, 1, 1), date(2028, 1, 1))),
    "an interval may be reversed": ("2019/2018", Bounds(date(2019, 1, 1), date(2018, 12, 31))),
}


def theirs(text: str) -> Bounds | str:
    """Return the library's bounds, None for its infinities, or the name of the error that ends it."""
    try:
        parsed = edtf.parse_edtf(text)
        ends = (parsed.lower_strict(), parsed.upper_strict())
        return Bounds(*(None if isinstance(end, float) else date(*end[:3]) for end in ends))
    except Exception as error:
        return type(error).__name__


def ours(text: str) -> Bounds | None:
    """Return our bounds, or None where we refuse the text."""
    try:
        return bounds(text)
    except EdtfError:
        return None


@settings(max_examples=60)
@given(st.one_of(SIMPLE, YEARLESS, INTERVALS, OPEN_INTERVALS, YEARLESS_INTERVALS))
def test_the_library_agrees_where_no_disagreement_is_named(text: str) -> None:
    """Every text that we read has the library's bounds, unless the table names a disagreement."""
    if not any(re.fullmatch(pattern, text) for pattern, _, _ in DISAGREEMENTS.values()):
        assert ours(text) in (None, theirs(text))


@pytest.mark.parametrize("name", DISAGREEMENTS)
def test_each_named_disagreement_still_stands(name: str) -> None:
    """The table names only errors that the library still makes, in texts of the pattern beside them."""
    pattern, text, answer = DISAGREEMENTS[name]
    assert re.fullmatch(pattern, text)
    assert theirs(text) == answer != ours(text)


@pytest.mark.parametrize("name", INVENTIONS)
def test_what_the_library_invents_is_refused(name: str) -> None:
    """Where the library makes up an end, or takes an impossible interval, there is no date for us."""
    text, answer = INVENTIONS[name]
    assert theirs(text) == answer
    assert ours(text) is None

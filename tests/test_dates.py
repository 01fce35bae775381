"""Date phrases are read as they are written, or refused with the words to blame."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provoking import provokes
from summitry.normalize import dates
from summitry.normalize.lexicon import rows
from summitry.normalize.results import Assumption, Date, UnreadablePhrase
from summitry.text import Phrase
from summitry_validation.catalogue import Entry, catalogue, message
from summitry_validation.edtf import bounds
from summitry_validation.findings import Place

with (Path(__file__).parent / "corpus" / "dates.csv").open(encoding="utf-8", newline="") as lines:
    CORPUS = list(csv.DictReader(lines))
READ = [row for row in CORPUS if row["edtf"]]
REFUSED = [row for row in CORPUS if row["code"]]

WORDS = st.sampled_from(sorted({row["word"] for row in rows("dates")}))
NUMBERS = st.sampled_from(
    ["30.", "2018", "12", "1990er", "30.6.2019", "2019-06-30", "03/04/2018", "18", "9999"]
)

# The examples of the catalogue that are date phrases.
WHEN = re.compile(r"""when: (['"])(?P<phrase>.*)\1""")
BAD = [entry for code, entry in catalogue().items() if code[0] == "D" and WHEN.fullmatch(entry.bad)]
GOOD = [entry for code, entry in catalogue().items() if code[0] == "D" and WHEN.fullmatch(entry.good)]


def codes(example: str) -> list[list[str]]:
    """Return the codes that the phrase of an example provokes in German, and in English."""
    match = WHEN.fullmatch(example)
    return [refusals(match["phrase"], language) for language in ("de", "en")] if match else []


def refusals(text: str, language: str) -> list[str]:
    """Return the codes with which a phrase is refused, none where it is read."""
    try:
        dates.read(Phrase(text, language))
    except UnreadablePhrase as refusal:
        return [finding.code for finding in refusal.findings]
    return []


def named(row: dict[str, str]) -> str:
    """Return the phrase of a case, as the name of its test."""
    return row["phrase"]


@pytest.mark.parametrize("row", READ, ids=named)
def test_a_phrase_is_read_as_the_corpus_says(row: dict[str, str]) -> None:
    """A phrase of the corpus gives its EDTF string, and names the rules that were assumed."""
    found = dates.read(Phrase(row["phrase"], row["language"]))
    assert (found.edtf, " ".join(each.rule for each in found.assumptions)) == (row["edtf"], row["rules"])
    bounds(found.edtf)


@pytest.mark.parametrize("row", REFUSED, ids=named)
def test_a_phrase_is_refused_as_the_corpus_says(row: dict[str, str]) -> None:
    """A phrase of the corpus that is no date blames the words that the corpus names, with its code."""
    with pytest.raises(UnreadablePhrase) as refusal:
        dates.read(Phrase(row["phrase"], row["language"]))
    finding = provokes(refusal.value.findings, row["code"])
    assert finding.value == row["value"]
    assert repr(row["value"]) in message(finding) or row["code"] == "D002"


def test_a_finding_has_the_place_and_the_width_of_its_words() -> None:
    """An impossible day is shown where it stands in the note, as wide as its words."""
    phrase = Phrase("vom 32. Juni 2018 bis 2. Juli 2018", "de", Place("raw/notes/a.md", 17, 20, 34))
    with pytest.raises(UnreadablePhrase) as refusal:
        dates.read(phrase)
    assert provokes(refusal.value.findings, "D003").place == Place("raw/notes/a.md", 17, 24, 13)


def test_an_unknown_word_comes_with_the_nearest_known_one() -> None:
    """Every misspelt word of a phrase is found at once, each with its hint."""
    with pytest.raises(UnreadablePhrase) as refusal:
        dates.read(Phrase("Saamstag, 30. Jnui 2018", "de"))
    hints = [(finding.value, finding.near) for finding in refusal.value.findings]
    assert hints == [("Saamstag", "Samstag"), ("Jnui", "Juni")]


def test_an_assumption_says_what_was_read_from_which_words() -> None:
    """The part of a month is recorded with its words and the days that it was taken to be."""
    found = dates.read(Phrase("gegen Ende Juni 2018", "de"))
    assert found.assumptions == (
        Assumption("third-of-month", "gegen Ende Juni 2018", "2018-06-21/2018-06-30"),
    )


@pytest.mark.parametrize("entry", BAD, ids=lambda entry: entry.code)
def test_the_bad_example_of_the_catalogue_provokes_its_code(entry: Entry) -> None:
    """The bad phrase beside a code is refused with that code and no other, in German or in English."""
    assert [entry.code] in codes(entry.bad)


@pytest.mark.parametrize("entry", GOOD, ids=lambda entry: entry.code)
def test_the_good_example_of_the_catalogue_is_a_date(entry: Entry) -> None:
    """The good phrase beside a code is read, in German or in English."""
    assert [] in codes(entry.good)


def outcome(text: str, language: str) -> Date | list[str]:
    """Return the date of a phrase, or the messages with which it is refused."""
    try:
        return dates.read(Phrase(text, language))
    except UnreadablePhrase as refusal:
        return [message(finding) for finding in refusal.findings]


@given(st.one_of(st.text(), st.lists(st.one_of(WORDS, NUMBERS)).map(" ".join)), st.sampled_from(["de", "en"]))
def test_any_text_is_read_or_refused(text: str, language: str) -> None:
    """No text does anything but give a date of the closed list, or findings that say why not."""
    found = outcome(text, language)
    assert found
    if isinstance(found, Date):
        bounds(found.edtf)


@given(st.lists(st.one_of(WORDS, NUMBERS)).map(" ".join), st.sampled_from(["de", "en"]))
def test_every_letter_and_digit_belongs_to_a_word(text: str, language: str) -> None:
    """The words of a date stand where they say, and leave no letter or digit of the phrase unread."""
    found = outcome(text, language)
    words = found.words if isinstance(found, Date) else ()
    assert [text[word.start : word.end] for word in words] == [word.text for word in words]
    read_at = {index for word in words for index in range(word.start, word.end)}
    if words:
        assert not [char for index, char in enumerate(text) if char.isalnum() and index not in read_at]


@pytest.mark.parametrize(
    ("phrase", "language", "heading"),
    [("Bonn, den 24. Mai 1950", "de", "Bonn"), ("Camp David, 17 September 1978", "en", "Camp David")],
)
def test_a_place_before_a_date_is_set_aside_and_named(phrase: str, language: str, heading: str) -> None:
    """What stands before a date is left out of it, and recorded as taken for nothing."""
    found = dates.read(Phrase(phrase, language))
    assert found.assumptions == (Assumption("words-set-aside", heading, "nothing"),)

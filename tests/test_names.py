"""Names: a phrase stands for one row, whatever its case, articles and hyphens, or is refused."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provoking import provokes
from summitry.normalize.names import NameRow, Names, read
from summitry.normalize.results import Name, UnreadablePhrase
from summitry.text import Phrase
from summitry_validation.findings import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CORPUS = Path(__file__).parent / "corpus" / "names.csv"
CASES = list(csv.DictReader(CORPUS.read_text(encoding="utf-8").splitlines()))


LINES = [
    NameRow("places", "white-house", "Weißes Haus", "de"),
    NameRow("places", "white-house", "Weißen Haus", "de"),
    NameRow("places", "white-house", "Weiße Haus", "de"),
    NameRow("places", "white-house", "White House", "en"),
    NameRow("places", "seoul", "Seoul", "de"),
    NameRow("places", "seoul", "Seoul", "en"),
    NameRow("places", "the-hague", "Den Haag", "de"),
    NameRow("places", "the-hague", "The Hague", "en"),
    NameRow("places", "neustadt-a", "Neustadt", "de"),
    NameRow("places", "neustadt-b", "Neustadt", "de"),
    NameRow("places", "volgograd", "Stalingrad", "de", 1925, 1961),
    NameRow("places", "volgograd", "Wolgograd", "de", 1961),
    NameRow("places", "washington", "Washington", "en"),
    NameRow("persons", "george-washington", "Washington", "en"),
    NameRow("persons", "moon-jae-in", "Moon Jae-in", "de"),
    NameRow("persons", "moon-jae-in", "Moon Jae-in", "en"),
    NameRow("actors", "KOR", "Südkorea", "de"),
    NameRow("actors", "KOR", "Republik Korea", "de"),
    NameRow("actors", "KOR", "Korea, Republic of", "en"),
    NameRow("actors", "KOR", "südkoreanische", "de"),
    NameRow("actors", "KOR", "Korea", "de"),
    NameRow("actors", "PRK", "Korea", "de"),
    NameRow("actors", "COG", "Kongo", "de"),
    NameRow("actors", "COD", "Kongo", "de", 1997),
]
NAMES = Names.from_rows(LINES)


def name(row: Mapping[str, str]) -> Name:
    on = date.fromisoformat(row["on"]) if row["on"] else None
    return read(Phrase(row["phrase"], row["language"]), NAMES.of(*row["table"].split()), on)


@pytest.mark.parametrize("row", [row for row in CASES if row["row_id"]], ids=lambda row: row["phrase"])
def test_a_name_stands_for_the_row_that_the_corpus_says(row: Mapping[str, str]) -> None:
    found = name(row)
    assert (found.table, found.row_id) == (row["table"], row["row_id"])


@pytest.mark.parametrize("row", [row for row in CASES if row["code"]], ids=lambda row: row["phrase"])
def test_a_name_without_one_row_is_refused(row: Mapping[str, str]) -> None:
    with pytest.raises(UnreadablePhrase) as refused:
        name(row)
    finding = provokes(refused.value.findings, row["code"])
    assert (finding.value, finding.near, finding.detail) == (row["blamed"], row["near"], row["detail"])


@pytest.mark.parametrize(
    ("code", "text", "year"),
    [("P001", "Soeul", 2000), ("P002", "Neustadt", 2000), ("P003", "Stalingrad", 2000)],
)
def test_each_code_can_be_provoked(code: str, text: str, year: int) -> None:
    with pytest.raises(UnreadablePhrase) as refused:
        read(Phrase(text, "de"), NAMES, date(year, 1, 1))
    provokes(refused.value.findings, code)


def test_a_finding_stands_under_the_name_without_its_article() -> None:
    with pytest.raises(UnreadablePhrase) as refused:
        read(Phrase("in der Sodt", "de", Place("a.md", 3, 9, 11)), NAMES)
    assert provokes(refused.value.findings, "P001").place == Place("a.md", 3, 16, 4)


def test_the_words_of_a_name_cover_the_phrase() -> None:
    found = read(Phrase("im Weißen Haus", "de"), NAMES)
    assert [(word.text, word.start, word.kind) for word in found.words] == [
        ("im", 0, "filler"),
        ("Weißen Haus", 3, "name"),
    ]


@given(st.sampled_from(LINES), st.sampled_from([str.upper, str.lower, str.title]))
def test_a_listed_name_is_never_unknown(line: NameRow, case: Callable[[str], str]) -> None:
    text = line.name if "ß" in line.name else case(line.name)
    try:
        found = read(Phrase(f"  {text} ", line.language), NAMES.of(line.table_name))
    except UnreadablePhrase as refused:
        codes = {finding.code for finding in refused.findings}
    else:
        codes = set() if found.row_id == line.row_id else {"another row"}
    assert codes <= {"P002"}


@given(st.text() | st.lists(st.sampled_from(["im", "der", "Seoul", "-", "den", "Haag", "the"])).map(" ".join))
def test_any_text_is_a_name_or_is_refused(text: str) -> None:
    try:
        found = read(Phrase(text, "de"), NAMES)
    except UnreadablePhrase:
        return
    assert found.row_id in {line.row_id for line in LINES}

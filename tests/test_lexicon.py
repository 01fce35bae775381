"""The lexicon: one line of a words file is one word with one meaning, found whole and hinted at."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from collections import Counter
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provoking import provokes
from summitry.normalize.amounts import ROOM
from summitry.normalize.clauses import LETTERS
from summitry.normalize.comparators import SHAPES
from summitry.normalize.lexicon import rows, scan, spellings
from summitry.normalize.results import UnreadablePhrase
from summitry.normalize.spelling import fold
from summitry.text import Phrase
from summitry_validation.contract import terms
from summitry_validation.findings import Place

FOLDER = files("summitry.normalize").joinpath("words")
FILES = sorted(file.name.removesuffix(".csv") for file in FOLDER.iterdir() if file.name.endswith(".csv"))
ASIDE = {"joined", "filler", "period", "other_period", "article_period", "carrier", "attached"}
# What only tells how to read what stands near it in a text.
NEAR = {"change", "exchange"}
UNITS = {
    "percent",
    "percent_of_gdp",
    "percent_of_gni",
    "percent_of_budget",
    "percentage_points",
    "per_mille",
    "persons",
    "count",
    "days",
    "weeks",
    "months",
    "years",
}
ALLOWED = {
    "comparator": set(SHAPES),
    "comparator_after": set(SHAPES),
    "joined": set(SHAPES),
    "over": set(SHAPES),
    "from": set(SHAPES),
    "for": set(SHAPES),
    "period": set(terms("period")),
    "article_period": {"years", "quarters", "months", "weeks", "days"},
    "base": {"percent_of_gdp", "percent_of_gni", "percent_of_budget"},
    "carrier": {"", "change", "rate", "one_off"},
    "unit": UNITS,
}


def words(text: str, language: str = "de") -> list[tuple[str, str, str]]:
    return [(word.text, word.kind, word.value) for word in scan(Phrase(text, language), ROOM)]


@pytest.mark.parametrize("name", FILES)
def test_a_word_has_one_meaning_in_a_language(name: str) -> None:
    languages = {row["language"] for row in rows(name)} - {"*"}
    for language in languages:
        spelled = Counter(
            re.sub("[ -]+", " ", fold(word))
            for row in rows(name)
            if row["language"] in (language, "*")
            for word in spellings(row["word"])
        )
        assert [word for word, times in spelled.items() if times > 1] == []


@pytest.mark.parametrize("name", FILES)
def test_a_words_file_is_exactly_what_pythons_csv_module_writes(
    name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = FOLDER.joinpath(f"{name}.csv").read_bytes()
    copy = tmp_path_factory.mktemp("words") / "copy.csv"
    with copy.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, ["word", "language", "kind", "value", "rule"], lineterminator="\n")
        writer.writeheader()
        writer.writerows(csv.DictReader(text.decode().splitlines()))
    assert copy.read_bytes() == text


@pytest.mark.parametrize("name", FILES)
def test_a_rule_is_named_in_lower_case_with_hyphens(name: str) -> None:
    assert [
        row["rule"] for row in rows(name) if not re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", row["rule"])
    ] == []


def test_every_word_of_an_amount_is_of_a_kind_and_value_that_a_rule_reads() -> None:
    for row in rows("amounts"):
        assert row["kind"] in LETTERS or row["kind"] in ASIDE | NEAR, row
        assert row["value"] in ALLOWED.get(row["kind"], {row["value"]}), row
        assert row["kind"] != "currency" or re.fullmatch("[A-Z]{3}", row["value"]), row


def test_case_blanks_hyphens_and_quotation_marks_do_not_matter() -> None:
    expected = [("us-dollar", "currency", "USD")]
    for text in (
        "US-Dollar",
        "us dollar",
        "US‑Dollar",
        "US\u202fDollar",
        "US - Dollar",
        "„US-Dollar“",
        " US–Dollar\t",
    ):
        found = scan(Phrase(text, "de"), ROOM)
        assert [(fold(expected[0][0]), word.kind, word.value) for word in found] == expected


def test_the_longest_word_counts() -> None:
    assert words("etwas weniger als 5") == [
        ("etwas weniger als", "comparator", "just_under"),
        ("5", "digits", "5"),
    ]
    assert words("weniger als 5")[0] == ("weniger als", "comparator", "less_than")
    assert words("weniger")[0] == ("weniger", "vague", "")


@pytest.mark.parametrize("text", ["Wonne", "Jahrzehnt", "Europa", "fünfte", "Gutschein"])
def test_a_word_inside_a_longer_word_is_not_found(text: str) -> None:
    with pytest.raises(UnreadablePhrase) as refused:
        scan(Phrase(text, "de"), ROOM)
    provokes(refused.value.findings, "A001")


def test_digits_and_units_may_touch() -> None:
    assert words("$5bn", "en") == [
        ("$", "currency", "USD"),
        ("5", "digits", "5"),
        ("bn", "scale", "1000000000"),
    ]


def test_each_unknown_word_is_a_finding_with_its_place_and_a_hint_in_the_lexicons_spelling() -> None:
    with pytest.raises(UnreadablePhrase) as refused:
        scan(Phrase("hochstens 5 Miliarden / Xylo", "de", Place("a.md", 1, 10, 30)), ROOM)
    found = [(finding.value, finding.near, finding.place) for finding in refused.value.findings]
    assert found == [
        ("hochstens", "höchstens", Place("a.md", 1, 10, 9)),
        ("Miliarden", "Milliarden", Place("a.md", 1, 22, 9)),
        ("/", "", Place("a.md", 1, 32, 1)),
        ("Xylo", "", Place("a.md", 1, 34, 4)),
    ]


def test_a_language_without_words_is_a_finding() -> None:
    with pytest.raises(UnreadablePhrase) as refused:
        scan(Phrase("5 euro", "it"), ROOM)
    assert provokes(refused.value.findings, "A002").detail == "it"


@given(st.text())
def test_folding_moves_no_character(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(alphabet=st.sampled_from("bis zu5.,-–Milarden$€İßﬁ\u0308\u202f\t\n'")))
def test_a_scan_loses_nothing_but_blanks_and_quotation_marks(text: str) -> None:
    try:
        found = [(word.start, word.end) for word in scan(Phrase(text, "de"), ROOM)]
    except UnreadablePhrase:
        return
    kept = {index for start, end in found for index in range(start, end)}
    assert all(fold(text)[index] == " " for index in range(len(text)) if index not in kept)


def test_reading_a_phrase_loads_neither_the_matcher_nor_locale_data_nor_pandas() -> None:
    code = (
        "import sys; from summitry import normalize; normalize.amount('bis zu 5 Euro', 'de');"
        "print(sorted({'rapidfuzz', 'babel', 'pandas', 'pyarrow', 'pandera'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

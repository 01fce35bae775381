"""What every term of the codelists promises to coders and to readers of the data."""

from __future__ import annotations

import csv
import io
import re
from importlib.resources import files

import pytest

from summitry_validation.contract import codelists, is_ordered, tables, terms

FILE = files("summitry_validation.contract").joinpath("codelists.csv")
HEADER = ["list", "term", "position", "ordered", "label_en", "label_de", "definition", "match"]
RANKS = (
    "non_official",
    "legislator",
    "working_level",
    "senior_official",
    "special_envoy",
    "national_security_adviser",
    "minister",
    "head_of_organisation",
    "head_of_state_government",
)
ORDERED = {
    "rank": RANKS,
    "level": RANKS,
    "strength": ("wish", "proposal", "request", "demand", "ultimatum"),
    "compliance": ("none", "minimal", "partial", "full"),
}
# What YAML reads as a boolean or as null, and what data frames read as missing.
MISREAD = {"y", "yes", "n", "no", "on", "off", "true", "false", "null", "nan", "na", "nil"}
ROWS = list(csv.DictReader(io.StringIO(FILE.read_text(encoding="utf-8"))))
LISTS = pytest.mark.parametrize("name", codelists())


def _column(name: str, column: str) -> list[str]:
    return [getattr(term, column) for term in codelists()[name]]


def test_the_file_is_what_the_csv_module_would_write() -> None:
    """The file is UTF-8 with LF and minimal quotes, so that a spreadsheet's rewrite shows as a difference."""
    data = FILE.read_bytes()
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))
    assert out.getvalue().encode("utf-8") == data


def test_the_columns_are_those_of_the_published_table() -> None:
    """The header has the eight columns in their order, and no row is longer or shorter."""
    rows = list(csv.reader(io.StringIO(FILE.read_text(encoding="utf-8"))))
    assert rows[0] == HEADER
    assert {len(row) for row in rows} == {len(HEADER)}


def test_the_loader_gives_every_row_of_the_file_once() -> None:
    """The loader neither drops nor adds a term."""
    loaded = [(term.list, term.term) for name in codelists() for term in codelists()[name]]
    assert loaded == [(row["list"], row["term"]) for row in ROWS]


def test_ordered_is_written_true_or_false() -> None:
    """The file says of each term in words whether its list has a rank."""
    assert {row["ordered"] for row in ROWS} == {"true", "false"}


def test_the_ordered_lists_are_these_and_no_others() -> None:
    """Only strength, compliance, rank and level have ranks, lowest first."""
    assert {name: terms(name) for name in codelists() if is_ordered(name)} == ORDERED


@LISTS
def test_a_list_is_ordered_as_a_whole_or_not_at_all(name: str) -> None:
    """No list mixes ranked and unranked terms."""
    assert len({term.ordered for term in codelists()[name]}) == 1


@LISTS
def test_positions_run_from_one_without_gap(name: str) -> None:
    """The rows of a list stand in its order, counted from 1."""
    positions = [row["position"] for row in ROWS if row["list"] == name]
    assert positions == [str(number) for number in range(1, len(positions) + 1)]


@LISTS
def test_names_are_lower_snake_case(name: str) -> None:
    """A list and its terms are lower snake case, so that they can be typed without quotes."""
    assert [word for word in (name, *terms(name)) if not re.fullmatch(r"[a-z]+(_[a-z]+)*", word)] == []


@LISTS
def test_no_term_is_misread_without_quotes(name: str) -> None:
    """No term is a word that YAML takes for a boolean or a data frame for a missing value."""
    assert MISREAD.isdisjoint(terms(name))


@LISTS
@pytest.mark.parametrize("column", ["term", "label_en", "label_de", "definition"])
def test_no_two_terms_of_a_list_share_a_cell(name: str, column: str) -> None:
    """Within a list each term, each label and each definition occurs once."""
    cells = _column(name, column)
    assert sorted(set(cells)) == sorted(cells)


@LISTS
def test_each_term_has_a_label_in_both_languages(name: str) -> None:
    """Each term has an English and a German label: a trimmed phrase without a full stop."""
    labels = [*_column(name, "label_en"), *_column(name, "label_de")]
    assert [label for label in labels if not re.fullmatch(r"[A-ZÄÖÜ].*[^\s.]", label)] == []


@LISTS
def test_each_term_has_a_definition_of_one_or_two_sentences(name: str) -> None:
    """Each term has a definition of one or two whole sentences on one line."""
    sentence = r"[A-ZÄÖÜ](?:[^.\n]|\.(?! ))+\."
    texts = _column(name, "definition")
    assert [text for text in texts if not re.fullmatch(f"{sentence}(?: {sentence})?", text)] == []


@LISTS
def test_a_match_is_empty_or_a_term_of_a_known_scheme(name: str) -> None:
    """A match is empty or `SCHEME:term`, with an optional `/mode`."""
    match = r"(?:(?:PLOVER|MCT|COLT|ICB):[A-Za-z_-]+(?:/[a-z-]+)?)?"
    assert [text for text in _column(name, "match") if not re.fullmatch(match, text)] == []


def test_table_name_lists_published_tables_in_their_order() -> None:
    """A row may point to published tables only, and the list follows the order of publication."""
    assert terms("table_name") == tuple(name for name in tables() if name in terms("table_name"))


def test_each_list_of_reasons_names_no_term_of_the_list_it_explains() -> None:
    """A reason for an empty ordered value is never also a value."""
    for name in ("compliance", "level", "rank"):
        assert set(terms(f"{name}_reason")).isdisjoint(terms(name))

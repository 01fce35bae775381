"""States, organisations and places by their published names: each reads as its row, or is refused."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pycountry
import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from projects import ROOT
from provoking import provokes
from summitry import normalize
from summitry.normalize.names import NameRow, published
from summitry.normalize.results import UnreadablePhrase
from summitry_validation import contract
from summitry_validation.findings import FindingsError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from _pytest.mark import ParameterSet

    from summitry.normalize.names.found import Actor


def rows(table: str) -> list[dict[str, str]]:
    """Return the lines of a published table."""
    with (ROOT / "datapackage" / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


CORPUS = Path(__file__).parent / "corpus" / "countries.csv"
CASES = list(csv.DictReader(CORPUS.read_text(encoding="utf-8").splitlines()))
STATES = {row["actor_id"]: row for row in rows("actors") if row["actor_type"] in ("state", "territory")}
NAMES = [row for row in rows("names") if row["row_id"] in STATES and row["form"] != "title"]
LANGUAGES = ("en", "de")
# Names of the standards that two states bear, and that are therefore findings.
BORNE_BY_TWO = {"Congo"}


def read(row: Mapping[str, str]) -> Actor:
    return normalize.country(
        row["phrase"], row["language"], day(row["on"]), capitals="capitals" in row["options"]
    )


def day(text: str) -> date | int | None:
    if not text:
        return None
    return date.fromisoformat(text) if "-" in text else int(text)


def marked(cases: list[dict[str, str]]) -> list[ParameterSet]:
    """Return the cases; what is known not to work must fail until it does."""
    return [
        pytest.param(
            row,
            marks=[pytest.mark.xfail(strict=True, reason=row["xfail"])] if row["xfail"] else [],
            id=f"{row['phrase']} {row['language']} {row['on']}".strip(),
        )
        for row in cases
    ]


def said(text: str, language: str, on: int | None = None) -> str:
    """Return the row that a name reads as, or the finding with the rows that it names."""
    try:
        return normalize.country(text, language, on).row_id
    except UnreadablePhrase as refused:
        (finding,) = refused.findings
        return f"{finding.code} {finding.detail}"


@pytest.mark.parametrize("row", marked([row for row in CASES if row["row_id"]]))
def test_a_phrase_is_the_state_that_the_corpus_says(row: Mapping[str, str]) -> None:
    found = read(row)
    assert found.row_id == row["row_id"]
    if row["on"] and not row["options"]:
        assert [str(code or "") for code in (found.cow_code, found.gw_code)] == [
            row["cow_code"],
            row["gw_code"],
        ]


@pytest.mark.parametrize("row", marked([row for row in CASES if row["code"]]))
def test_a_phrase_that_is_no_one_state_is_refused(row: Mapping[str, str]) -> None:
    with pytest.raises(UnreadablePhrase) as refused:
        read(row)
    finding = provokes(refused.value.findings, row["code"])
    assert finding.code != "P002" or finding.detail == row["detail"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_territory_of_the_cldr_is_read_by_its_name(language: str) -> None:
    territories = Locale(language).territories
    names = {one.alpha_3: territories[one.alpha_2] for one in pycountry.countries}
    assert {code: name for code, name in names.items() if said(name, language) != code} == {}


def test_every_name_and_code_of_iso_3166_1_is_read() -> None:
    wrong = []
    for one in pycountry.countries:
        names = {getattr(one, kind, one.name) for kind in ("name", "official_name", "common_name")}
        texts = {*names, one.alpha_2, one.alpha_3} - BORNE_BY_TWO
        wrong += [text for text in texts if said(text, "en") != one.alpha_3]
    assert wrong == []


def test_every_withdrawn_code_of_iso_3166_3_is_read_as_what_it_stood_for() -> None:
    for one in pycountry.historic_countries:
        found = normalize.country(one.alpha_4, "en", int(one.withdrawal_date[:4]))
        assert found.iso3166_3 == one.alpha_4


def test_codes_are_read_in_capitals_only() -> None:
    assert said("KR", "en") == "KOR"
    assert said("kr", "en").startswith("P001")


def test_every_published_name_reads_back_in_its_years_or_is_a_finding_that_names_its_row() -> None:
    wrong = []
    for row in NAMES:
        year = int(row["valid_from"] or row["valid_to"] or 0) or None
        answer = said(row["name"], row["language"], year)
        if answer != row["row_id"] and not (answer.startswith("P002") and row["row_id"] in answer):
            wrong.append((row["row_id"], row["name"], row["language"], answer))
    assert wrong == []


SPELLINGS: list[Callable[[str], str]] = [
    str.upper,
    str.lower,
    lambda name: name.replace(" ", "\u00a0"),
    lambda name: name.replace(" ", "  "),
    lambda name: name.replace(" ", "-"),
    lambda name: name.replace("-", "\u2010"),
    lambda name: f"„{name}“",
    lambda name: f" {name} ",
]


@given(st.sampled_from(NAMES), st.sampled_from(SPELLINGS))
def test_neither_case_nor_blanks_nor_hyphens_matter(
    row: Mapping[str, str], spelt: Callable[[str], str]
) -> None:
    if not any(char in row["name"] for char in "()/,;"):
        assert said(spelt(row["name"]), row["language"]) == said(row["name"], row["language"])


@given(
    st.text(max_size=300)
    | st.lists(st.sampled_from(["die", "of", "Korea", "(", ",", "-", "DDR"])).map(" ".join)
)
def test_any_text_is_a_state_or_is_refused(text: str) -> None:
    for language in LANGUAGES:
        assert said(text, language)


def test_a_name_that_others_have_borne_is_an_assumption_without_a_day() -> None:
    assumed = normalize.country("Vietnam", "en").assumptions
    assert [(one.rule, one.reading) for one in assumed] == [("name-of-today", "VNM")]
    assert normalize.country("Vietnam", "en", 2018).assumptions == ()


def test_a_code_that_is_missing_says_why() -> None:
    assert dict(normalize.country("Grönland", "de", 2019).missing)["cow_code"] == "no_code_assigned"
    assert dict(normalize.country("Ukraine", "de", 1950).missing)["cow_code"] == "not_in_use_then"
    assert dict(normalize.country("France", "en", 1943).missing)["gw_code"] == "years_not_known"


def test_a_former_name_has_its_code_of_iso_3166_3() -> None:
    assert normalize.country("Zaire", "de").iso3166_3 == "ZRCD"
    assert normalize.country("Demokratische Republik Kongo", "de").iso3166_3 is None
    assert normalize.country("U.S.S.R.", "en").iso3166_3 == "SUHH"


@pytest.mark.parametrize(
    ("text", "language", "on", "row_id"),
    [
        ("die Vereinten Nationen", "de", None, "un"),
        ("den Vereinten Nationen", "de", None, "un"),
        ("U.N.", "en", None, "un"),
        ("the North Atlantic Treaty Organization", "en", None, "nato"),
        ("des Warschauer Pakts", "de", None, "warsaw-pact"),
        ("EG", "de", 1980, "ec"),
        ("KSZE", "de", 1975, "csce"),
        ("WTO", "en", 1970, "warsaw-pact"),
        ("WTO", "en", 2000, "wto"),
        ("the Quartet", "en", 2004, "middle-east-quartet"),
        ("the Taliban", "en", None, "taliban"),
        ("the Pentagon", "en", None, "us-defense-department"),
        ("Südkorea", "de", None, "KOR"),
    ],
)
def test_actors_are_more_than_states(text: str, language: str, on: int | None, row_id: str) -> None:
    assert normalize.actor(text, language, on).row_id == row_id


@pytest.mark.parametrize(
    ("text", "language", "row_id", "iso3"),
    [
        ("in Genf", "de", "geneva", "CHE"),
        ("at The Hague", "en", "the-hague", "NLD"),
        ("im Weißen Haus", "de", "white-house", "USA"),
        ("Kiew", "de", "kyiv", "UKR"),
        ("Washington, D.C.", "en", "washington", "USA"),
        ("St. Petersburg", "en", "saint-petersburg", "RUS"),
        ("Reykjavik", "de", "reykjavik", "ISL"),
        ("Saigon", "en", "ho-chi-minh-city", "VNM"),
    ],
)
def test_places_are_read_in_both_languages(text: str, language: str, row_id: str, iso3: str) -> None:
    found = normalize.place(text, language)
    assert (found.row_id, found.country_iso3) == (row_id, iso3)


def test_a_release_that_is_not_there_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(published, "release_folder", lambda: tmp_path)
    with pytest.raises(FindingsError) as refused:
        published.actors.__wrapped__()
    provokes(refused.value.findings, "X008")
    (tmp_path / ".publish").mkdir()
    with pytest.raises(FindingsError) as refused:
        published.actors.__wrapped__()
    provokes(refused.value.findings, "X001")


def test_the_codes_of_an_actor_are_the_last_of_its_codes_by_list() -> None:
    codes: dict[str, set[tuple[str, str, str]]] = {}
    for row in rows("actor_codes"):
        key = f"{row['actor_id']}.{row['code_list']}"
        codes.setdefault(key, set()).add((row["code"], row["valid_from"], row["valid_to"]))
    for key, row in STATES.items():
        for name, prefix in (("cow", "cow"), ("gleditsch_ward", "gw")):
            one = tuple(row[f"{prefix}_{part}"] for part in ("code", "from", "to"))
            assert not one[0] or one in codes[f"{key}.{name}"]


def test_a_name_row_has_the_columns_of_the_table() -> None:
    assert set(NameRow._fields) == set(contract.tables()["names"].columns) - {"name_id"}

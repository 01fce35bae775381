"""Where the countries of the registers lie, and whose they were, against the authority of all states."""

from __future__ import annotations

import csv
from datetime import date
from itertools import pairwise

import pytest

from projects import ROOT
from summitry import normalize
from summitry.normalize import UnreadablePhrase

FOLDER = ROOT / "raw" / "registers" / "geography"


def rows(file: str) -> list[dict[str, str]]:
    return list(csv.DictReader((FOLDER / f"{file}.csv").read_text(encoding="utf-8").splitlines()))


ACTORS = {
    row["actor_id"] for row in csv.DictReader((ROOT / "raw" / "actors.csv").read_text("utf-8").splitlines())
}


@pytest.mark.parametrize("file", ["countries", "places"])
def test_every_sovereign_is_an_actor_and_every_code_one_of_today(file: str) -> None:
    named = {row["sovereign_actor_id"] for row in rows(file)} | {row["country_iso3"] for row in rows(file)}
    assert named - {""} - ACTORS == set()


@pytest.mark.parametrize(
    "row", rows("countries"), ids=lambda row: f"{row['country_as_stated']} {row['valid_from']}"
)
def test_a_country_means_what_the_authority_says_or_a_note_says_why_not(row: dict[str, str]) -> None:
    day = row["valid_to"] or row["valid_from"]
    on = date.fromisoformat(day) if day else None
    try:
        found = normalize.country(row["country_as_stated"], "en", on).row_id
    except UnreadablePhrase:
        found = ""
    assert found == row["sovereign_actor_id"] or row["note"]


def test_the_days_of_a_country_do_not_overlap() -> None:
    columns = ("country_id", "country_as_stated", "valid_from", "valid_to")
    lines = [tuple(row[column] for column in columns) for row in rows("countries")]
    assert lines == sorted(set(lines))
    for (*country, _, until), (*other, first, _) in pairwise(lines):
        assert country != other or until < first

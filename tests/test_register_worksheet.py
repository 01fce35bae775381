"""The registers as committed, against records coded by eye before any program read them."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest

from projects import ROOT
from summitry.ingesting import ingest
from summitry.project import Project
from summitry.registers.accuracy import Figure, figures
from summitry.registers.page import page

WORKSHEET = ROOT / "tests" / "registers" / "worksheet.csv"
RELEASES = {"hsg-travels": "0.8.4", "hsg-visits": "0.6.4"}
# The least precision and recall of each kind of fact; a kind that is not here is reported only.
LEAST = {
    "meeting": 0.93,
    "multilateral": 0.95,
    "country": 0.98,
    "sovereign": 0.98,
    "names": 0.93,
    "accompanied": 0.93,
}


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def measured() -> dict[str, Figure]:
    files: dict[str, list[dict[str, str]]] = {}
    for register in RELEASES:
        for path in (ROOT / "raw" / "registers" / register).glob("*.csv"):
            named = [{**row, "record_id": f"{register}.{row['record_id']}"} for row in rows(path)]
            files[path.stem] = files.get(path.stem, []) + named
    return {figure.kind: figure for figure in figures(rows(WORKSHEET), files)}


def test_the_worksheet_is_150_records_of_both_registers() -> None:
    ids = [row["record_id"] for row in rows(WORKSHEET)]
    assert len(set(ids)) == 150
    assert {id.partition(".")[0] for id in ids} == set(RELEASES)


@pytest.mark.parametrize("kind", LEAST)
def test_what_is_read_is_right_and_little_is_missed(kind: str) -> None:
    figure = measured()[kind]
    assert figure.precision >= LEAST[kind]
    assert figure.recall >= LEAST[kind]


def test_the_page_in_docs_is_made_from_the_registers() -> None:
    assert (ROOT / "docs" / "registers.md").read_text(encoding="utf-8") == page(ROOT)


@pytest.mark.needs_text
@pytest.mark.parametrize("register", RELEASES)
def test_the_committed_registers_are_what_ingest_gives(register: str) -> None:
    folder = Path(os.environ.get("SUMMITRY_REGISTERS", ROOT.parent / "shared" / "registers"))
    checkout = folder / register.removeprefix("hsg-")
    if not checkout.is_dir():
        pytest.skip(f"set SUMMITRY_REGISTERS to a folder with a checkout {checkout.name!r} of {register}")
    result = ingest(Project(ROOT), register, checkout, RELEASES[register])
    assert [finding.code for finding in result.findings] == []
    assert not result.written

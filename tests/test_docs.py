"""The README and the pages of docs/: what they show runs as shown, and they name what is there."""

from __future__ import annotations

import csv
import doctest
import json
import re
from typing import TYPE_CHECKING

import pytest

from bench.page import HEAD
from projects import ROOT
from summitry_validation import contract

if TYPE_CHECKING:
    from pathlib import Path

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
WITH_EXAMPLES = [page for page in PAGES if ">>> " in page.read_text(encoding="utf-8")]


@pytest.mark.parametrize("page", WITH_EXAMPLES, ids=lambda page: page.name)
def test_the_examples_of_a_page_run(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = doctest.testfile(str(page), module_relative=False)
    assert result.attempted > 3
    assert result.failed == 0


def test_the_architecture_names_every_room_of_the_code() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = {path.parent.name for path in (ROOT / "src" / "summitry").glob("*/__init__.py")} - {"sheets"}
    assert [room for room in sorted(rooms) if room not in page] == []


def test_every_assumption_of_a_reading_is_explained() -> None:
    page = (ROOT / "docs" / "normalising.md").read_text(encoding="utf-8")
    files = sorted((ROOT / "tests" / "corpus").glob("*.csv"))
    lines = [line for file in files for line in csv.DictReader(file.read_text(encoding="utf-8").splitlines())]
    told = " ".join(line.get("assumptions") or line.get("rules") or "" for line in lines)
    rules = set(re.findall(r"[a-z0-9-]+", told))
    assert len(rules) > 20
    assert sorted(rule for rule in rules if f"`{rule}`" not in page) == []


def test_the_readme_names_every_table_and_no_other() -> None:
    section = README.split("## The tables at a glance")[1].split("\n## ")[0]
    named = set(re.findall(r"`([a-z_]+)`", section)) - {"origin", "status", "meeting_basis"}
    assert named == set(contract.tables())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:)([^)]+)\)", text)
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    sections = {"#" + heading.strip().lower().replace(" ", "-") for heading in headings}
    assert [link for link in links if link[0] == "#" and link not in sections] == []
    assert [link for link in links if link[0] != "#" and not (page.parent / link).is_file()] == []


def test_the_page_of_measures_opens_as_the_benchmark_writes_it_now() -> None:
    page = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    assert page.startswith(HEAD.partition("{machine}")[0])


def test_the_readme_leads_to_every_page() -> None:
    assert [page.name for page in PAGES[1:] if f"(docs/{page.name})" not in README] == []


def test_the_descriptor_describes_every_column() -> None:
    package = json.loads((ROOT / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        assert all(field["description"] for field in resource["schema"]["fields"])


def test_the_coding_rules_name_rows_that_are_published() -> None:
    page = (ROOT / "docs" / "codebook-rules.md").read_text(encoding="utf-8")
    files = (ROOT / "datapackage" / f"{name}.csv" for name in contract.tables())
    ids = "".join(f"\n{file.read_text(encoding='utf-8')}" for file in files)
    named = re.findall(r"`((?:us|summits)-[a-z0-9-]+(?:\.[A-Za-z0-9._-]+)?)`", page)
    assert len(named) > 20
    assert [row for row in named if not re.search(rf"^{re.escape(row)}[.,]", ids, re.MULTILINE)] == []

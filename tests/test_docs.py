"""The README: what it shows runs as shown, and names what is there."""

from __future__ import annotations

import doctest
import json
import re

import pytest

from projects import ROOT
from summitry_validation import contract

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_examples_in_the_readme_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = doctest.testfile(str(ROOT / "README.md"), module_relative=False)
    assert result.attempted > 3
    assert result.failed == 0


def test_the_readme_names_every_table_and_no_other() -> None:
    section = README.split("## The tables at a glance")[1].split("\n## ")[0]
    named = set(re.findall(r"`([a-z_]+)`", section)) - {"origin", "status"}
    assert named == set(contract.tables())


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)]+)\)", README))
def test_every_link_in_the_readme_leads_to_a_file(link: str) -> None:
    assert (ROOT / link).is_file()


def test_the_descriptor_describes_every_column() -> None:
    package = json.loads((ROOT / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        assert all(field["description"] for field in resource["schema"]["fields"])

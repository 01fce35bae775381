"""The catalogue: every code has its page, its words, and a test that provokes it."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from projects import ROOT
from summitry_validation import catalogue_page
from summitry_validation.catalogue import FAMILIES, catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def provoked() -> set[str]:
    """Return the codes that some test passes to `provokes`: as a literal, or in the corpus that it reads."""
    return {code for path in sorted((ROOT / "tests").glob("test_*.py")) for code in _codes(path)}


def _codes(path: Path) -> Iterator[str]:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    if not any(
        isinstance(node, ast.Call) and getattr(node.func, "id", "") == "provokes" for node in ast.walk(tree)
    ):
        return
    literals = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    corpora = [path.parent / "corpus" / name for name in re.findall(r"[a-z]+[.]csv", text)]
    texts = literals + [corpus.read_text(encoding="utf-8") for corpus in corpora if corpus.is_file()]
    for one in texts:
        yield from re.findall(r"\b[A-Z][0-9]{3}\b", one)


def test_every_code_is_provoked_by_a_test() -> None:
    assert set(catalogue()) - provoked() == set()


def test_no_test_speaks_of_a_code_that_the_catalogue_lacks() -> None:
    assert provoked() - set(catalogue()) == set()


@pytest.mark.parametrize("code", list(catalogue()))
def test_an_entry_is_filled_in(code: str) -> None:
    entry = catalogue()[code]
    assert code[0] in FAMILIES
    assert entry.severity in {"error", "warning"}
    assert all((entry.message, entry.rule, entry.remedy, entry.good, entry.bad))
    assert entry.good != entry.bad
    entry.message.format(value="", detail="")


def test_only_plausible_errors_are_warnings_beside_a_rewritten_file() -> None:
    assert {code[0] for code, entry in catalogue().items() if entry.severity == "warning"} <= {"Q", "X"}


def test_the_page_in_docs_is_made_from_the_catalogue() -> None:
    page = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")
    assert page == catalogue_page.page()

"""Findings in every format: one line each where lines count, and nothing that acts on what shows them."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry_validation.catalogue import catalogue
from summitry_validation.findings import Cell, Finding, Place
from summitry_validation.rendering import RENDERERS
from summitry_validation.rendering.document_schema import document_schema

SCHEMA = jsonschema.Draft202012Validator(document_schema())
HOSTILE = "\x1b[31m\x9b2J\r\n::error::\u202e\u2028%25,:\ud800"
# Hypothesis leaves lone surrogates out unless every category is asked for.
WORDS = st.one_of(st.just(HOSTILE), st.text(st.characters(exclude_categories=()), max_size=20))
NUMBERS = st.integers(1, 200)
FINDINGS = st.builds(
    Finding,
    code=st.sampled_from(sorted(catalogue())),
    value=WORDS,
    place=st.none() | st.builds(Place, WORDS, NUMBERS, NUMBERS, NUMBERS),
    cell=st.none() | st.builds(Cell, WORDS, WORDS, WORDS),
    near=WORDS,
    detail=WORDS,
)
AT = Place("raw/notes/a.md", 3, 5, 9)


def rendered(name: str, *findings: Finding, lines: tuple[str, ...] = ()) -> list[str]:
    return list(RENDERERS[name](findings, lambda file: lines))


def given_back(facts: dict[str, Any]) -> Finding:
    """Return the finding that stands in a document."""
    place = Place(**facts["place"]) if facts["place"] else None
    cell = Cell(**facts["cell"]) if facts["cell"] else None
    return Finding(facts["code"], facts["value"], place, cell, facts["near"], facts["detail"])


def unescaped(words: str, *characters: str) -> str:
    """Return what GitHub's runner reads; as there, the per cent sign comes last."""
    for character in (*characters, "\r", "\n", "%"):
        words = words.replace(f"%{ord(character):02X}", character)
    return words


@given(st.lists(FINDINGS, max_size=3))
def test_any_finding_is_in_the_document_whole(findings: list[Finding]) -> None:
    (text,) = rendered("json", *findings)
    assert text.isascii()
    document = json.loads(text)
    SCHEMA.validate(document)
    assert [given_back(facts) for facts in document["findings"]] == findings
    assert sum(document["counts"].values()) == len(findings)


def test_the_schema_of_the_document_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(document_schema())


def test_the_document_says_what_the_catalogue_says() -> None:
    (text,) = rendered("json", Finding("A001", "Miliarden", AT, near="Milliarden"))
    (facts,) = json.loads(text)["findings"]
    entry = catalogue()["A001"]
    assert (facts["severity"], facts["rule"], facts["remedy"]) == ("error", entry.rule, entry.remedy)
    assert facts["message"].startswith("'Miliarden' is no word for")


@pytest.mark.parametrize("name", ["gcc", "github"])
@given(st.lists(FINDINGS, max_size=3))
def test_a_finding_is_one_line(name: str, findings: list[Finding]) -> None:
    lines = rendered(name, *findings)
    assert len("\n".join(lines).splitlines()) == len(lines) == len(findings)


@pytest.mark.parametrize("name", sorted(RENDERERS.keys() - {"json"}))
@given(FINDINGS, WORDS)
def test_no_character_of_a_finding_or_its_file_acts_on_a_terminal(
    name: str, finding: Finding, line: str
) -> None:
    assert all(shown.isprintable() for shown in rendered(name, finding, lines=(line,) * 200))


@pytest.mark.parametrize("column", [1, 390, 5000, 9990])
def test_of_a_long_line_only_the_surroundings_are_shown(column: int) -> None:
    line = "x" * (column - 1) + "Miliarden" + "x" * (10_000 - column)
    _, shown, carets, _ = rendered(
        "text", Finding("A001", "Miliarden", Place("a.md", 1, column, 9)), lines=(line,)
    )
    assert len(shown) < 500
    assert shown[carets.index("^") :].startswith("Miliarden")


def test_a_github_annotation_has_its_place_its_code_and_what_helps() -> None:
    (line,) = rendered("github", Finding("A001", "Miliarden", AT, near="Milliarden"))
    entry = catalogue()["A001"]
    assert line == (
        "::error file=raw/notes/a.md,line=3,col=5,endColumn=14,title=A001::'Miliarden' is no word for a "
        "bound, number, scale, currency or period; did you mean 'Milliarden'?"
        f"%0A{entry.rule} {entry.remedy}"
    )


def test_a_github_annotation_without_a_place_names_the_cell() -> None:
    (line,) = rendered("github", Finding("T052", "5", cell=Cell("amounts", "a.b", "value_max")))
    assert line.startswith("::error title=T052::amounts/a.b/value_max: the bounds are in the wrong order")


def test_a_warning_is_a_warning_of_github() -> None:
    code = next(code for code, entry in catalogue().items() if entry.severity == "warning")
    assert rendered("github", Finding(code))[0].startswith("::warning ")


@given(FINDINGS)
def test_github_reads_back_what_stands_in_properties_and_message(finding: Finding) -> None:
    (line,) = rendered("github", finding)
    _, command, message = line.split("::", 2)
    written = command.partition(" ")[2].split(",")
    properties = dict(one.split("=", 1) for one in written)
    assert properties.keys() >= {"title"}
    assert len(properties) == (5 if finding.place else 1)
    assert unescaped(message).count("\n") == 1
    if finding.place:
        file = unescaped(properties["file"], ":", ",")
        (gcc,) = rendered("gcc", finding)
        assert gcc.startswith(f"{file}:{finding.place.line}:")

"""The bibliography: BibTeX in, sources and findings out, whatever the text is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projects import codes
from provoking import provokes
from summitry.sources.bibliography import Source, read

if TYPE_CHECKING:
    from summitry_validation.findings import Finding

MEMOIR = """% memoirs
@book{memoir,
  title = {The {NATO} Years},
  version = {2},
  author = {Smith, Anna and {Board of Letters and Papers}},
  date = {1999-05},
  publisher = {Small Press},
  language = {en},
  url = {https://example.org/memoir},
  coding = {complete},
}
"""
PIECES = st.sampled_from(
    [
        *'@{}"=,#%()\\\n a',
        "@book{",
        "@string{",
        "@comment",
        "@misc{k,",
        "title",
        " = {x}",
        "coding = {cited}",
        "and",
    ]
)


def parsed(text: str) -> tuple[dict[str, Source], list[Finding]]:
    findings: list[Finding] = []
    return read(text, "raw/sources.bib", findings), findings


def test_an_entry_gives_the_columns_of_the_sources_table() -> None:
    sources, findings = parsed(MEMOIR)
    memoir = sources["memoir"]
    assert findings == []
    assert (memoir.source_type, memoir.title) == ("book", "The NATO Years (version 2)")
    assert memoir.author == "Smith, Anna; Board of Letters and Papers"
    assert (memoir.issued_edtf, memoir.language, memoir.licence) == ("1999-05", "en", "")
    assert (memoir.place.line, memoir.place.column, memoir.place.width) == (2, 7, 6)


def test_a_subtype_names_the_type_of_the_source() -> None:
    sources, findings = parsed(MEMOIR.replace("  version", "  entrysubtype = {register},\n  version"))
    assert sources["memoir"].source_type == "register"
    assert findings == []


def test_an_empty_bibliography_has_no_sources_and_no_findings() -> None:
    assert parsed("\n") == ({}, [])


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "near"),
    [
        ("{en},", "{en}", "E010", 8, ""),
        ("% memoirs", "book{other, title = {Other}}", "E010", 1, ""),
        ("  coding = {complete},\n}\n", "  coding = {complete", "E010", 2, ""),
        ("% memoirs", MEMOIR, "E011", 13, ""),
        ("  coding = {complete},\n", "", "E012", 2, ""),
        ("  language = {en},\n", "", "E012", 2, ""),
        ("publisher", "publischer", "E013", 7, "publisher"),
        ("  date = {1999-05}", "  year = {1999}", "E013", 6, "date"),
        ("@book", "@onlin", "E014", 2, "online"),
        ("{complete}", "{complet}", "E014", 10, "complete"),
        ("1999-05", "1999-13", "E015", 6, ""),
        ("Small", '{\\"O}sterreich', "E015", 7, ""),
        ("https://", "www.", "E015", 9, ""),
        ("  version = {2}", "  title = {Two}", "E016", 4, ""),
    ],
)
def test_what_is_wrong_has_its_line(old: str, new: str, code: str, line: int, near: str) -> None:
    _, findings = parsed(MEMOIR.replace(old, new))
    finding = provokes(findings, code)
    assert finding.place is not None
    assert (finding.place.line, finding.near) == (line, near)


def test_a_missing_comma_is_one_finding() -> None:
    _, findings = parsed(MEMOIR.replace("{1999-05},", "{1999-05}"))
    assert codes(findings) == ["E010"]


def test_one_broken_entry_does_not_hide_the_others() -> None:
    sources, findings = parsed("@misc{broken, title = {\n" + MEMOIR)
    provokes(findings, "E010")
    assert set(sources) == {"memoir"}


@given(st.lists(PIECES, max_size=25).map("".join))
def test_no_text_stops_the_reader(text: str) -> None:
    _, findings = parsed(text)
    assert all(finding.place for finding in findings)

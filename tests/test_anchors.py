"""Anchors: a source without its words, which whoever owns the words can verify."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from provoking import provokes
from summitry.sources import anchor_files
from summitry.sources.anchors import anchor, by_locator, verify
from summitry.sources.coverage import coverage
from summitry.sources.locators import resolve

if TYPE_CHECKING:
    from summitry_validation.findings import Finding

TEXT = "Ein Satz. Noch einer? Ja!\n\nDer letzte Absatz hat 2,4 Prozent mehr.\n"


def test_anchors_come_back_from_their_file() -> None:
    anchors = anchor(TEXT, "de")
    findings: list[Finding] = []
    assert anchor_files.read(anchor_files.write(anchors), "raw/sources/a.csv", findings) == anchors
    assert findings == []


def test_the_anchored_text_is_verified() -> None:
    assert verify(anchor(TEXT, "de"), TEXT, "a.txt") == []


def test_another_word_is_found_in_its_sentence() -> None:
    finding = provokes(verify(anchor(TEXT, "de"), TEXT.replace("Noch", "Doch"), "a.txt"), "E008")
    assert finding.value == "p1s2"


def test_words_that_no_anchor_covers_are_found() -> None:
    provokes(verify(anchor(TEXT, "de"), TEXT + "Und noch einer.\n", "a.txt"), "E009")


def test_the_canonical_form_is_anchored_however_the_text_is_stored() -> None:
    assert anchor("Über alles.\r\n", "de") == anchor("\ufeffU\u0308ber alles.\n", "de")


@pytest.mark.parametrize(
    ("locator", "found", "code"),
    [
        ("p1s2", ["p1s2"], ""),
        ("p1s2-3", ["p1s2", "p1s3"], ""),
        ("p1s2-9", ["p1s2", "p1s3"], "E001"),
        ("p9s1", [], "E001"),
        ("p1s3-2", [], "E002"),
        ("2.1", [], "E002"),
    ],
)
def test_a_locator_names_sentences_that_are_there(locator: str, found: list[str], code: str) -> None:
    findings: list[Finding] = []
    anchors = resolve(locator, by_locator(anchor(TEXT, "de")), findings)
    assert [one.locator for one in anchors] == found
    if code:
        provokes(findings, code)
    else:
        assert findings == []


def test_coverage_lists_what_supports_no_row_and_has_no_reason() -> None:
    anchors = by_locator(anchor(TEXT, "de"))
    covered = coverage(anchors, [("row", "p1s1"), ("row", "p9s9")], {"p2s1": "heading"})
    assert (covered.cited, covered.open) == (1, ("p1s2", "p1s3"))
    assert covered.ranges([*covered.open, "p2s1"]) == ("p1s2-3", "p2s1")

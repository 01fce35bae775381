"""The anchors in this repository: complete, and those of the text that they were made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from owned_texts import owned
from projects import ROOT
from summitry.sources import anchor_files, bibliography
from summitry.sources.anchors import Anchor, anchor

if TYPE_CHECKING:
    from pathlib import Path

    from summitry_validation.findings import Finding

FILES = [file for file in sorted((ROOT / "raw" / "sources").glob("*.csv")) if ".uncited" not in file.name]


def committed(file: Path) -> tuple[Anchor, ...]:
    findings: list[Finding] = []
    anchors = anchor_files.read(file.read_text(encoding="utf-8"), file.name, findings)
    assert findings == []
    return anchors


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_committed_anchors_are_what_the_command_writes(file: Path) -> None:
    anchors = committed(file)
    assert anchors
    assert anchor_files.write(anchors) == file.read_text(encoding="utf-8")


@pytest.mark.needs_text
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_committed_anchors_are_those_of_the_text(file: Path) -> None:
    text = owned(file.stem)
    bib = (ROOT / "raw" / "sources.bib").read_text(encoding="utf-8")
    language = bibliography.read(bib, "raw/sources.bib", [])[file.stem].language
    assert anchor(text.read_text(encoding="utf-8"), language) == committed(file)

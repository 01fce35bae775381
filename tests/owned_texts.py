"""Source texts: those that only their owners have, and an invented one for the worked example."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from summitry.notes.reference import example
from summitry.project import Project

KEY = "hafenbuch-de"
NOTE = "raw/notes/harbour-dispute.md"
BIBLIOGRAPHY = """@book{hafenbuch-de,
  title = {Das Hafenbuch},
  language = {de},
  coding = {complete},
}
"""
WORDS = """Arland und Borland stritten um den Hafen.

Am 4. Mai 1987 empfing die Handelsministerin sie im Hafen von Arstadt. Es war ein kühler Tag im Hafen. \
Arland verlangte bis zu 3 Millionen Dollar pro Jahr. Borland lehnte ab.

Borland wollte die Bücher sehen. Der Hafen koste knapp 2 Millionen „alte“ Dollar. Er sei zu klein.

Im Herbst sprachen sie wieder. Am 13. Oktober unterschrieben beide. Der Hafen blieb offen.
"""


def owned(key: str) -> Path:
    """Return the file of a text that is not in this repository, or skip the test."""
    folder = os.environ.get("SUMMITRY_TEXTS")
    path = Path(folder or "") / f"{key}.txt"
    if not folder or not path.is_file():
        pytest.skip(f"set SUMMITRY_TEXTS to a folder with {key}.txt")
    return path


def harbour(folder: Path) -> tuple[Project, str]:
    """Return a project with the worked example alone, and the path of the invented text that it quotes."""
    (folder / "raw" / "notes").mkdir(parents=True)
    (folder / NOTE).write_text(example(), encoding="utf-8")
    (folder / "raw" / "sources.bib").write_text(BIBLIOGRAPHY, encoding="utf-8")
    (folder / "words.txt").write_text(WORDS, encoding="utf-8")
    return Project(folder), str(folder / "words.txt")

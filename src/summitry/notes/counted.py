"""The nouns before which a number of persons or things can be read, as docs/notes.md lists them."""

from __future__ import annotations

import csv
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNITS = ("persons", "count")
HEAD = """## What can be counted

A number of persons or things is read before these nouns. Whatever else is counted, and every quantity in
words that no grammar reads, is quoted as it stands and explained under `reads`, as `'40 border guards'` is by
`reads: '40 persons'`. A share of a sum that is named elsewhere ("a third of that sum") is no quantity of its
own, and belongs into the text of a row.

| unit | language | nouns |
|---|---|---|"""


def sections() -> Iterator[str]:
    """Yield the lines of the part of docs/notes.md on them, made from the lexicon."""
    yield from HEAD.split("\n")
    for unit in _UNITS:
        for language in ("en", "de"):
            yield f"| `{unit}` | {language} | {', '.join(nouns(unit, language))} |"
    yield ""


def nouns(unit: str, language: str) -> list[str]:
    """Return the nouns of a language that stand for a unit, in the order of the lexicon.

    >>> nouns("persons", "en")[:3]
    ['persons', 'person', 'people']
    """
    # The data alone: notes need not know how phrases are read.
    text = files("summitry").joinpath("normalize", "words", "amounts.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    wanted = (row for row in rows if (row["kind"], row["value"]) == ("unit", unit))
    # A word with `~` is one of these nouns behind an adjective.
    return [row["word"] for row in wanted if row["language"] in (language, "*") and "~" not in row["word"]]

"""Words of German and English by what they do in a text, from `words.csv`: lower case, no last full stop.

Some decide whether a full stop ends a sentence: `never_last` are titles and abbreviations after which the
sentence goes on, `before_figure` those after which it goes on where a figure follows, `last_before_opener`
those that may end a sentence; `opener` are function words, which stand with a capital letter only where a
sentence opens. Others tell which words are the same: `ending` are the endings of declension, `article` the
forms of one article, `undeclined` words that only seem to have an ending.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def words(language: str, kind: str) -> frozenset[str]:
    """Return the words of a kind in a language ("de", "en"); none where the language is not listed.

    >>> "danach" in words("de", "opener"), "dr" in words("en", "never_last")
    (True, True)
    """
    return frozenset(row["word"] for row in _rows() if (row["language"], row["kind"]) == (language, kind))


@cache
def _rows() -> list[dict[str, str]]:
    text = files(__package__).joinpath("words.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))

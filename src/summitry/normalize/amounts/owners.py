"""Whose product a share is of: words that say nothing of the share."""

from __future__ import annotations

import re
from itertools import pairwise

from summitry.normalize.results import Word

# "of the Member State's annual product" has as many words between a share and what it is a share of.
_MOST_OWNERS = 7
_ASIDE = frozenset(("filler", "of", "period"))
_ENGLISH = (
    "its their his her our your my this that each every all national annual total overall combined own world"
)
_GERMAN = (
    "ihres ihrer ihrem seines seiner seinem unseres unserer eures eurer dieses dieser jeden jedes vom am"
)
_MORE = "gesamten jeweiligen nationalen eigenen jährlichen weltweiten"
_KNOWN = frozenset(f"{_ENGLISH} {_GERMAN} {_MORE}".split())
# Adjectives and short names of states and their leagues: "Chinese", "deutschen", "US", "EU".
_NAME = re.compile("[A-Z][a-z]+(?:an|ese|ish)|[a-zäöü]{3,}schen|[A-Z]{2,5}")
_NO_NAME = frozenset(("zwischen", "menschen"))
_GENITIVES = frozenset("'’")
_END = Word("", 0, 0, "", "")


def settle(words: list[Word]) -> None:
    """Make fillers of the words between a share and what it is a share of: "of Germany's GDP".

    Only those that say whose it is may stand there: five percent of growth in GDP is no share of it.
    """
    share: int | None = None
    is_moved = False
    for index, (word, after) in enumerate(pairwise([*words, _END])):
        if word.kind == "base" and share is not None and index - share - 1 <= _MOST_OWNERS:
            _leave(words, share + 1, index)
        elif word.kind == "base" and is_moved:
            words[index] = word._replace(kind="")
        if word.kind == "unit":
            share, is_moved = index, False
        elif not _may_own(word, after):
            share, is_moved = None, is_moved or word.kind == "carrier"


def _leave(words: list[Word], start: int, end: int) -> None:
    for owner in range(start, end):
        words[owner] = words[owner]._replace(kind="filler", value="", rule="")


def _may_own(word: Word, after: Word) -> bool:
    """Return whether a word may stand between a share and what it is a share of; no bracket may."""
    if word.kind in _ASIDE:
        return word.text[0].isalpha()
    if word.kind:
        return False
    is_genitive = word.text in _GENITIVES or word.text == "s" or after.text in _GENITIVES
    is_name = bool(_NAME.fullmatch(word.text)) and word.text not in _NO_NAME
    return is_genitive or is_name or word.text.lower() in _KNOWN

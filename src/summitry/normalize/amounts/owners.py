"""Whose product a share is of: words that say nothing of the share."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summitry.normalize.results import Word

# "of Germany's gross domestic product" has as many words between a share and what it is a share of.
_MOST_OWNERS = 4


def settle(words: list[Word]) -> None:
    """Make fillers of the words between a share and what it is a share of: "of Germany's GDP"."""
    share: int | None = None
    for index, word in enumerate(words):
        if word.kind == "base" and share is not None and index - share - 1 <= _MOST_OWNERS:
            for owner in range(share + 1, index):
                words[owner] = replace(words[owner], kind="filler", value="", rule="")
        if word.kind == "unit":
            share = index
        elif not _may_own(word):
            share = None


def _may_own(word: Word) -> bool:
    """Return whether a word may stand between a share and what it is a share of; no bracket may."""
    return word.kind in ("", "filler", "of", "period") and (word.text[0].isalpha() or word.text in ("'", "’"))

"""Nouns that have a length without changing it: "a four-day visit", "das 48-stündige Ultimatum"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.results import Word

RULE = "words-set-aside"
_MOST_WORDS = 2
_ADJECTIVE = re.compile("(?:sekünd|minüt|stünd|täg|wöch|monat|jähr)ige[mnrs]?", re.IGNORECASE)


def set_aside(words: Sequence[Word], language: str) -> Sequence[Word]:
    """Return the words, one or two unknown ones at the end as the noun of an adjective of length.

    A noun that is not known may still be no length of its own; so it counts only where the length before it
    is written as an adjective, `four-day` or `viertägige`, and nothing else stands behind it.
    """
    strays = [word for word in words if not word.kind]
    first = next((index for index, word in enumerate(words) if not word.kind), len(words))
    if not 1 <= len(strays) <= _MOST_WORDS or not _is_adjective(words[:first]):
        return words
    if not all(word.kind in ("", "carrier") for word in words[first:]) or not _are_nouns(strays, language):
        return words
    return [
        word if word.kind else word._replace(kind="carrier", value="nothing", rule=RULE) for word in words
    ]


def _are_nouns(words: Sequence[Word], language: str) -> bool:
    capital = language == "de"
    return all(word.text.isalpha() and (word.text[0].isupper() or not capital) for word in words)


def _is_adjective(words: Sequence[Word]) -> bool:
    """Return whether words end with a length as an adjective, `long` behind it or not."""
    end = len(words)
    if end > 1 and words[-1].text.casefold() == "long" and words[-2].kind == "dash":
        end -= 2
    if not end or words[end - 1].kind not in ("unit", "one_unit"):
        return False
    if words[end - 1].kind == "one_unit" or _ADJECTIVE.fullmatch(words[end - 1].text):
        return True
    return end > 1 and words[end - 2].kind == "dash"

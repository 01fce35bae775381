"""Years in running text that nothing but four digits shows: "2018 trafen sich", not "2018 Soldaten"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summitry.normalize.lexicon import rows
from summitry.normalize.spelling import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.results import Word
    from summitry.text import Phrase

# How many characters beside a year are looked at.
_BESIDE = 40
_FIRST, _LAST = "1000", "2099"
# Beside these kinds a year is shown to be one.
_SHOWN = {
    *("year_unit", "month", "season", "quarter", "third", "half", "decade", "century_noun", "era", "feast"),
    *("quarter_noun", "half_noun", "day", "iso_week", "calendar_week", "turn_of_year"),
}
_BEFORE = re.compile(r"([^\W\d_]+)[.]?\s*\Z")
_AFTER = re.compile(r"[\s-]*([^\W\d_]+)")
_SIGN_BEFORE = re.compile(r"[/.,]\Z|[$€£¥#§№+] ?\Z|[0-9] ?\Z|[^\W\d_]-?\Z")
_SIGN_AFTER = re.compile(r" ?[%‰€$£¥°]|[./:,]?[0-9]|[^\W\d_]|-[^\W\d_]")


def may_be_number(phrase: Phrase, words: Sequence[Word]) -> bool:
    """Return whether these words of a text are bare years that may as well count or number something.

    >>> from summitry.normalize.results import Word
    >>> from summitry.text import Phrase
    >>> text, year = "Resolution 1441 passed", Word("1441", 11, 15, "year", "1441")
    >>> may_be_number(Phrase(text, "en"), [year])
    True
    """
    if any(word.kind in _SHOWN for word in words):
        return False
    if not all(_FIRST <= word.value <= _LAST for word in words if word.kind == "year"):
        return True
    start, end = words[0].start, words[-1].end
    before, after = phrase.text[max(start - _BESIDE, 0) : start], phrase.text[end : end + _BESIDE]
    bare = words[0].kind == "year"
    if (bare and _SIGN_BEFORE.search(before)) or _SIGN_AFTER.match(after):
        return True
    return _numbers(before, phrase.language) or _counts(before, after, phrase.language)


def _numbers(before: str, language: str) -> bool:
    """Return whether the word before a year says that it is a number, as `Resolution` and `page` do."""
    match = _BEFORE.search(before)
    return bool(match) and fold(match[1] if match else "") in _listed("before_number", language)


def _counts(before: str, after: str, language: str) -> bool:
    """Return whether the word after a year is what the number counts."""
    match = _AFTER.match(after)
    if not match:
        return False
    word = match[1]
    if fold(word) in _listed("counted", language):
        return True
    if language == "de":
        return word[0].isupper()
    plural = word.islower() and word.endswith("s") and fold(word) not in _listed("not_counted", language)
    article = _BEFORE.search(before)
    return plural and not (article and fold(article[1]) in _listed("article", language))


@cache
def _listed(kind: str, language: str) -> frozenset[str]:
    found = [row for row in rows("years") if (row["kind"], row["language"]) == (kind, language)]
    return frozenset(fold(row["word"]) for row in found)

"""Years in running text that nothing but four digits shows: "2018 trafen sich", not "2018 Soldaten"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summitry.normalize.dates.listed import listed
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
    *("quarter_noun", "half_noun", "day_unit", "iso_week", "calendar_week", "turn_of_year"),
}
_BEFORE = re.compile(r"([^\W\d_]+)[.]?\s*\Z")
_AFTER = re.compile(r"[\s-]*([^\W\d_]+)")
# `from 1800 to 19,000 souls`, `a staff of 1900`, `1848 Main Street`.
_GROWS_FROM = re.compile(r"\b(?:[Ff]rom|[Vv]on|[Dd]e)\s+\Z")
_GROWS_TO = re.compile(r"\s+(?:to|auf|à)\s+[0-9]")
_COUNTING = re.compile(
    r"\b(?:an?|eine[mnr]?|une?)\s+(?:[^\W\d_]+\s+)?([^\W\d_]+)\s+(?:of|von|de)\s+\Z", re.IGNORECASE
)
_STREET = re.compile(
    r"\s+(?:[A-Z][a-z]+\s+){1,2}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Place|Square|Court)\b"
)
_NAMED = re.compile(r"([^\W\d_]+)\s+(?:(?:des|der|vom|du|of|of the)\s+)?\Z")
_SIGN_BEFORE = re.compile(r"[/.,]\Z|[$€£¥#§№+] ?\Z|[0-9] ?\Z|[0-9]{3}-\Z|[^\W\d_]-?\Z")
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
    opened = words[0].kind in ("starting", "from") or _GROWS_FROM.search(before)
    if opened and _GROWS_TO.match(after):
        return True
    counting = _COUNTING.search(before)
    if _STREET.match(after) or any(
        _is_listed(kind, counting, phrase.language) for kind in ("counting", "before_number", "counted")
    ):
        return True
    bare = words[0].kind == "year"
    if (bare and _SIGN_BEFORE.search(before)) or _SIGN_AFTER.match(after):
        return True
    return _numbers(before, phrase.language) or _counts(before, after, phrase.language)


def _numbers(before: str, language: str) -> bool:
    """Return whether the word before a year says that it is a number, as `Resolution` and `page` do."""
    return _is_listed("before_number", _BEFORE.search(before), language)


def is_name(before: str, language: str) -> bool:
    """Return whether the words before a day say that something has its name, as in `Straße des 17. Juni`."""
    return _is_listed("named", _NAMED.search(before), language)


def counts_what_follows(after: str, language: str) -> bool:
    """Return whether what follows a number is a sign of one, or a word that is always counted."""
    return bool(_SIGN_AFTER.match(after)) or _is_listed("counted", _AFTER.match(after), language)


def _counts(before: str, after: str, language: str) -> bool:
    """Return whether the word after a year is what the number counts."""
    match = _AFTER.match(after)
    if not match:
        return False
    word = match[1]
    if fold(word) in listed("counted", language):
        return True
    if language == "de":
        return word[0].isupper()
    plural = word.islower() and word.endswith("s") and fold(word) not in listed("not_counted", language)
    article = _BEFORE.search(before)
    return plural and not (article and fold(article[1]) in listed("article", language))


def _is_listed(kind: str, match: re.Match[str] | None, language: str) -> bool:
    """Return whether a word found beside a date is one of a kind."""
    return bool(match and fold(match[1]) in listed(kind, language))

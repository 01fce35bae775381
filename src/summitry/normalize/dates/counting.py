"""Numbers at the end of a date in running text that count what follows, and are no day or short year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summitry.normalize.dates.bare_years import counts_what_follows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.results import Word
    from summitry.text import Phrase

# A number whose noun follows: "5 Soldaten", "20-mile", "5 %".
_NOUN = re.compile(r"[\s-]*(?:[^\W\d_]|[%‰€$£¥°])")
_JOINED = re.compile(r"[/-][^\W\d_]|\s?%")
_GERMAN_NOUN = re.compile(r"\s+[A-ZÄÖÜ]")
# What follows a day or a short year, and is no noun.
_GOES_ON = re.compile(
    r"\s+(?:am|at|auf|before|bis|by|de|du|en|et|for|from|im|in|nach|of|on|or|oder|ou|the|und|and|um|von|vor|war)\b"
)
_IN = re.compile(r"\b(?:[Ii]n|[Ii]m|[Ee]n)\s+\Z")
_BESIDE = 40


def counts(phrase: Phrase, words: Sequence[Word]) -> bool:
    """Return whether the number at the end of these words counts what follows: "In July 2018 12 people".

    >>> from summitry.normalize.results import Word
    >>> from summitry.text import Phrase
    >>> words = [Word("2018", 8, 12, "year", "2018"), Word("12", 13, 15, "day", "12")]
    >>> counts(Phrase("In July 2018 12 people", "en"), words)
    True
    """
    last = words[-1]
    if last.kind != "day" or not last.text.isdigit() or last is words[0]:
        return False
    after, before = phrase.text[last.end : last.end + _BESIDE], words[-2]
    if before.end == last.start:
        return bool(_JOINED.match(after))
    if _is_second(words) or (before.kind == "month" and not _is_in(phrase, words)):
        return counts_what_follows(after, phrase.language) or bool(
            phrase.language == "de" and _GERMAN_NOUN.match(after)
        )
    return bool(_NOUN.match(after)) and not _GOES_ON.match(after)


def _is_second(words: Sequence[Word]) -> bool:
    """Return whether a day ends these words that is joined to a day, as in `July 4 to 5`."""
    return [word.kind for word in words[-3:-1]] in [
        ["day", join] for join in ("to", "till", "through", "and", "dash")
    ]


def _is_in(phrase: Phrase, words: Sequence[Word]) -> bool:
    """Return whether the month before the last word stands behind `in`, as no day does."""
    start = words[-2].start
    return bool(_IN.search(phrase.text[max(start - _BESIDE, 0) : start]))

"""Why a date phrase that no rule reads is refused: the first of a few plain reasons that fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.normalize.dates.points import named
from summitry.normalize.results import unreadable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.normalize.results import UnreadablePhrase, Word
    from summitry.text import Phrase

# Words of these kinds keep a phrase from naming a date, whatever stands beside them.
ALWAYS: Mapping[str, tuple[str, str]] = {
    "relative": ("D007", ""),
    "short_year": ("D005", ""),
    "unordered": ("D006", ""),
    "decade_or_century": ("D016", "ten years or a hundred"),
    "choice": ("D028", ""),
    "other_calendar": ("D029", ""),
    "before_christ": ("D030", ""),
}
_UNUSED: Mapping[str, tuple[str, str]] = {
    "number": ("D005", ""),
    "short_decade": ("D005", ""),
    "now": ("D007", ""),
    "last": ("D007", ""),
    "this": ("D007", ""),
    "year_unit": ("D026", "year"),
    "month_unit": ("D026", "month"),
}


def always(phrase: Phrase, words: Sequence[Word]) -> UnreadablePhrase | None:
    """Return the error for the first word that no date can stand beside, or None."""
    for index, word in enumerate(words):
        if word.kind in ALWAYS:
            code, detail = ALWAYS[word.kind]
            return unreadable(code, phrase, words[index:][: 1 + (word.kind == "short_year")], detail)
    return None


def refused(phrase: Phrase, words: Sequence[Word]) -> UnreadablePhrase:
    """Return the error for words of no known shape."""
    for word in words:
        if word.kind in _UNUSED:
            code, detail = _UNUSED[word.kind]
            return unreadable(code, phrase, [word], detail)
    if words and words[0].kind in ("from", "between"):
        return unreadable("D017", phrase, words)
    return unreadable("D010", phrase, words, detail=named({word.kind: word for word in words}))

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
# No real date, a wrong weekday, a short year, two meanings: what the whole says, none of its parts does.
_UNTRUE = frozenset({"D003", "D005", "D006", "D008", "D016"})
_NAMED = frozenset({"month", "season", "weekday", "feast", "iso_week", "calendar_week"})
_SHORT_YEAR = ["day", "month", "day"]
# A span with an end that is none, or that may be another.
_HALF = frozenset({"D004", "D013", "D016", "D018"})
_JOINS = frozenset({"to", "till", "through"})


def says_no_date(words: Sequence[Word], error: UnreadablePhrase) -> bool:
    """Return whether words of a text are refused for what they say, so that a part of them is no date either.

    That is so of 31 June, and of both halves of "from 4 July 2018 to 5 August".
    """
    codes = {finding.code for finding in error.findings}
    kinds = [word.kind for word in words]
    joined = not _JOINS.isdisjoint(kinds[1:-1])
    # The first month of `Juli und September 2018` lacks its year.
    lent = "and" in kinds and kinds.count("year") == 1 and kinds[-1] == "year"
    untrue = codes & _UNTRUE and not _NAMED.isdisjoint(kinds)
    short = "D009" in codes and kinds[-3:] == _SHORT_YEAR
    return bool(untrue or short or (joined and codes & _HALF) or (lent and "D014" in codes))


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

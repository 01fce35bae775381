"""A date phrase reduced to the words that tell, one letter a kind, so that a rule is one pattern."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summitry.normalize.dates import compounds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.normalize.results import Word

LETTERS: Mapping[str, str] = {
    "day": "d",
    "month": "m",
    "year": "y",
    "weekday": "w",
    "season": "s",
    "quarter": "Q",
    "half": "H",
    "third": "p",
    "decade": "D",
    "century": "C",
    "about": "~",
    "unsure": "?",
    "before": "B",
    "after": "A",
    "since": "S",
    "starting": "S",
    "until": "U",
    "onwards": "o",
    "earlier": "O",
    "from": "f",
    "between": "z",
    "to": "j",
    "till": "j",
    "through": "J",
    "and": "a",
    "slash": "/",
    "dash": "-",
    "now": "N",
    "time": "t",
    "part_of_day": "t",
    "year_unit": "Y",
    "month_unit": "M",
    "decade_unit": "Z",
    "week": "k",
    "week_from": "G",
    "week_to": "g",
    "calendar_week": "K",
    "iso_week": "i",
    "iso_day": "I",
    "day_unit": "T",
    "last": "l",
    "roman": "r",
    "quarter_noun": "q",
    "half_noun": "h",
    "century_noun": "c",
    "decade_noun": "e",
    "short_decade": "x",
    "number": "n",
    "era": "E",
    "turn_of_year": "V",
    "feast": "F",
    "cardinal": "v",
    "hundreds": "W",
    "of": "+",
    "at": "=",
    "this": "R",
    "on_from": "b",
    "month_part": "X",
}
# The letter of every other kind.
UNKNOWN = "!"
# Times of day beside a date.
_TIMES = re.compile("(?:[+fzS][dt][ja=-])?[~=]?t+(?:[j=-]t)*(?![tBA])|(?<=[ymd])[AB]t+$")
# Hyphens and slashes that join the parts of one date, and no two dates.
_GLUE = re.compile(
    "|".join(
        (
            "(?<=p)-|(?<=[BA])-|(?<=j)-(?=p)",  # mid-June, pre-1914, mid-to-late
            "(?<=D)-(?=[Yaj/])",  # 1990er-Jahre, 1920er- und 1930er-Jahre
            "(?<=m)[-/](?=y)|(?<=d)[-/](?=m[-/]y)|(?<=(?<!m)d)-(?=m(?!d))",  # 12-Jul-2018, 12-Jul 2018
            "(?<=m)[-/](?=d[-/]y)|(?<=m[-/]d)[-/](?=y)",  # Jul-12-2018
            "(?<=(?<![dmsQHK])y)[-/](?=[QHK](?!y)|m[-/]?d(?!y))|(?<=y[-/]m)[-/](?=d)",  # 2018-Q3, 2018-Jul-12
            "(?<=[QH])[-/](?=y)|(?<=[dm])/(?=y)|(?<=Kd)-(?=y)",  # Q3/2018, KW 28/2018
        )
    )
)
# The French `du`, `de`, `au`, `à`, the German `zum`: they open and join a span, or mean `of` and `at`.
_PREPOSITIONS = re.compile(r"(?<=.)\+|^\+(?!.*[=j-])|^=")
# `year` and `month` beside what they name; elsewhere they count time.
_UNITS = re.compile("Y(?=[fz~]?[yD])|M(?=[fz]?m)|(?<=D)Y|e(?=D)|R(?=dT|dmy)")
# The German `an` of `an Heiligabend`; behind a date it is the one of `von 1991 an`.
_AT = re.compile("b(?=.)")
# Only beside a day is a time of day that of the date.
_DAYS = frozenset("dFIVw")
# What is taken away before words that are one thing are joined, and what after that.
_OUTSIDE, _INSIDE = (_TIMES, _AT, _PREPOSITIONS), (_GLUE, _UNITS)

_IN_THE_WAY, _BETWEEN = re.compile("[tb+=]"), re.compile("[-/YMeR]")
# Most dates have nothing of all that, nor of what is one thing together.
_ODD = re.compile("[-/+=XMRYZEWvxtbcqhe]|[dr]~")


class Layout(NamedTuple):
    """The words of a phrase that tell, and their kinds, one letter a word."""

    words: Sequence[Word]
    kinds: str


def layout(words: Sequence[Word]) -> Layout:
    """Return the words without fillers, times of day and hyphens inside compounds; ordinals with their nouns.

    >>> from summitry.normalize.results import Word
    >>> layout([Word("mid", 0, 3, "third", "mid"), Word("-", 3, 4, "dash", ""),
    ...         Word("June", 4, 8, "month", "06")]).kinds
    'pm'
    """
    found = _of([word for word in words if word.kind != "filler"])
    if not _ODD.search(found.kinds):
        return found
    if "X" in found.kinds:
        found = _of([part for word in found.words for part in _month_and_noun(word)])
    if _IN_THE_WAY.search(found.kinds):
        found = _cleared(_OUTSIDE if _DAYS.intersection(found.kinds) else _OUTSIDE[1:], found)
    if compounds.PATTERN.search(found.kinds):
        found = _of(compounds.joined(found.words, found.kinds))
    return _cleared(_INSIDE, found) if _BETWEEN.search(found.kinds) else found


def _cleared(passes: Sequence[re.Pattern[str]], found: Layout) -> Layout:
    """Return the layout without what each pass takes away."""
    for pattern in passes:
        found = _without(pattern, found)
    return found


def _month_and_noun(word: Word) -> tuple[Word, ...]:
    """Return the two words of `Maihälfte`, the noun first, as in `half of May`."""
    if word.kind != "month_part":
        return (word,)
    month, noun = word.value.split()
    return word._replace(kind=noun, value=""), word._replace(kind="month", value=month)


def _of(words: Sequence[Word]) -> Layout:
    return Layout(words, "".join([LETTERS.get(word.kind, UNKNOWN) for word in words]))


def _without(pattern: re.Pattern[str], found: Layout) -> Layout:
    """Return the layout without the words whose letters match, unless nothing would be left."""
    gone = {index for match in pattern.finditer(found.kinds) for index in range(*match.span())}
    if not gone or len(gone) == len(found.kinds):
        return found
    kept = [index for index in range(len(found.kinds)) if index not in gone]
    return Layout([found.words[index] for index in kept], "".join([found.kinds[index] for index in kept]))

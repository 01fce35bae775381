"""A phrase for a length of time reduced to the words that tell, one letter a kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summitry.normalize.lexicon import DIGITS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.normalize.results import Word

LETTERS: Mapping[str, str] = {
    "digits": "n",
    "number": "n",
    "half": "h",
    "scale": "s",
    "lone_scale": "t",
    "unit": "u",
    "comparator": "c",
    "over": "c",
    "comparator_after": "C",
    "from": "f",
    "between": "z",
    "and": "a",
    "to": "j",
    "or": "o",
    "dash": "-",
    "carrier": "k",
    "one_unit": "U",
}
# The hyphens of `three-day`, `two-and-a-half-year`, `zwei- bis dreijährig`.
_GLUE = re.compile("(?<=[nhst])-(?=[uhjsta])|(?<=[st]-a)-(?=n)|(?<=j)-|(?<=u)-")
# The noun of a length stands before it or behind it: "a visit of four days", "ein viertägiger Besuch".
_CARRIERS = re.compile("^k+(?=.*u)|(?<=u)k+$")


_NUMBERS = frozenset({DIGITS, "number", "half", "scale", "lone_scale"})


class Layout(NamedTuple):
    """The words of a phrase that tell, and their kinds, one letter a word."""

    words: Sequence[Word]
    kinds: str


def layout(words: Sequence[Word]) -> Layout:
    """Return the words without fillers and without the hyphens inside compounds."""
    core = _without_articles([word for word in words if word.kind != "filler"])
    kinds = "".join([LETTERS[word.kind] for word in core])
    if "U" in kinds:
        core = _with_their_one(core)
        kinds = "".join([LETTERS[word.kind] for word in core])
    found = _without(_GLUE, Layout(core, kinds)) if "-" in kinds else Layout(core, kinds)
    return _without(_CARRIERS, found) if "k" in found.kinds else found


def _without(pattern: re.Pattern[str], found: Layout) -> Layout:
    """Return the layout without the words whose letters match."""
    gone = {index for match in pattern.finditer(found.kinds) for index in range(*match.span())}
    kept = [index for index in range(len(found.kinds)) if index not in gone]
    return Layout([found.words[index] for index in kept], "".join([found.kinds[index] for index in kept]))


def _with_their_one(words: Sequence[Word]) -> list[Word]:
    """Return the words, `week-long` and `half-hour` as one of their unit, unless a number stands before."""
    found: list[Word] = []
    for word in words:
        before = found[-1] if found else None
        counted = before and before.kind in _NUMBERS and before.value != "1"
        if word.kind != "one_unit" or counted:
            found.append(word)
        elif before and (before.kind == "dash" or before.value == "1"):
            found.append(word._replace(kind="unit"))
        else:
            found += [word._replace(kind="number", value="1"), word._replace(kind="unit")]
    return found


def _without_articles(words: Sequence[Word]) -> list[Word]:
    """Return the words without the article before what it belongs to, as in `a three-day visit`."""
    owners = ("number", DIGITS, "carrier", "comparator")
    nexts = [word.kind for word in words[1:]] + [""]
    return [
        word
        for word, after in zip(words, nexts, strict=False)
        if not (word.kind == "number" and word.value == "1" and after in owners)
    ]

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
}
# The hyphens of `three-day`, `two-and-a-half-year`, `zwei- bis dreijährig`.
_GLUE = re.compile("(?<=[nhst])-(?=[uhj])|(?<=j)-|(?<=u)-")


class Layout(NamedTuple):
    """The words of a phrase that tell, and their kinds, one letter a word."""

    words: Sequence[Word]
    kinds: str


def layout(words: Sequence[Word]) -> Layout:
    """Return the words without fillers and without the hyphens inside compounds."""
    core = _without_articles([word for word in words if word.kind != "filler"])
    kinds = "".join([LETTERS[word.kind] for word in core])
    if "-" not in kinds:
        return Layout(core, kinds)
    glue = {match.start() for match in _GLUE.finditer(kinds)}
    kept = [index for index in range(len(core)) if index not in glue]
    return Layout([core[index] for index in kept], "".join([kinds[index] for index in kept]))


def _without_articles(words: Sequence[Word]) -> list[Word]:
    """Return the words without the article before another number, as in `a three-day visit`."""
    numbers = ("number", DIGITS)
    nexts = [word.kind for word in words[1:]] + [""]
    return [
        word
        for word, after in zip(words, nexts, strict=False)
        if not (word.kind == "number" and word.value == "1" and after in numbers)
    ]

"""The rules of lengths of time: each a pattern on the kinds of the words that tell, and what reads it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summitry.normalize.comparators import SHAPES
from summitry.normalize.durations.lengths import UNITS, Length, family
from summitry.normalize.durations.quantities import length
from summitry.normalize.results import Assumption, unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from summitry.normalize.results import UnreadablePhrase, Word
    from summitry.text import Phrase

    Words = Sequence[Word]


class Stated(NamedTuple):
    """What a phrase says of a length of time, as a comparator and its bounds."""

    comparator: str
    point: Length | None
    low: Length | None
    high: Length | None
    low_inclusive: bool | None = True
    high_inclusive: bool | None = True
    assumptions: tuple[Assumption, ...] = ()


def plain(phrase: Phrase, groups: Mapping[str, Words]) -> Stated:
    """Read one length with at most one comparator: "mindestens ein Jahr", "two and a half years"."""
    bounds = [*groups.get("bound", ()), *groups.get("after", ())]
    if len(bounds) > 1:
        raise unreadable("D023", phrase, bounds)
    comparator = (bounds[0].value or "exact") if bounds else "exact"
    shape, own = SHAPES[comparator], length(phrase, groups["own"])
    return Stated(
        comparator,
        own if shape.point else None,
        None if shape.low is None else own,
        None if shape.high is None else own,
        shape.low,
        shape.high,
    )


def range_(phrase: Phrase, groups: Mapping[str, Words]) -> Stated:
    """Read two lengths as the ends of a range: "zwei bis drei Jahre", "between a week and a month"."""
    high_words = groups["high"]
    low_words = list(groups["low"])
    if low_words[-1].kind != "unit" and not any(word.kind == "unit" for word in low_words):
        low_words.append(next(word for word in high_words if word.kind == "unit"))
    return _between(phrase, groups, length(phrase, low_words), length(phrase, high_words))


def one_or_two(phrase: Phrase, groups: Mapping[str, Words]) -> Stated:
    """Read a length and a number that may take its place: "a day or two"."""
    unit = groups["low"][-1]
    return _between(phrase, groups, length(phrase, groups["low"]), length(phrase, [*groups["high"], unit]))


def common_unit(lengths: Sequence[Length]) -> str:
    """Return the finest unit of some lengths where all have a fixed ratio to it, else nothing."""
    units = {unit for length in lengths for unit in length.parts}
    if len({family(unit) for unit in units}) != 1:
        return ""
    return max(units, key=UNITS.index)


# `one hundred and twenty`
_NUMBER = "[nth](?:[nhst]|(?<=[st])a(?=n))*"
_LENGTH = f"{_NUMBER}u(?:a*{_NUMBER}u)*h?"
RULES = tuple(
    (re.compile(pattern.replace("@", _LENGTH).replace("#", _NUMBER)), read)
    for pattern, read in (
        ("(?P<bound>[cCf]*)(?P<own>@n?)(?P<after>[cC]*)", plain),
        ("f?(?P<low>#|@)(?P<join>[jo-])(?P<high>@)", range_),
        ("z(?P<low>#|@)(?P<join>[aj-])(?P<high>@)", range_),
        ("(?P<low>#u)(?P<join>o)(?P<high>#)", one_or_two),
    )
)


def read(phrase: Phrase, words: Words, kinds: str) -> Stated:
    """Return what the first rule that fits reads; `kinds` has one letter a word."""
    found = _match(kinds)
    if not found:
        raise _refused(phrase, words, kinds)
    reader, places = found
    return reader(phrase, {name: words[place] for name, place in places.items()})


@lru_cache(maxsize=4096)
def _match(kinds: str) -> tuple[Callable[..., Stated], Mapping[str, slice]] | None:
    for pattern, reader in RULES:
        if found := pattern.fullmatch(kinds):
            named = [name for name, text in found.groupdict().items() if text]
            return reader, {name: slice(*found.span(name)) for name in named}
    return None


def _between(phrase: Phrase, groups: Mapping[str, Words], low: Length, high: Length) -> Stated:
    unit = common_unit([low, high])
    if unit and low.number(unit) >= high.number(unit):
        raise unreadable("D032", phrase, [*groups["low"], *groups["high"]])
    join = groups["join"][0]
    choice = (Assumption("or-is-a-range", join.text, f"{low}/{high}"),) if join.kind == "or" else ()
    return Stated("between", None, low, high, assumptions=choice)


def _refused(phrase: Phrase, words: Words, kinds: str) -> UnreadablePhrase:
    """Return the error for words of no known shape: the first of a few plain reasons that fits."""
    bounds = [word for word, kind in zip(words, kinds, strict=True) if kind in "cCfz-jo"]
    if nouns := [word for word, kind in zip(words, kinds, strict=True) if kind == "k"]:
        raise unreadable("D022", phrase, nouns[:1])
    if "u" not in kinds:
        return unreadable("D024", phrase, words, detail="unit")
    if bounds:
        return unreadable("D023", phrase, bounds[:1])
    if kinds[-1] != "u":
        return unreadable("D024", phrase, words[kinds.rindex("u") + 1 :], detail="unit")
    return unreadable("D024", phrase, [words[kinds.index("u")]], detail="number")

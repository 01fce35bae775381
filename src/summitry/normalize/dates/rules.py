"""The rules of date phrases: each a pattern on the kinds of the words that tell, and what reads it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summitry.normalize.dates import months, new_years, open_ends, points, spans, weeks

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from summitry.normalize.dates.points import Point
    from summitry.normalize.results import Word
    from summitry.text import Phrase

    Reader = Callable[[Phrase, Mapping[str, Sequence[Word]]], Point]


class Rule(NamedTuple):
    """A rule's pattern, where `@` stands for the words of one point, and the function that reads it."""

    pattern: re.Pattern[str]
    read: Reader


class Match(NamedTuple):
    """The rule that fits some kinds, and where the groups of its pattern stand."""

    read: Reader
    places: Mapping[str, slice]


def _point(phrase: Phrase, groups: Mapping[str, Sequence[Word]]) -> Point:
    """Read one point: "Mittwoch, der 11. Juli 2018", "early 2019", "um 1850"."""
    return points.read(phrase, groups["own"], points.bag(phrase, groups["own"]))


_POINT = "[dmywsQHpDCF~?]+"
RULES = tuple(
    Rule(re.compile(pattern.replace("@", _POINT)), read)
    for pattern, read in (
        ("(?P<own>K[dm]y|dKy|kdy|dky|yid?|yiI|yKd)", weeks.of_year),
        ("(?P<nth>[dl]w)(?P<whole>my?|ym|y)", weeks.weekday_of),
        ("(?P<nth>[dl])T(?P<whole>my|ym|y|m)", weeks.day_of),
        ("(?P<nth>[dl])k(?P<whole>my|ym|m)", weeks.week_of_month),
        ("(?P<nth>[dl])(?P<count>[dv])Mf?(?P<own>y)", months.counted),
        ("(?P<own>@)", _point),
        ("(?P<own>[~?]*s[~?]*y)[/-](?P<last>[yd])", new_years.one_winter),
        ("(?P<first>m)[/-](?P<own>my)[/-](?P<last>[yd])", new_years.two_months),
        ("(?P<bound>[UjS])(?P<own>[~?]*s[~?]*y)[/-](?P<last>[yd])", new_years.open_winter),
        ("~?V(?P<own>y)[/-](?P<last>[yd])", new_years.turn_of_year),
        ("kf?(?P<own>[dmyw]+)", weeks.of_day),
        ("(?:G|kS)(?P<own>[dmyw]+)", weeks.from_day),
        ("g(?P<own>[dmyw]+)", weeks.to_day),
        (r"(?P<mark>\??)(?P<bound>[BA])(?P<own>@)", open_ends.before_or_after),
        ("(?P<first>[AS])(?P<own>@)[aj]?(?P<second>[BU])(?P<last>@)", open_ends.both_sides),
        ("S(?P<own>@)[ob]?|f?(?P<later>@)o|f(?P<from_then>@)[bS]|[fS]?(?P<then>@)[j-]N", open_ends.since),
        ("(?:U|j|Uj|jU|J)(?P<own>@)|(?P<earlier>@)(?:O|aB)", open_ends.until),
        ("(?P<bound>f)(?P<own>@)", open_ends.of_day),
        ("(?P<month>m)?(?P<days>dd+)a(?P<last>d(?:my?|y)?)", spans.days),
        ("k?(?P<opener>[fzS+])?(?P<own>@)(?P<join>[jJ/a=-])(?P<last>@)", spans.span),
    )
)
_SAME = {"later": "own", "from_then": "own", "then": "own", "earlier": "own"}


@lru_cache(maxsize=8192)
def match(kinds: str) -> Match | None:
    """Return the first rule that fits these kinds, or None; it depends on no word, only on their kinds."""
    for rule in RULES:
        if found := rule.pattern.fullmatch(kinds):
            places = {
                _SAME.get(name, name): slice(*found.span(name))
                for name, text in found.groupdict().items()
                if text
            }
            return Match(rule.read, places)
    return None

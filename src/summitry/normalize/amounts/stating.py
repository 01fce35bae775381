"""What the words of a phrase say of time: its periods, and the span that a sum is spread over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summitry.normalize.clauses import NUMBER
from summitry.normalize.spelling import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitry.normalize.clauses import Clause
    from summitry.normalize.results import Word
    from summitry.text import Phrase

_PERIODS = frozenset(("period", "other_period"))
# A span behind the sum, or before it: "over ten years", "auf fünf Jahre", "over a decade".
_SPAN = re.compile(f"[wvrA](?:{NUMBER}-?y|D)")
# The length of a five-year programme, before or behind its sum.
_ADJECTIVE = re.compile(f",?{NUMBER}y")


class Stated(NamedTuple):
    """What one phrase says of time: "jährlich" is a period, "über fünf Jahre" a span."""

    phrase: Phrase
    periods: Sequence[Word]
    span: Sequence[Word] = ()


def stated(clause: Clause, words: Sequence[Word], is_sum: bool) -> tuple[Clause, Stated]:
    """Return the clause without a span, and what the words say of time.

    A clause that is a sum needs a number beside the span: "über fünf Jahre" alone is a length.
    """
    periods = [word for word in words if word.kind in _PERIODS]
    match = next(_spans(clause, is_sum), None) if "y" in clause.kinds or "D" in clause.kinds else None
    if not match:
        return clause, Stated(clause.phrase, periods)
    span = clause.words[match.start() : match.end()]
    return clause.without(match.start(), match.end()), Stated(clause.phrase, periods, span)


def _spans(clause: Clause, is_sum: bool) -> Iterator[re.Match[str]]:
    """Yield the spans at the end of a clause, then those at its beginning."""
    found = [match for match in _ADJECTIVE.finditer(clause.kinds) if _is_adjective(clause, match)]
    found += _SPAN.finditer(clause.kinds)
    for match in (*found[::-1], *found):
        edge = match.end() == len(clause.kinds) or match.start() == 0
        rest = clause.kinds[: match.start()] + clause.kinds[match.end() :]
        if edge and (not is_sum or re.search("[nthFx]", rest)):
            yield match


def _is_adjective(clause: Clause, match: re.Match[str]) -> bool:
    """Return whether a hyphen, or nothing, stands between a number and its unit of time."""
    number, unit = clause.words[match.end() - 2 : match.end()]
    return number.end == unit.start or fold(clause.phrase.text[number.end : unit.start]).strip() == "-"

"""Places that the text of a visit names: where one met, and where the visitor went besides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summitry.registers.reading.days import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = r"[A-Z][\w’-]*(?: (?:of|de|the|[A-Z][\w’-]*))*"
_WENT = re.compile(rf"\b(?i:visit(?:ed|ing)|stops included|travell?ed to) (?:also )?((?:the )?{_NAME}[^.;]*)")
_MET = re.compile(rf"\b(?:at|in) (?:the )?({_NAME})(?:,| \(|\.|;| on | and | from | while | during |\Z)")
_PARTS = re.compile(r",| and ")
_BRACKETS = re.compile(r"\s*\([^)]*\)")
# The full stop of this one ends no sentence.
_SAINT = "St_ "
# What stands behind "at", "in" or "visited" and is no place, or too large a one.
_NOT = re.compile(
    rf"(?:{'|'.join(month[:3] for month in MONTHS if month != 'March')}|March\b|G[0-9-])|"
    r"(?:U\.?S\.?|UN|United|North Atlantic|NATO|APEC|Central America|Middle East|Europe|Africa|Asia|"
    r"President|Prime|King|Queen|Secretary|Congress|State\b|Joint|Summit|Economic|Council)"
)
_SUMMIT = re.compile(
    r"(?:Summit|Meeting|Conference|Assembly|Session|Reception|Forum|Festival|Exposition|Fair)\Z"
)


class Named(NamedTuple):
    """A place as the text names it: `venue` of a meeting, or `itinerary`."""

    kind: str
    stated: str


def places(text: str) -> Iterator[Named]:
    """Yield the places that a plain text of a visit names, each once.

    >>> [(one.kind, one.stated) for one in places("Met at Camp David. Visited Boston and Salem (Oregon).")]
    [('venue', 'Camp David'), ('itinerary', 'Boston'), ('itinerary', 'Salem')]
    """
    bare = _BRACKETS.sub("", text).replace("St. ", _SAINT)
    went = [match.span(1) for match in _WENT.finditer(bare)]
    seen: set[str] = set()
    for one in (*_venues(bare, went), *_itinerary(bare)):
        stated = one.stated.replace(_SAINT, "St. ").rstrip(".")
        if stated not in seen:
            seen.add(stated)
            yield Named(one.kind, stated)


def _venues(text: str, went: list[tuple[int, int]]) -> Iterator[Named]:
    for match in _MET.finditer(text):
        inside = any(start <= match.start() < end for start, end in went)
        if not inside and _is_place(match[1]):
            yield Named("venue", match[1])


def _itinerary(text: str) -> Iterator[Named]:
    for match in _WENT.finditer(text):
        for part in _PARTS.split(match[1]):
            name = re.match(rf"(?:the |also |then )*({_NAME})", part.strip())
            if name and _is_place(name[1]) and not _is_state(part, match[1]):
                yield Named("itinerary", name[1].rstrip("."))


def _is_place(name: str) -> bool:
    return not _NOT.match(name) and not _SUMMIT.search(name)


def _is_state(part: str, whole: str) -> bool:
    """Return whether a part is but the state of the place before it: "Dallas, TX"."""
    return bool(
        re.fullmatch(
            r"\s*(?:[A-Z]{2}|[A-Z][a-z]+\.|Md|Fla|Calif|Texas|Maryland|California|Florida|Virginia)\s*", part
        )
    ) and (whole.strip() != part.strip())

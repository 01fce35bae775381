"""Which office a person held on a day, and the rank that it gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date


@dataclass(frozen=True, slots=True)
class Office:
    """One office of one person; a day that is None is open."""

    office_id: str
    rank: str | None = None
    rank_reason: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None


def days(
    start: tuple[date | None, date | None], end: tuple[date | None, date | None] | None
) -> tuple[date | None, date | None]:
    """Return the first and the last day on which a meeting can have taken place; None is open.

    `start` and `end` are the (min, max) of the two quartets; an `end` that is not stated is None, and
    then the meeting ends on the day on which it starts.
    """
    return start[0], end[1] if end else start[1]


def offices_on(offices: Iterable[Office], first: date | None, last: date | None) -> tuple[Office, ...]:
    """Return those of a person's offices that overlap the days `first` to `last`, by their ids.

    >>> from datetime import date
    >>> offices = [Office("a", valid_to=date(2018, 4, 25)), Office("b", valid_from=date(2018, 4, 26))]
    >>> [office.office_id for office in offices_on(offices, date(2018, 6, 1), date(2018, 6, 2))]
    ['b']
    """
    held = (office for office in offices if _overlap(office, first, last))
    return tuple(sorted(held, key=lambda office: office.office_id))


def office_id(candidates: Sequence[Office]) -> str | None:
    """Return the only candidate's id; several candidates or none leave the office open: None."""
    return candidates[0].office_id if len(candidates) == 1 else None


def rank(candidates: Sequence[Office]) -> tuple[str | None, str | None]:
    """Return the rank that all candidates share and None, or None and the reason why there is no rank.

    >>> rank([Office("a", "minister"), Office("b", "minister")])
    ('minister', None)
    >>> rank([Office("a", "minister"), Office("b", "legislator")])
    (None, 'office_unknown')
    """
    ranks = {(office.rank, None if office.rank else office.rank_reason) for office in candidates}
    return ranks.pop() if len(ranks) == 1 else (None, "office_unknown")


def _overlap(office: Office, first: date | None, last: date | None) -> bool:
    begins_late = office.valid_from and last and office.valid_from > last
    ends_early = office.valid_to and first and office.valid_to < first
    return not (begins_late or ends_early)

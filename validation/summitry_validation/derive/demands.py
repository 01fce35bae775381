"""What follows from a demand and from the answers to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_NOT_COMPELLENT = {"stay": "maintain", "refrain": "deterrent", "other": None}
_BY_COMPLIANCE = {"full": "met", "partial": "partly_met", "minimal": "partly_met", "none": "rejected"}
_BY_OUTCOME = {
    "rejection": "rejected",
    "deferral": "deferred",
    "granted": "met",
    "left_open": "left_open",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """How one outcome answers one demand: the outcome's type, and what demand_outcomes says of the pair.

    It was decided between two days; one that is None is not known.
    """

    outcome_type: str
    compliance: str | None = None
    compliance_reason: str | None = None
    decided_min: date | None = None
    decided_max: date | None = None


def direction(demand_kind: str) -> str | None:
    """Return whether a demand is compellent, deterrent, or asks that something stay as it is.

    To compel is to ask for a change, to deter is to ask that one not begin (Sechser 2011, Militarized
    Compellent Threats); a demand to stay keeps what is. Of an `other` act nothing follows: None.

    >>> direction("pay_more"), direction("refrain"), direction("stay"), direction("other")
    ('compellent', 'deterrent', 'maintain', None)
    """
    return _NOT_COMPELLENT.get(demand_kind, "compellent")


def demand_status(answers: Iterable[Answer], superseded: bool = False) -> str:
    """Return what became of a demand: what its last answers imply, or `unclear` where these differ.

    The last answers are those that are not known to have come before another one; without dates, all of them.
    `superseded` says that a later demand replaces this one; it counts only where nothing answers it. A
    consequence is no answer.

    >>> demand_status([Answer("agreement", "partial")])
    'partly_met'
    >>> demand_status([Answer("rejection", "none"), Answer("agreement", "full")])
    'unclear'
    >>> from datetime import date
    >>> june, september = date(2004, 6, 30), date(2004, 9, 1)
    >>> refused, agreed = Answer("rejection", decided_max=june), Answer("granted", decided_min=september)
    >>> demand_status([refused, agreed])
    'met'
    >>> demand_status([Answer("consequence")]), demand_status([], superseded=True)
    ('no_result_reported', 'superseded')
    """
    counted = [answer for answer in answers if answer.outcome_type != "consequence"]
    if not counted:
        return "superseded" if superseded else "no_result_reported"
    after = latest(counted)
    statuses = {implied(answer) for answer in counted if not is_overtaken(answer, after)}
    return statuses.pop() if len(statuses) == 1 else "unclear"


def latest(answers: Iterable[Answer]) -> date | None:
    """Return the first day on which the last answer can have been decided, None if no day is known."""
    return max((answer.decided_min for answer in answers if answer.decided_min), default=None)


def is_overtaken(answer: Answer, latest: date | None) -> bool:
    """Return whether an answer came before another one, which was decided on the day `latest` or later."""
    return bool(latest and answer.decided_max and answer.decided_max < latest)


def implied(answer: Answer) -> str:
    """Return the status that a demand has by one answer alone.

    >>> implied(Answer("agreement", "minimal")), implied(Answer("agreement", None, "too_early"))
    ('partly_met', 'left_open')
    """
    if answer.outcome_type == "demand_withdrawn":
        return "withdrawn"
    if answer.compliance:
        return _BY_COMPLIANCE[answer.compliance]
    too_early = answer.compliance_reason == "too_early"
    return _BY_OUTCOME.get(answer.outcome_type, "left_open" if too_early else "unclear")

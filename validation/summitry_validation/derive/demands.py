"""What follows from a demand and from the answers to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    """How one outcome answers one demand: the outcome's type, and what demand_outcomes says of the pair."""

    outcome_type: str
    compliance: str | None = None
    compliance_reason: str | None = None


def direction(demand_kind: str) -> str | None:
    """Return whether a demand is compellent, deterrent, or asks that something stay as it is.

    To compel is to ask for a change, to deter is to ask that one not begin (Sechser 2011, Militarized
    Compellent Threats); a demand to stay keeps what is. Of an `other` act nothing follows: None.

    >>> direction("pay_more"), direction("refrain"), direction("stay"), direction("other")
    ('compellent', 'deterrent', 'maintain', None)
    """
    return _NOT_COMPELLENT.get(demand_kind, "compellent")


def demand_status(answers: Iterable[Answer], superseded: bool = False) -> str:
    """Return what became of a demand: what all its answers imply, or `unclear` where they differ.

    `superseded` says that a later demand replaces this one; it counts only where nothing answers it. A
    consequence is no answer.

    >>> demand_status([Answer("agreement", "partial")])
    'partly_met'
    >>> demand_status([Answer("rejection", "none"), Answer("agreement", "full")])
    'unclear'
    >>> demand_status([Answer("consequence")]), demand_status([], superseded=True)
    ('no_result_reported', 'superseded')
    """
    implied = {_implied(answer) for answer in answers if answer.outcome_type != "consequence"}
    if not implied:
        return "superseded" if superseded else "no_result_reported"
    return implied.pop() if len(implied) == 1 else "unclear"


def _implied(answer: Answer) -> str:
    if answer.outcome_type == "demand_withdrawn":
        return "withdrawn"
    if answer.compliance:
        return _BY_COMPLIANCE[answer.compliance]
    too_early = answer.compliance_reason == "too_early"
    return _BY_OUTCOME.get(answer.outcome_type, "left_open" if too_early else "unclear")

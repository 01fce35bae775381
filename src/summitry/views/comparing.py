"""Whether two amounts can be compared, and on what footing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summitry.views.declarations import Record

_PARTIES = ("payer_id", "payee_id", "subject_id")
_SAME = "same_quantity_id"
_UNSTATED = "not_stated"


@dataclass(frozen=True, slots=True)
class Footing:
    """On what period a gap may rest, beside those that the source states."""

    implied: bool
    unstated: bool


def obstacle(first: Record, second: Record, footing: Footing) -> str | None:
    """Return the first thing that forbids a comparison of two rows of amounts, or None."""
    periods = {period(first, footing), period(second, footing)}
    one_period = len(periods) == 1
    obstacles = {
        "same_quantity": first[_SAME] is not None and first[_SAME] == second[_SAME],
        "unit": first["unit"] != second["unit"],
        "parties": any(first[party] != second[party] for party in _PARTIES),
        "period_not_stated": _UNSTATED in periods and not (one_period and footing.unstated),
        "period": not one_period,
    }
    return next((name for name, is_there in obstacles.items() if is_there), None)


def period(amount: Record, footing: Footing) -> str:
    """Return the period on which an amount is compared."""
    return str((amount["period_implied"] if footing.implied else None) or amount["period"])


def basis(first: Record, second: Record, footing: Footing) -> str:
    """Return on what the period of two comparable amounts rests: stated, implied or unstated."""
    if period(first, footing) == _UNSTATED:
        return "unstated"
    as_stated = first["period"] == second["period"] == period(first, footing)
    return "stated" if as_stated else "implied"

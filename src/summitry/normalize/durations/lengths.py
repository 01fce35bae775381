"""A length of time as numbers of units, never converted by a ratio that the calendar does not have."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# From the largest. Units of one family have a fixed ratio: how many of the family's smallest make one.
UNITS = ("years", "months", "weeks", "days", "hours", "minutes", "seconds")
_FAMILIES: tuple[Mapping[str, int], ...] = (
    {"years": 12, "months": 1},
    {"weeks": 7, "days": 1},
    {"hours": 3600, "minutes": 60, "seconds": 1},
)
_RATIOS: Mapping[str, int] = {unit: ratio for family in _FAMILIES for unit, ratio in family.items()}
# Into what a fraction of a unit is written, where that makes whole numbers.
_FINER = {"years": "months", "hours": "minutes", "minutes": "seconds"}
_LETTERS = tuple(zip(UNITS, "YMWDHMS", strict=True))
_DATE, _TIME = _LETTERS[:4], _LETTERS[4:]
_NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class Length:
    """Numbers of units, the largest unit first; as text it is an ISO 8601 duration.

    >>> str(Length({"years": Decimal("2.5")})), str(Length({"hours": Decimal(2), "minutes": Decimal(30)}))
    ('P2Y6M', 'PT2H30M')
    """

    parts: Mapping[str, Decimal]

    def __str__(self) -> str:
        """Return the length in ISO 8601."""
        whole = _whole(self.parts)
        date, time = (
            "".join([f"{whole[unit]:f}{letter}" for unit, letter in letters if unit in whole])
            for letters in (_DATE, _TIME)
        )
        return f"P{date}T{time}" if time else f"P{date}"

    def number(self, unit: str) -> Decimal:
        """Return the length as a number of one unit of its family."""
        if len(self.parts) == 1 and unit in self.parts:
            return self.parts[unit]
        smallest = sum((number * _RATIOS[own] for own, number in self.parts.items()), _NONE)
        return smallest / _RATIOS[unit]


def family(unit: str) -> int:
    """Return a number for the units that have a fixed ratio to a unit.

    >>> family("weeks") == family("days"), family("months") == family("days")
    (True, False)
    """
    return next(index for index, units in enumerate(_FAMILIES) if unit in units)


def _whole(parts: Mapping[str, Decimal]) -> Mapping[str, Decimal]:
    """Return the parts with a fraction of a year, hour or minute as a number of the next unit, if whole."""
    found = dict(parts)
    for unit, finer in _FINER.items():
        number = found.get(unit, _NONE)
        whole = number.to_integral_value(rounding="ROUND_FLOOR")
        if whole == number:
            continue
        rest = (number - whole) * _RATIOS[unit] / _RATIOS[finer]
        if rest == rest.to_integral_value() or finer == "seconds":
            found[unit], found[finer] = whole, found.get(finer, _NONE) + rest.normalize()
    return {unit: found[unit] for unit in UNITS if found.get(unit)} or {next(iter(parts)): _NONE}

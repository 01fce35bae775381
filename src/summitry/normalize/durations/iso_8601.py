"""Durations of ISO 8601, read and written: `P1Y2M3DT4H5M6S`, `P3W`."""

from __future__ import annotations

import re
from decimal import Decimal

from summitry.normalize.durations.lengths import UNITS, Length

_NUMBER = "([0-9]+(?:[.,][0-9]+)?)"
_FORM = re.compile(
    "P" + "".join(f"(?:{_NUMBER}{letter})?" for letter in "YMWD")
    + "(?:T(?=[0-9])" + "".join(f"(?:{_NUMBER}{letter})?" for letter in "HMS") + ")?"
)  # fmt: skip
_LONGEST = 100


def iso(value: Decimal, unit: str) -> str:
    """Return a number of one unit as an ISO 8601 duration.

    >>> iso(Decimal("2"), "weeks"), iso(Decimal("0.5"), "years"), iso(Decimal(90), "minutes")
    ('P2W', 'P6M', 'PT90M')
    """
    return str(Length({unit: value}))


def parsed(text: str) -> Length | None:
    """Return the length that an ISO 8601 duration writes, or None where the text is none.

    >>> parsed("P1Y6M").parts, parsed("P")
    ({'years': Decimal('1'), 'months': Decimal('6')}, None)
    """
    match = _FORM.fullmatch(text)
    if not match or not any(match.groups()) or len(text) > _LONGEST:
        return None
    numbers = zip(UNITS, match.groups(), strict=True)
    return Length({unit: Decimal(number.replace(",", ".")) for unit, number in numbers if number})

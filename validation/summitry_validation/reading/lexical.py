"""How a cell of each type is written, and what it then means."""

from __future__ import annotations

import math
import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_DIGITS = 15
_INT64 = range(-(2**63), 2**63)
# In the syntax that Arrow's RE2 and Python share; each user anchors it.
FORMS = {
    "integer": "-?[0-9]+",
    "number": r"-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?",
    "boolean": "true|false|True|False",
    "date": "[0-9]{4}-[0-9]{2}-[0-9]{2}",
}
_COMPILED = {kind: re.compile(form) for kind, form in FORMS.items()}

Value = int | float | bool | date | str


def parse(text: str, kind: str) -> Value | None:
    """Return what a cell of this type (a type of Table Schema) means, or None where it is not so written.

    >>> parse("2019-06-30", "date"), parse("1e9", "number")
    (datetime.date(2019, 6, 30), 1000000000.0)
    >>> parse("2019-06-31", "date"), parse("yes", "boolean")
    (None, None)
    """
    if kind == "string":
        return text
    return _READERS[kind](text) if _COMPILED[kind].fullmatch(text) else None


def plain(value: object, kind: str) -> str:
    """Return a value of any Python type as the text of a cell; a float that is whole loses its point.

    >>> plain(12.0, "integer"), plain(12.0, "number"), plain(True, "boolean")
    ('12', '12.0', 'true')
    """
    if isinstance(value, float) and value.is_integer() and kind != "number":
        return str(int(value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def too_precise(text: str) -> bool:
    """Return whether a number has more significant digits than a float64 keeps for certain, which are 15.

    >>> too_precise("1234567890123456"), too_precise("12000000000000000000"), too_precise("0.000012")
    (True, False, False)
    """
    digits = re.split("[eE]", text)[0].lstrip("-").replace(".", "", 1).lstrip("0")
    return len(digits.rstrip("0")) > MAX_DIGITS


def _integer(text: str) -> int | None:
    # longer digits are no int64, and Python refuses to convert very long ones
    if len(text) > len(str(_INT64.start)):
        return None
    return value if (value := int(text)) in _INT64 else None


def _number(text: str) -> float | None:
    return value if math.isfinite(value := float(text)) else None


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


_READERS: dict[str, Callable[[str], Value | None]] = {
    "integer": _integer,
    "number": _number,
    "boolean": lambda text: text.lower() == "true",
    "date": _date,
}

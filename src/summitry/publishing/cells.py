"""What a cell may hold before it is written: the same value must come back from CSV and from Parquet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from summitry_validation.contract import Field

Value = str | int | Decimal | float | bool | date | None
Row = Mapping[str, Value]

_UNWRITABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_INT64 = range(-(2**63), 2**63)


def fits(column: Field, value: Value) -> bool:
    """Return whether a value that is not None has the type of its column, and neither format bends it.

    Text is not empty (an empty cell is a null), stands on one line and is valid Unicode; a number is equal to
    the shortest decimal of its float64.

    >>> from decimal import Decimal
    >>> from summitry_validation.contract import Field
    >>> number = Field("value_max", "number", "", "", "")
    >>> fits(number, Decimal("0.1")), fits(number, Decimal("9007199254740993")), fits(number, True)
    (True, False, False)
    """
    return _TESTS[column.type](value)


def decimal(value: Value) -> Decimal:
    """Return a number as the decimal that its shortest text says.

    >>> decimal(0.1)
    Decimal('0.1')
    """
    return Decimal(repr(value)) if isinstance(value, float) else Decimal(value)  # type: ignore[arg-type]  # `fits` has seen it


def text(value: Value) -> str:
    """Return a value as a CSV cell: empty for null, no exponent and no idle zeros, true or false, ISO dates.

    >>> text(Decimal("1.40E+12")), text(Decimal("4.50")), text(-0.0), text(True), text(None)
    ('1400000000000', '4.5', '0', 'true', '')
    """
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date) else _plain(decimal(value))


def _plain(number: Decimal) -> str:
    if not number:
        return "0"
    digits = format(number, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _is_text(value: Value) -> bool:
    return isinstance(value, str) and bool(value) and not _UNWRITABLE.search(value)


def _is_number(value: Value) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return False
    number = decimal(value)
    return number.is_finite() and Decimal(repr(float(number))) == number


_TESTS: dict[str, Callable[[Value], bool]] = {
    "string": _is_text,
    "number": _is_number,
    "integer": lambda value: type(value) is int and value in _INT64,
    "boolean": lambda value: isinstance(value, bool),
    "date": lambda value: type(value) is date,
}

"""When the currencies of ISO 4217 were in use, by the Unicode CLDR, as babel ships it."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Span = tuple[date, date]


def in_use(code: str) -> Sequence[Span]:
    """Return the spans in which a currency was in use, one for each country; none for an unknown code.

    >>> [(str(first), str(last)) for first, last in in_use("DDM")]
    [('1948-07-20', '1990-10-02')]
    """
    return _spans().get(code, ())


@cache
def _spans() -> Mapping[str, Sequence[Span]]:
    spans: dict[str, list[Span]] = {}
    # Only who asks for these years pays for babel's data.
    for currencies in import_module("babel.core").get_global("territory_currencies").values():
        for code, start, end, _ in currencies:
            first, last = (date(*start) if start else date.min), (date(*end) if end else date.max)
            spans.setdefault(code, []).append((first, last))
    return spans

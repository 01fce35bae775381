"""A currency is one of ISO 4217, and was in use on the day where the day is known.

The years of use are those of the Unicode CLDR, as babel ships them.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from babel.core import get_global

from summitry_validation.rules.rule import blamed, filled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summitry_validation.findings import Finding
    from summitry_validation.rules.rule import Frames

_LETTERS = 3
Span = tuple[date, date]


def check(frames: Frames) -> Iterator[Finding]:
    """Yield a finding for each amount in no known currency, or one not in use on the day of its summit."""
    if "amounts" not in frames or "summits" not in frames:
        return
    days = {row["summit_id"]: row for row in frames["summits"].rows(named=True)}
    for row in frames["amounts"].filter(filled("unit")).rows(named=True):
        if len(row["unit"]) == _LETTERS and row["unit"].isupper():
            yield from _unit(row, days.get(row["summit_id"]))


def _unit(row: Mapping[str, Any], summit: Mapping[str, Any] | None) -> Iterator[Finding]:
    spans = _in_use().get(row["unit"])
    if spans is None:
        yield blamed("T090", "amounts", row, ("unit",))
        return
    first, last = (_day(summit, name) for name in ("start_min", "start_max"))
    if first and last and not any(start <= last and first <= end for start, end in spans):
        yield blamed("T091", "amounts", row, ("unit",), f"{first} to {last}")


def _day(summit: Mapping[str, Any] | None, name: str) -> date | None:
    value = summit[name] if summit else None
    return value if isinstance(value, date) and value == value else None  # noqa: PLR0124 - NaT differs from itself


@cache
def _in_use() -> Mapping[str, list[Span]]:
    """Return the spans in which each currency was in use somewhere."""
    spans: dict[str, list[Span]] = {}
    for currencies in get_global("territory_currencies").values():
        for code, start, end, _ in currencies:
            spans.setdefault(code, []).append(
                (date(*start) if start else date.min, date(*end) if end else date.max)
            )
    return spans

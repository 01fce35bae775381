"""A currency is one of ISO 4217, and was in use on the day where the day is known.

The years of use are those of `summitry_validation.currencies`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry_validation.currencies import Span, in_use
from summitry_validation.rules.rule import blamed, filled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from summitry_validation.findings import Finding
    from summitry_validation.rules.rule import Frames

_LETTERS = 3
# The column of an amount that names a row, the table of that row, and its date.
DATES = (
    ("summit_id", "summits", "start"),
    ("demand_id", "demands", "made"),
    ("outcome_id", "outcomes", "decided"),
    ("statement_id", "statements", "made"),
)
# A comparison may speak of money that is no more.
_OF_ANY_TIME = frozenset(("mentioned", "benchmark"))


def check(frames: Frames) -> Iterator[Finding]:
    """Yield a finding for each amount in no known currency, or one not in use on a day that is known."""
    if "amounts" not in frames:
        return
    known = {column: _days(frames, table, column, name) for column, table, name in DATES}
    for row in frames["amounts"].filter(filled("unit")).rows(named=True):
        if len(row["unit"]) == _LETTERS and row["unit"].isupper():
            yield from _unit(
                row, [days[row[column]] for column, days in known.items() if row[column] in days]
            )


def _days(frames: Frames, table: str, key: str, name: str) -> dict[str, Span]:
    """Return the first and the last day of each row of a table whose date has both."""
    if table not in frames:
        return {}
    bounds = f"{name}_min", f"{name}_max"
    dated = frames[table].filter(filled(bounds[0]) & filled(bounds[1]))
    return {row[0]: (row[1], row[2]) for row in dated.select(key, *bounds).rows()}


def _unit(row: Mapping[str, Any], days: list[Span]) -> Iterator[Finding]:
    spans = in_use(row["unit"])
    if not spans:
        yield blamed("T090", "amounts", row, ("unit",))
        return
    unused = [(first, last) for first, last in days if not _overlap(first, last, spans)]
    if unused and row["amount_kind"] not in _OF_ANY_TIME:
        yield blamed("T091", "amounts", row, ("unit",), "{} to {}".format(*unused[0]))


def _overlap(first: date, last: date, spans: Sequence[Span]) -> bool:
    return any(start <= last and first <= end for start, end in spans)

"""Spans that are open on one side: before, after, since or until a point."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from summitry.normalize.dates import points
from summitry.normalize.results import Date, unreadable
from summitry_validation.edtf import OPEN, bounds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.results import Word
    from summitry.text import Phrase

_FORMS = {
    "until": f"{OPEN}/{{end}}",
    "since": f"{{start}}/{OPEN}",
    "before": f"{OPEN}/{{beside}}",
    "after": f"{{beside}}/{OPEN}",
}
_STEPS = {"before": -timedelta(1), "after": timedelta(1)}
_EXACT = set("0123456789-X")


def read(phrase: Phrase, bound: str, words: Sequence[Word]) -> Date:
    """Return the span on one side of a point; `until` and `since` include the point, the others do not."""
    point = points.read(phrase, words, points.bag(phrase, words))
    need_year(phrase, point)
    start, _, end = point.edtf.partition("/")
    ends = {"start": start, "end": end or start}
    if bound in _STEPS:
        ends["beside"] = _beside(phrase, point, _STEPS[bound])
    return Date(_FORMS[bound].format_map(ends), point.words, point.assumptions)


def need_year(phrase: Phrase, point: Date) -> None:
    """Refuse a point without a year, which can be no end of a span."""
    if bounds(point.edtf).min is None:
        raise unreadable("D013", phrase, point.words)


def _beside(phrase: Phrase, point: Date, step: timedelta) -> str:
    """Return what lies just before or after a point, as exact as the point is."""
    if point.assumptions or set(point.edtf) - _EXACT:
        raise unreadable("D019", phrase, point.words)
    span = bounds(point.edtf)
    edge = span.max if step > timedelta(0) else span.min
    try:
        return str(edge and edge + step)[: len(point.edtf)]
    except OverflowError as error:
        raise unreadable("D003", phrase, point.words, detail="years run from 0001 to 9999") from error

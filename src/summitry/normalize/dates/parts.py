"""Parts of a whole: the early, middle and late third, a half or a quarter of a year, decade and so on."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING, NamedTuple

from summitry_validation.edtf import bounds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Slice(NamedTuple):
    """The part number `number`, from 0, of `of` equal parts."""

    number: int
    of: int


_SLICES: Mapping[str, Mapping[str, Slice]] = {
    "third": {"early": Slice(0, 3), "mid": Slice(1, 3), "late": Slice(2, 3)},
    "half": {"first": Slice(0, 2), "second": Slice(1, 2)},
    "quarter": {str(33 + number): Slice(number, 4) for number in range(4)},
}
# What has parts, other than a month.
_WHOLES = {
    frozenset(kinds.split())
    for kinds in ("year", "season year", "quarter year", "half year", "decade", "century")
}
_THIRDS_OF_MONTH = (("01", "10"), ("11", "20"), ("21", ""))
_HALVES_OF_MONTH = (("01", "15"), ("16", ""))
# A month without a year has all the days that it can have.
ANY_YEAR, LEAP_YEAR = "XXXX", "2000"
_EXACT_BY_NATURE = {("half", "year"), ("half", "decade"), ("half", "century"), ("quarter", "century")}


def read(kinds: frozenset[str], values: Mapping[str, str]) -> tuple[str, str, str] | None:
    """Return the first and the last month, year or day of a part, and the rule that placed it, or None.

    >>> read(frozenset({"third", "decade"}), {"third": "early", "decade": "199X"})
    ('1990', '1993', 'third-of-decade')
    >>> read(frozenset({"half", "century"}), {"half": "first", "century": "18XX"})
    ('1800', '1849', '')
    """
    for kind in ("third", "half", "quarter"):
        if kind in kinds and (found := _of_whole(kind, kinds - {kind}, values)):
            return found
    return None


def first(text: str) -> str:
    """Return the first year or month of a decade, century, season or quarter; else the text itself."""
    return _edge(text, last_one=False)


def last(text: str) -> str:
    """Return the last year or month of a decade, century, season or quarter; else the text itself."""
    return _edge(text, last_one=True)


def _edge(text: str, *, last_one: bool) -> str:
    if "X" in text:
        return text.replace("X", "9" if last_one else "0")
    if len(text) == len("2018-24") and text[-2:] > "12":
        span = bounds(text)
        return str(span.max if last_one else span.min)[: len("2018-12")]
    return text


def _of_whole(kind: str, whole: frozenset[str], values: Mapping[str, str]) -> tuple[str, str, str] | None:
    part = _SLICES[kind][values[kind]]
    if "month" in whole:
        return _of_month(kind, whole, part, values)
    if whole not in _WHOLES or (kind == "half" and whole & {"season", "quarter"}):
        return None
    units = _units({name: values[name] for name in whole})
    chosen = [unit for index, unit in enumerate(units) if part.of * index // len(units) == part.number]
    noun = next(iter(whole - {"year"}), "year")
    rule = "" if (kind, noun) in _EXACT_BY_NATURE else f"{kind}-of-{noun}"
    winter = " winter-begins-in-its-year" if values.get("season") == "24" else ""
    return chosen[0], chosen[-1], rule + winter


def _of_month(
    kind: str, whole: frozenset[str], part: Slice, values: Mapping[str, str]
) -> tuple[str, str, str] | None:
    if kind == "quarter" or whole - {"month", "year"}:
        return None
    start, end = (_THIRDS_OF_MONTH if kind == "third" else _HALVES_OF_MONTH)[part.number]
    month = f"{values.get('year', ANY_YEAR)}-{values['month']}"
    bounds(month)
    end = end or str(monthrange(int(values.get("year", LEAP_YEAR)), int(values["month"]))[1])
    return f"{month}-{start}", f"{month}-{end}", f"{kind}-of-month"


def _units(whole: Mapping[str, str]) -> Sequence[str]:
    """Return the months of a year, half, quarter or season, or the years of a decade or century."""
    if "year" not in whole:
        text = whole.get("decade") or whole["century"]
        years = range(int(text.replace("X", "0")), int(text.replace("X", "9")) + 1)
        return [f"{year:04}" for year in years]
    year = int(whole["year"])
    start, count = _MONTHS_OF[whole.get("season") or whole.get("quarter") or whole.get("half", "")]
    return [f"{year + month // 12:04}-{month % 12 + 1:02}" for month in range(start - 1, start - 1 + count)]


_MONTHS_OF: Mapping[str, tuple[int, int]] = {
    "": (1, 12),
    "first": (1, 6),
    "second": (7, 6),
    **{str(code): (3 * (code - 20), 3) for code in range(21, 25)},
    **{str(code): (3 * (code - 33) + 1, 3) for code in range(33, 37)},
}

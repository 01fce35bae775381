"""Two years that a winter or a turn of the year joins: "Winter 2018/19", "Jahreswende 2018/19"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.normalize.dates import points
from summitry.normalize.dates.shortened import in_full
from summitry.normalize.results import Assumption, unreadable
from summitry_validation.edtf import OPEN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.normalize.dates.points import Bag, Point
    from summitry.normalize.results import Word
    from summitry.text import Phrase

_WINTER = "24"


def one_winter(phrase: Phrase, groups: Mapping[str, Sequence[Word]]) -> Point:
    """Read the two years of one winter: "Winter 2018/19"."""
    known = points.bag(phrase, groups["own"])
    if known["season"].value != _WINTER:
        raise unreadable("D018", phrase)
    _following(phrase, known, groups["last"])
    point = points.read(phrase, (*groups["own"], *groups["last"]), known)
    kept = tuple(each for each in point.assumptions if each.rule != points.WINTER_RULE)
    return point._replace(assumptions=kept)


def open_winter(phrase: Phrase, groups: Mapping[str, Sequence[Word]]) -> Point:
    """Read a span that ends or begins with the winter of two years: "by the winter of 1914-15"."""
    winter = one_winter(phrase, groups)
    begins = groups["bound"][0].kind in ("since", "starting")
    return winter._replace(end=OPEN) if begins else winter._replace(start=OPEN)


def two_months(phrase: Phrase, groups: Mapping[str, Sequence[Word]]) -> Point:
    """Read the last month of a year and the first of the next: "Dezember/Januar 1979/80"."""
    known = points.bag(phrase, groups["own"])
    later = _following(phrase, known, groups["last"])
    first = groups["first"][0].value
    if (first, known["month"].value) != ("12", "01"):
        raise unreadable("D018", phrase)
    start, end = f"{known['year'].value}-{first}", f"{later}-{known['month'].value}"
    return points.Point(start, end, (*groups["first"], *groups["own"], *groups["last"]))


def turn_of_year(phrase: Phrase, groups: Mapping[str, Sequence[Word]]) -> Point:
    """Read the months on both sides of a new year: "Jahreswende 2018/19"."""
    known = points.bag(phrase, groups["own"])
    later = _following(phrase, known, groups["last"])
    start, end = f"{known['year'].value}-12", f"{later}-01"
    assumed = Assumption("turn-of-year", phrase.text, f"{start}/{end}")
    return points.Point(start, end, groups["own"], (assumed,))


def _following(phrase: Phrase, known: Bag, last: Sequence[Word]) -> str:
    """Return the second of two years, which follow each other."""
    year = known["year"]
    later = in_full(phrase, {"year": year}, points.bag(phrase, last))["year"].value
    if int(later) != int(year.value) + 1:
        raise unreadable("D018", phrase)
    return later

"""Points of the calendar: words of different kinds that together name one day, month, season or year."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summitry.normalize.dates import parts
from summitry.normalize.dates.weekdays import checked
from summitry.normalize.results import Assumption, unreadable
from summitry_validation.edtf import EdtfError, bounds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.normalize.results import Word
    from summitry.text import Phrase

    Bag = Mapping[str, Word]


class Point(NamedTuple):
    """The first and the last date of a point in EDTF, mostly the same, and what was assumed."""

    start: str
    end: str
    words: Sequence[Word]
    assumptions: tuple[Assumption, ...] = ()

    @property
    def edtf(self) -> str:
        """The point in EDTF."""
        return self.start if self.start == self.end else f"{self.start}/{self.end}"


# What words of these kinds write in EDTF, in this order. Each stands for one phrase, such as that beside it.
_FORMS = {
    frozenset(order.split()) - {parts.ANY_YEAR}: order.split()
    for order in (
        "year month day",  # 12 July 2018
        "year month",  # July 2018
        "year",  # 2018
        "year season",  # summer 2018
        "year quarter",  # Q3 2018
        "decade",  # the 1990s
        "century",  # the 19th century
        "year feast",  # Christmas Eve 2018
        "XXXX month day",  # 12 July
        "XXXX month",  # in April
        "XXXX season",  # in summer
        "XXXX quarter",  # the third quarter
    )
}


class _Form(NamedTuple):
    """The kinds of words that tell, in what order EDTF has them, and the sign of the marks beside them."""

    kinds: frozenset[str]
    order: Sequence[str]
    sign: str


_SIGNS = {"": "", "about": "~", "unsure": "?", "about unsure": "%"}
MARKS = frozenset({"about", "unsure"})
HAVE_THEIR_YEAR = frozenset({"year", "decade", "century"})
_BESIDE = MARKS | {"weekday", "part_of_day", "time"}
_WINTER = "24"
WINTER_RULE = "winter-begins-in-its-year"
# The day on which the calendar of today began.
_GREGORIAN = "1582-10-15"
_DAY_LENGTH = 10


def bag(phrase: Phrase, words: Sequence[Word]) -> dict[str, Word]:
    """Return words by their kind; two of one kind are refused, and words that name no part of a date."""
    found: dict[str, Word] = {}
    for word in words:
        if word.kind in found and word.kind not in MARKS:
            raise unreadable("D009", phrase, [word], detail=word.kind.replace("_", " "))
        found[word.kind] = word
    if _BESIDE.issuperset(found):
        raise unreadable("D007" if "weekday" in found else "D010", phrase, tuple(words), detail=named(found))
    return found


def finest(known: Bag) -> frozenset[str]:
    """Return the kinds that say how exact a point is, the year and what stands beside a date left out."""
    return frozenset(known) - _BESIDE - {"year"}


def read(phrase: Phrase, words: Sequence[Word], known: Bag) -> Point:
    """Return the date of some words; `known` holds them by kind, with those that another date lends."""
    try:
        start, end, rule = _written(phrase, words, known)
        bounds(start)
        if end is not start:
            bounds(end)
    except EdtfError as error:
        raise unreadable("D003", phrase, words, detail=str(error)) from error
    point = Point(start, end, words)
    if not rule and "weekday" not in known:
        return point
    made = tuple(_assumed(phrase, point, rule))
    return point._replace(assumptions=made + checked(phrase, known.get("weekday"), point.edtf))


def named(known: Bag) -> str:
    """Return the kinds of some words, as a finding lists them."""
    return ", ".join(sorted(kind.replace("_", " ") for kind in known)) or "no day, month or year"


def _written(phrase: Phrase, words: Sequence[Word], known: Bag) -> tuple[str, str, str]:
    """Return the first and last date of a point, and the rules that placed it."""
    _refuse_short_year(phrase, known)
    _refuse_part_of_winter(phrase, words, known)
    form = _form(tuple(known))
    if form.order:
        # The year that is not known has no word, and stands for itself.
        start = end = "-".join([known[kind].value if kind in known else kind for kind in form.order])
        rule = _rule(known, start)
    else:
        part = parts.read(form.kinds, {kind: word.value for kind, word in known.items()})
        if not part:
            raise unreadable("D010", phrase, words, detail=named(known))
        start, end, rule = part
    return (*_marked(phrase, words, (start, end), form.sign), rule) if form.sign else (start, end, rule)


@lru_cache(maxsize=4096)
def _form(kinds: tuple[str, ...]) -> _Form:
    """Return what words of these kinds write; it depends on no word, only on their kinds."""
    telling = frozenset(kinds) - _BESIDE
    return _Form(telling, _FORMS.get(telling, ()), _SIGNS[" ".join(sorted(MARKS & set(kinds)))])


def _rule(known: Bag, text: str) -> str:
    if "season" in known and "year" in known and known["season"].value == _WINTER:
        return WINTER_RULE
    if len(text) == _DAY_LENGTH and text < _GREGORIAN:
        return "gregorian-before-1582"
    return ""


def _marked(phrase: Phrase, words: Sequence[Word], ends: tuple[str, str], sign: str) -> tuple[str, str]:
    """Return both ends with the sign; what takes none is written as the span that it is."""
    if ends[0].startswith(parts.ANY_YEAR):
        raise unreadable("D011", phrase, words)
    return parts.first(ends[0]) + sign, parts.last(ends[1]) + sign


def _assumed(phrase: Phrase, point: Point, rules: str) -> list[Assumption]:
    said = phrase.text[point.words[0].start : point.words[-1].end]
    return [Assumption(rule, said, point.edtf) for rule in rules.split()]


def _refuse_short_year(phrase: Phrase, known: Bag) -> None:
    if phrase.language != "de" or "year" in known or not ("day" in known and "month" in known):
        return
    if _is_short_year(known["day"], known["month"]):
        raise unreadable("D005", phrase, [known["day"]])


def _refuse_part_of_winter(phrase: Phrase, words: Sequence[Word], known: Bag) -> None:
    """Refuse the middle and the end of the winter of a year, which has two winters."""
    if not ("third" in known and "season" in known and "year" in known):
        return
    if known["season"].value == _WINTER and known["third"].value != "early":
        raise unreadable("D016", phrase, words, f"the winter that began or ended in {known['year'].value}")


def _is_short_year(day: Word, month: Word) -> bool:
    """Return whether a German number is no day: it follows the month's name and has no point."""
    return day.start > month.start and month.text[0].isalpha() and day.text.isdigit()

"""Points of the calendar: words of different kinds that together name one day, month, season or year."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summitry.normalize.dates.weekdays import checked
from summitry.normalize.results import Assumption, Date, unreadable
from summitry_validation.edtf import EdtfError, bounds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.normalize.results import Word
    from summitry.text import Phrase

    Bag = Mapping[str, Word]


class Form(NamedTuple):
    """How words of certain kinds are written in EDTF, and the rule that assumes it, if one does."""

    template: str
    rule: str = ""


_FORMS = {
    frozenset(kinds.split()): form
    for kinds, form in {
        "day month year": Form("{year}-{month}-{day}{mark}"),
        "month year": Form("{year}-{month}{mark}"),
        "year": Form("{year}{mark}"),
        "day month": Form("XXXX-{month}-{day}"),
        "month": Form("XXXX-{month}"),
        "season year": Form("{year}-{season}"),
        "season": Form("XXXX-{season}"),
        "quarter year": Form("{year}-{quarter}"),
        "quarter": Form("XXXX-{quarter}"),
        "half year": Form("{year}-{first_month}/{year}-{last_month}"),
        "decade": Form("{decade}"),
        "century": Form("{century}"),
        "third year": Form("{year}-{first_month}/{year}-{last_month}", "third-of-year"),
        "third month year": Form("{year}-{month}-{first_day}/{year}-{month}-{last_day}", "third-of-month"),
        "third month": Form("XXXX-{month}", "month-for-its-third"),
    }.items()
}
_MONTHS_OF = {
    "early": ("01", "04"),
    "mid": ("05", "08"),
    "late": ("09", "12"),
    "first": ("01", "06"),
    "second": ("07", "12"),
}
_DAYS_OF = {"early": ("01", "10"), "mid": ("11", "20"), "late": ("21", "")}
_SIGNS = {"": "", "about": "~", "unsure": "?", "about unsure": "%"}
MARKS = frozenset({"about", "unsure"})
HAVE_THEIR_YEAR = frozenset({"year", "decade", "century"})
_BESIDE = MARKS | {"weekday", "part_of_day"}
_WINTER = "24"


def bag(phrase: Phrase, words: Sequence[Word]) -> dict[str, Word]:
    """Return words by their kind; two of one kind are refused, and words that name no part of a date."""
    found: dict[str, Word] = {}
    for word in words:
        if word.kind in found:
            raise unreadable("D009", phrase, [word], detail=word.kind.replace("_", " "))
        found[word.kind] = word
    if not found.keys() - _BESIDE:
        raise unreadable("D007" if "weekday" in found else "D010", phrase, tuple(words), detail=_named(found))
    return found


def finest(known: Bag) -> frozenset[str]:
    """Return the kinds that say how exact a point is, the year and what stands beside a date left out."""
    return frozenset(known) - _BESIDE - {"year"}


def read(phrase: Phrase, words: Sequence[Word], known: Bag) -> Date:
    """Return the date of some words; `known` holds them by kind, with those that another date lends."""
    try:
        text, rule = _written(phrase, words, known)
        bounds(text)
    except EdtfError as error:
        raise unreadable("D003", phrase, words, detail=str(error)) from error
    assumptions = (Assumption(rule, _said(phrase, words), text),) if rule else ()
    return Date(text, tuple(words), assumptions + checked(phrase, known.get("weekday"), text))


def _written(phrase: Phrase, words: Sequence[Word], known: Bag) -> tuple[str, str]:
    _refuse_short_year(phrase, known)
    form = _FORMS.get(frozenset(known) - _BESIDE)
    if not form:
        raise unreadable("D010", phrase, words, detail=_named(known))
    mark = _SIGNS[" ".join(sorted(MARKS & set(known)))]
    if mark and "{mark}" not in form.template:
        raise unreadable("D011", phrase, words)
    return form.template.format_map(_values(known) | {"mark": mark}), _rule(form, known)


def _refuse_short_year(phrase: Phrase, known: Bag) -> None:
    day, month = known.get("day"), known.get("month")
    if phrase.language == "de" and day and month and _is_short_year(day, month):
        raise unreadable("D005", phrase, [day])


def _is_short_year(day: Word, month: Word) -> bool:
    """Return whether a German number is no day: it follows the month's name and has no point."""
    return day.start > month.start and month.text[0].isalpha() and not day.text.endswith(".")


def _values(known: Bag) -> dict[str, str]:
    values = {kind: word.value for kind, word in known.items()}
    part = values.get("third") or values.get("half", "")
    values["first_month"], values["last_month"] = _MONTHS_OF.get(part, ("", ""))
    values["first_day"], last_day = _DAYS_OF.get(part, ("", ""))
    values["last_day"] = last_day or _last_day(values)
    return values


def _last_day(values: Mapping[str, str]) -> str:
    if not {"year", "month"} <= set(values):
        return ""
    last = bounds(f"{values['year']}-{values['month']}").max
    return f"{last.day:02}" if last else ""


def _rule(form: Form, known: Bag) -> str:
    if "season" in known and "year" in known and known["season"].value == _WINTER:
        return "winter-begins-in-its-year"
    return form.rule


def _named(known: Bag) -> str:
    return ", ".join(sorted(kind.replace("_", " ") for kind in known)) or "no day, month or year"


def _said(phrase: Phrase, words: Sequence[Word]) -> str:
    return phrase.text[words[0].start : words[-1].end]

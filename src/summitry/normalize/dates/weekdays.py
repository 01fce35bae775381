"""Weekdays beside a date: they add nothing to it, and must be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.normalize.lexicon import rows
from summitry.normalize.results import Assumption, unreadable
from summitry_validation.edtf import bounds

if TYPE_CHECKING:
    from datetime import date

    from summitry.normalize.results import Word
    from summitry.text import Phrase


def checked(phrase: Phrase, weekday: Word | None, edtf: str) -> tuple[Assumption, ...]:
    """Return what is assumed of the weekday of a date, which is nothing where it can be checked."""
    if not weekday:
        return ()
    day = bounds(edtf).min
    if not day:
        return (Assumption("weekday-not-checked", weekday.text, edtf),)
    if bounds(edtf).max != day:
        raise unreadable("D010", phrase, detail="weekday without a day")
    if day.isoweekday() != int(weekday.value):
        raise unreadable("D008", phrase, [weekday], detail=f"{day} is a {name(day, phrase.language)}")
    return ()


def name(day: date, language: str) -> str:
    """Return the first name that the words file has for the weekday of a day.

    >>> from datetime import date
    >>> name(date(2018, 6, 30), "de")
    'Samstag'
    """
    value = str(day.isoweekday())
    wanted = ("weekday", value, language)
    return next(
        row["word"] for row in rows("dates") if (row["kind"], row["value"], row["language"]) == wanted
    )

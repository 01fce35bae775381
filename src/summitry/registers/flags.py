"""What is odd about a record, by rules that need no knowledge of history."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from summitry.registers.entries import Entry
    from summitry.registers.reading.reader import Reading

_LONG = timedelta(days=60)
# A name may be that of the father too: Abdullah Abdullah.
_TWICE = re.compile(r"\b(?!Abdullah|Llao)(\w{2,}) \1\b|\b(\w+ \w+) \2\b", re.IGNORECASE)
_GLUED = re.compile(r"\b[a-z]{3,}[0-9]|\b[A-Z][a-z]{3,}[0-9]|\b[0-9]+(?!st|nd|rd|th|s\b|d\b)[a-z]\b")
# "confidence- and security-building" is as it should be.
_STRAY_BLANK = re.compile(r"\w- (?!and\b|or\b)\w|[0-9]– [0-9A-Z]|\w –\w|\w [,;]")
_STRAY_MARK = re.compile(r",[.;,]|;[.,;]")
_ODD_CAPITAL = re.compile(r"\b[A-Z]{2}[a-z]{4,}")


def flags(entry: Entry, reading: Reading) -> Iterator[str]:
    """Yield the flags of a record.

    `no_text`, `no_verb` (its beginning has no act and may be lost), `unread_part`, `no_full_stop`,
    `two_full_stops`, `small_letter` (it begins with one), `word_twice`, `glued` (letters and digits without
    a blank), `stray_blank`, `stray_mark` (two marks together), `odd_capital` (two in one word),
    `day_outside` (a day of meeting outside the dates), `long_stay` (more than sixty days).
    """
    text = entry.text
    checks = {
        "no_text": not text,
        "no_verb": 1 in reading.unread and not entry.is_visit,
        "unread_part": bool(reading.unread),
        "no_full_stop": bool(text) and text[-1] not in '.!?)”"’]',
        "two_full_stops": ".." in text,
        "small_letter": text[:1].islower(),
        "word_twice": bool(_TWICE.search(text)),
        "glued": bool(_GLUED.search(text)),
        "stray_blank": bool(_STRAY_BLANK.search(text)),
        "stray_mark": bool(_STRAY_MARK.search(text)),
        "odd_capital": bool(_ODD_CAPITAL.search(text)),
        "day_outside": any(_is_outside(entry, day.first) for day in reading.days if day.what == "met"),
        "long_stay": entry.last - entry.first > _LONG,
    }
    yield from (name for name, holds in checks.items() if holds)


def _is_outside(entry: Entry, day: date) -> bool:
    return not entry.first <= day <= entry.last

"""The days on which a meeting began and ended, as the source states them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summitry.assembly import dating
from summitry.assembly.facts import Part
from summitry.normalize import dates
from summitry.normalize.results import UnreadablePhrase
from summitry_validation import edtf
from summitry_validation.findings import Finding

if TYPE_CHECKING:
    from summitry.assembly.facts import Steps
    from summitry.assembly.world import Scope
    from summitry.normalize.results import Date
    from summitry.notes.classes import Meeting
    from summitry.notes.values import Text

_TWO_DAYS = re.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})/([0-9]{4}-[0-9]{2}-[0-9]{2})")
# Of a day between two others, and of a part of a month, nobody says that the meeting filled it.
_PLAIN = {"day", "month", "year", "weekday", "part_of_day", "filler"}
_PLAIN |= {"from", "starting", "to", "till", "and", "dash", "slash", "of"}


def stated(meeting: Meeting, row: tuple[str, str], scope: Scope) -> Steps[Part]:
    """Return the quartets of start and end; `when` states both where it names the two days.

    A meeting `from 12 to 14 June 2004` began on the first of them and ended on the last; one `between` them
    began on some day of the three.
    """
    start = yield from dating.stated("start", meeting.when, row, scope)
    end = yield from dating.stated("end", meeting.until, row, scope)
    days = _two_days(meeting.when, scope)
    if days is None:
        return start | end
    first, last = days.edtf.split("/")
    yield from _contradiction(meeting.until, last, str(end.cells["end_edtf"] or ""))
    return start | dating.quartet("start", first, "stated") | _end(last, start)


def _two_days(when: Text, scope: Scope) -> Date | None:
    """Return the reading of a phrase that names a first and a last day, None for any other."""
    if not (when and scope.language):
        return None
    try:
        reading = dates.read(when.phrase(scope.language))
    except UnreadablePhrase:
        return None
    plain = _PLAIN.issuperset(word.kind for word in reading.words)
    return reading if plain and not reading.assumptions and _TWO_DAYS.fullmatch(reading.edtf) else None


def _end(last: str, start: Part) -> Part:
    """Return the quartet of the last day, with the place and the words that the first one has."""
    here, read = {"end_edtf": start.places["start_edtf"]}, {"end_edtf": start.words["start_edtf"]}
    return dating.quartet("end", last, "stated") | Part({}, here, read)


def _contradiction(until: Text, last: str, said: str) -> Steps[None]:
    """Report an end beside the two days that is not the last of them."""
    day, ends = edtf.bounds(last), edtf.bounds(said) if said else edtf.Bounds(None, None)
    if day.min and ((ends.min and day.min < ends.min) or (ends.max and ends.max < day.min)):
        yield Finding("D040", until.text, until.place, detail=last)

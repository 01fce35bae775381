"""Every column that follows from others: one pure function each, on plain values.

Assembly calls them to fill the tables, the rules call them to check that the tables say what follows.
"""

from __future__ import annotations

from summitry_validation.derive.actors import flattened, is_internal, is_several, top_actor
from summitry_validation.derive.demands import (
    Answer,
    demand_status,
    direction,
    implied,
    is_overtaken,
    latest,
)
from summitry_validation.derive.meetings import (
    HELD,
    Meeting,
    Participant,
    contacts,
    counted,
    format,
    in_the_room,
    is_principal,
    level,
    meeting,
)
from summitry_validation.derive.offices import Office, days, office_id, offices_on, rank

__all__ = [
    "HELD",
    "Answer",
    "Meeting",
    "Office",
    "Participant",
    "contacts",
    "counted",
    "days",
    "demand_status",
    "direction",
    "flattened",
    "format",
    "implied",
    "in_the_room",
    "is_internal",
    "is_overtaken",
    "is_principal",
    "is_several",
    "latest",
    "level",
    "meeting",
    "office_id",
    "offices_on",
    "rank",
    "top_actor",
]

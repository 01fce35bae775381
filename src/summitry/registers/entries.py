"""A record as its register has it, before its text is read."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from summitry_validation.findings import Place


@dataclass(frozen=True, slots=True)
class Entry:
    """A record: of a journey (`traveller` of the United States) or of a visit there (`visitor`)."""

    record_id: str
    first: date
    last: date
    country_id: str
    country: str
    place: str
    person: str
    person_id: str
    role: str
    text: str
    at: Place

    @property
    def is_visit(self) -> bool:
        """Return whether somebody came to the United States."""
        return self.role == "visitor"

    @property
    def digest(self) -> str:
        """Return the SHA-256 of the text."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def folded(text: str) -> str:
    r"""Return a text in form NFC with single blanks, as it is hashed and counted.

    >>> folded("  Met with\n  King Ottar. ")
    'Met with King Ottar.'
    """
    return unicodedata.normalize("NFC", " ".join(text.split()))

"""By what a person of one record is known again in another one."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summitry.registers.facts import Cells

_REGNAL = re.compile(r"(?:[IVX]+|Jr)[.]?")
_MARKS = re.compile(r"[\u0300-\u036f]")


def identity(person: Cells) -> str:
    """Return the id of a person, or the surname where nobody has said who it is."""
    return person.get("person_id") or surname(person["name_as_stated"])


def surname(name: str) -> str:
    """Return the last word of a name in small letters without accents; numbers of kings are no names.

    >>> surname("Gustavo Diaz-Ordaz"), surname("Abdullah II"), surname("Piñera")
    ('ordaz', 'abdullah', 'pinera')
    """
    words = [word for word in name.replace("-", " ").split() if not _REGNAL.fullmatch(word)]
    return plain(words[-1]) if words else plain(name)


def plain(text: str) -> str:
    """Return a text in small letters without accents."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold()

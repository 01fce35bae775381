"""By what a person of one record is known again in another one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summitry.registers.folding import folded

if TYPE_CHECKING:
    from summitry.registers.facts import Cells

_REGNAL = re.compile(r"(?:[IVX]+|Jr)[.]?")


def identity(person: Cells) -> str:
    """Return the id of a person, or the surname where nobody has said who it is."""
    return person.get("person_id") or surname(person["name_as_stated"])


def surname(name: str) -> str:
    """Return the last word of a name in small letters without accents; numbers of kings are no names.

    >>> surname("Gustavo Diaz-Ordaz"), surname("Abdullah II"), surname("Piñera")
    ('ordaz', 'abdullah', 'pinera')
    """
    words = [word for word in name.replace("-", " ").split() if not _REGNAL.fullmatch(word)]
    return folded(words[-1]) if words else folded(name)

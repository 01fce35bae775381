"""Words as a coder quoted them: the text, its language, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summitry_validation.findings import Place


@dataclass(frozen=True, slots=True)
class Phrase:
    """A verbatim phrase; `language` is a BCP 47 code ("de", "en"), `place` is None for text from a caller."""

    text: str
    language: str
    place: Place | None = None

    def part(self, start: int, end: int) -> Place | None:
        """Return the place of the characters `start` to `end` of this phrase, where it has one."""
        return self.place and self.place.part(start, end)

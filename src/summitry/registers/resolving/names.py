"""Names of persons as they are compared: word by word, in small letters without signs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from summitry.registers.folding import folded
from summitry.registers.reading.vocabulary import table

_WORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is compared.

    `words` are those that tell persons apart; `opening` is the small word before a family name, such as "al"
    or "ben"; `ordinal` is a number of kings, or what tells a son from his father.
    """

    words: tuple[str, ...]
    ordinal: str = ""
    opening: str = ""
    is_patronymic: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        """Return what is the same for two names that are written alike.

        >>> name("Kim Dae-jung").key == name("KIM DAE JUNG").key
        True
        """
        alone = self.opening if len(self.words) == 1 and self.opening in kind("patronymic") else ""
        return (*self.words, self.ordinal, alone)


@cache
def kind(name: str) -> frozenset[str]:
    """Return the words of a kind in `resolving.csv`.

    >>> "bin" in kind("patronymic")
    True
    """
    return frozenset(row["words"] for row in table("resolving") if row["kind"] == name)


@cache
def name(text: str) -> Name:
    """Return a name as it is compared.

    >>> name("Hamad bin Isa al-Khalifa").words, name("Giulio Giulio Andreotti").words
    (('hamad', 'isa', 'khalifa'), ('giulio', 'andreotti'))
    >>> name("Abdullah II").ordinal, name("al-Sabah").opening
    ('ii', 'al')
    """
    found = _WORD.findall(folded(text))
    ordinal, rest = _ordinal(found)
    # The month of a date that stands behind a name has been taken for a part of it.
    rest = rest[:-1] if len(rest) > 1 and rest[-1] in kind("month") else rest
    words = _once([word for word in rest if word not in kind("joining")]) or tuple(rest)
    opening = rest[0] if rest and rest[0] in kind("family") else ""
    return Name(words, ordinal, opening, bool(kind("family") & set(rest[1:])))


def _ordinal(words: list[str]) -> tuple[str, list[str]]:
    """Return the last ordinal and the other words; a single letter counts only behind all of them."""
    for at in range(len(words) - 1, 0, -1):
        if words[at] in kind("ordinal") and (len(words[at]) > 1 or at == len(words) - 1):
            return words[at], words[:at] + words[at + 1 :]
    return "", words


def _once(words: list[str]) -> tuple[str, ...]:
    """Return words of which none stands twice in a row, unless nothing else is left."""
    found = [word for at, word in enumerate(words) if at == 0 or word != words[at - 1]]
    return tuple(found if len(found) > 1 else words)

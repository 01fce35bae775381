"""Keys: what of a name counts when it is looked up, whichever way it is spelt."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from summitry.normalize.lexicon import rows
from summitry.normalize.spelling import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

ATOM = re.compile(r"[^\W_]+")
_CUT = re.compile(r"([^\W_]+)([.]?)")
# "u." and the Portuguese "e", beside words that are no single letters.
_AND = re.compile(r"(?<=\w\w) (?:u\.|e) (?=\w\w)")
_MARKS = re.compile("[\u0300-\u036f]+")
# A character that no name has.
_BETWEEN = "\x1f"
_APOSTROPHES = dict.fromkeys(map(ord, "'`´ʼʻʿ"))
_PLAIN = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe"})
# How a keyboard without these letters writes them.
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})


def atoms(text: str) -> list[str]:
    """Return the words of a name that count, in small letters without accents and apostrophes.

    Articles inside it and "and" do not count, and "St." and "Rep." count as the words that they stand for.

    >>> atoms("St. Kitts & Nevis"), atoms("Côte d’Ivoire"), atoms("Rep. of the Congo")
    (['saint', 'kitts', 'nevis'], ['cote', 'divoire'], ['republic', 'congo'])
    """
    return next(atoms_of([text]))


def atoms_of(names: Sequence[str]) -> Iterator[list[str]]:
    """Yield the words that count of each name; many names take less time together than one by one."""
    meant = _meant()
    # Whole texts of plain letters are folded many times faster than others.
    bare = (name if name.isascii() else plain(fold(name).translate(_APOSTROPHES)) for name in names)
    whole = _BETWEEN.join(bare).lower().translate(_APOSTROPHES)
    for name in _AND.sub(" ", whole).split(_BETWEEN) if names else ():
        found = ATOM.findall(name)
        if len(found) > 1 and not meant.keys().isdisjoint(found):
            found = [word for atom in found if (word := meant.get(atom, atom))] or found
        yield found


def key(text: str) -> str:
    """Return the key of a name: its words that count, without what stands between them.

    >>> key("U.S.S.R.") == key("USSR"), key("Timor-Leste") == key("TIMOR LESTE")
    (True, True)
    """
    return "".join(atoms(text))


def written_out(name: str) -> str:
    """Return a name as a keyboard without its letters may write it.

    >>> written_out("Türkei")
    'tuerkei'
    """
    return fold(name).translate(_WRITTEN_OUT)


def plain(text: str) -> str:
    """Return a text in small letters without its accents.

    >>> plain("são tomé"), plain("weißrussland")
    ('sao tome', 'weissrussland')
    """
    if text.isascii():
        return text
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.translate(_PLAIN)))


def shortened(text: str) -> tuple[list[str], list[str]]:
    """Return the whole words of a name, and the beginnings of those that a point cuts short.

    >>> shortened("Dominik. Republik")
    (['republic'], ['dominik'])
    """
    found = [match.groups() for match in _CUT.finditer(plain(fold(text).translate(_APOSTROPHES)))]
    whole = (_meant().get(word, word) for word, point in found if not point)
    return [word for word in whole if word], [word for word, point in found if point]


def bag(words: Iterable[str]) -> str:
    """Return the key of a name whose words may stand in any order.

    >>> bag(atoms("Korea, Republic of")) == bag(atoms("Republic of Korea"))
    True
    """
    return " ".join(sorted(words))


@cache
def _meant() -> Mapping[str, str]:
    """Return what small words and abbreviations in a name count as: nothing, or another word."""
    kinds = ("particle", "joining", "abbreviation")
    return {row["word"]: row["value"] for row in rows("names") if row["kind"] in kinds}

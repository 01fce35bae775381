"""Reading: a phrase such as "im Weißen Haus" as the one row that bears the name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from itertools import islice
from typing import TYPE_CHECKING

from summitry.normalize.lexicon import rows
from summitry.normalize.names.keys import ATOM
from summitry.normalize.results import Assumption, Name, UnreadablePhrase, Word, unreadable
from summitry.normalize.spelling import fold
from summitry_validation.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitry.normalize.names.index import NameRow, Names
    from summitry.text import Phrase

    Day = date | int | None

_MOST_LEADING = 8
_MOST_PARTS = 4
_LONGEST = 200
# What stands between the parts of a name: brackets, or anything else.
_BETWEEN = (re.compile(r"[()\[\]]"), re.compile(r"[()\[\]/;,]| - |\bor\b|\boder\b|\balias\b"))
# Under which an assumption is recorded.
TODAY = "name-of-today"


@dataclass(frozen=True, slots=True)
class Read:
    """The line of the name that a phrase was read as, the words, and what was assumed."""

    line: NameRow
    words: tuple[Word, ...]
    assumptions: tuple[Assumption, ...] = ()


def read(phrase: Phrase, names: Names, on: Day = None) -> Name:
    """Return the row that a phrase names; on a day, names that were not in use in its year do not count.

    A name is read as it stands, or without the articles and prepositions before it.

    Raises
    ------
    UnreadablePhrase
        Where the name is unknown (P001), means several rows (P002), or was not in use then (P003).

    """
    found = reading(phrase, names, on)
    return Name(found.line.table_name, found.line.row_id, found.words, found.assumptions)


def reading(phrase: Phrase, names: Names, on: Day = None) -> Read:
    """Return the name that a phrase was read as; it raises as `read` does."""
    if len(phrase.text) <= _LONGEST:
        starts = [*_starts(phrase)]
        for seek in (names.spelt, names.akin, partial(_agreed, names)):
            for start in starts:
                if found := seek(phrase.language, phrase.text[start:]):
                    return _chosen(phrase, start, found, on)
    raise UnreadablePhrase([_unknown(phrase, names)])


def _agreed(names: Names, language: str, text: str) -> list[NameRow]:
    """Return the lines of a name of several parts, each of which means the same: "Burma (Myanmar)".

    Beside a name of today, one of another time says when the thing was called so; the years do not count.
    """
    for between in _BETWEEN:
        parts = [part for part in map(str.strip, between.split(text)) if part]
        if len(parts) <= _MOST_PARTS and (found := _alike(names, language, parts)):
            return [line._replace(valid_from=None, valid_to=None) for line in found]
    return []


def _alike(names: Names, language: str, parts: Sequence[str]) -> list[NameRow]:
    """Return the lines of the first part that mean what all parts mean.

    Where that is nothing that the first part is called today, as in "Russia (Soviet Union)", both are meant.
    """
    told = [part for part in parts if _bare(part, language)]
    each = [names.find(language, part) or names.find(language, _bare(part, language)) for part in told]
    if not each:
        return []
    alike = set.intersection(*({line.row_id for line in found} for found in each))
    today = {line.row_id for line in each[0] if line.valid_to is None}
    meant = alike | today if alike and len(today) == 1 else alike
    return [line for line in each[0] if line.row_id in meant]


def _bare(part: str, language: str) -> str:
    """Return a part without what says nothing of who is meant: "formerly", "provisional government"."""
    return part[found.end() :].strip() if (found := _beside(language).match(part)) else part.strip()


def _chosen(phrase: Phrase, start: int, found: Sequence[NameRow], on: Day) -> Read:
    """Return the one row that a name means on a day, or today where the day is not known."""
    year = on.year if isinstance(on, date) else on
    used = [line for line in found if year is None or line.used(year)]
    blamed = list(_words(phrase, start, ""))[-1:]
    if not used:
        raise unreadable("P003", phrase, blamed, str(year))
    # A name that only one thing bears in this edition means that thing, whoever bore it before.
    today = [line for line in used if line.valid_to is None] if year is None else []
    meant = today if len(_ids(today)) == 1 else used
    if len(_ids(meant)) > 1:
        raise unreadable("P002", phrase, blamed, " and ".join(sorted(row_id for _, row_id in _ids(meant))))
    line = max(meant, key=lambda one: one.valid_to is None)
    words = tuple(_words(phrase, start, line.row_id))
    assumed = (Assumption(TODAY, words[-1].text, line.row_id),) if len(_ids(used)) > 1 else ()
    return Read(line, words, assumed)


def _ids(lines: Sequence[NameRow]) -> set[tuple[str, str]]:
    return {(line.table_name, line.row_id) for line in lines}


def _starts(phrase: Phrase) -> Iterator[int]:
    """Yield where the name may begin: at the start, and after each of a few articles and prepositions."""
    yield 0
    leading = _leading(phrase.language)
    for match in islice(ATOM.finditer(fold(phrase.text)), _MOST_LEADING):
        rest = phrase.text[match.end() :]
        # A point makes an abbreviation of it: "Dem. Rep. Kongo".
        if match[0] not in leading or not rest.strip() or rest.startswith("."):
            return
        yield match.end()


def _words(phrase: Phrase, start: int, row_id: str) -> Iterator[Word]:
    text = phrase.text
    for match in ATOM.finditer(text, 0, start):
        yield Word(match[0], match.start(), match.end(), "filler", "")
    name = text[start:].strip()
    begin = text.index(name, start)
    yield Word(name, begin, begin + len(name), "name", row_id)


def _unknown(phrase: Phrase, names: Names) -> Finding:
    *_, start = _starts(phrase)
    word = list(_words(phrase, start, ""))[-1]
    near = names.near(phrase.language, word.text)
    return Finding("P001", word.text, phrase.part(word.start, word.end), near=near)


@cache
def _leading(language: str) -> frozenset[str]:
    return frozenset(map(fold, _of_kinds(language, "article", "particle", "preposition", "former")))


@cache
def _beside(language: str) -> re.Pattern[str]:
    """Return the words beside a name that say nothing of who is meant."""
    words = sorted(_of_kinds(language, "former", "polity"), key=len, reverse=True)
    return re.compile(rf"\s*(?:{'|'.join(words).replace(' ', '[ -]')})\b[ .:]*", re.IGNORECASE)


def _of_kinds(language: str, *kinds: str) -> list[str]:
    return [row["word"] for row in rows("names") if row["language"] == language and row["kind"] in kinds]

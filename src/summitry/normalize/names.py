"""Names: a phrase such as "im Weißen Haus" as the row of a table that bears the name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from summitry.normalize.lexicon import rows
from summitry.normalize.results import Name, UnreadablePhrase, Word, unreadable
from summitry.normalize.spelling import fold
from summitry_validation.findings import Finding
from summitry_validation.nearness import Vocabulary, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from summitry.text import Phrase

_ATOM = re.compile(r"[^\W_]+")
_MOST_LEADING = 8


@dataclass(frozen=True, slots=True)
class NameRow:
    """One line of the table `names`: what bears the name, and in which years (None where not limited)."""

    table_name: str
    row_id: str
    name: str
    language: str
    valid_from: int | None = None
    valid_to: int | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """Names by table, language and spelling; `tables` are those in which a name is sought."""

    index: Mapping[tuple[str, str, str], Sequence[NameRow]]
    tables: tuple[str, ...]
    _hints: dict[tuple[tuple[str, ...], str], Vocabulary] = field(
        default_factory=dict, repr=False, compare=False
    )

    @classmethod
    def from_rows(cls, lines: Iterable[NameRow]) -> Names:
        """Return the names of these lines, sought in every table."""
        index: dict[tuple[str, str, str], list[NameRow]] = {}
        for line in lines:
            index.setdefault((line.table_name, line.language, _key(line.name)), []).append(line)
        return cls(index, tuple(sorted({table for table, _, _ in index})))

    def of(self, *tables: str) -> Names:
        """Return the same names, sought in these tables only."""
        return replace(self, tables=tables)

    def find(self, language: str, name: str) -> list[NameRow]:
        """Return the lines of a name, however it is spaced, hyphenated or capitalised."""
        keys = ((table, language, _key(name)) for table in self.tables)
        return [line for key in keys for line in self.index.get(key, ())]

    def spellings(self, language: str) -> list[str]:
        """Return every name of a language that is sought, as it is written."""
        keys = (key for key in self.index if key[0] in self.tables and key[1] == language)
        return [line.name for key in keys for line in self.index[key]]

    def near(self, language: str, word: str) -> str:
        """Return the name most like a word, "" where none is."""
        if (self.tables, language) not in self._hints:
            self._hints[self.tables, language] = Vocabulary(self.spellings(language))
        return nearest(word, self._hints[self.tables, language])


def read(phrase: Phrase, names: Names, on: date | None = None) -> Name:
    """Return the row that a phrase names; on a day, names that were not in use in its year do not count.

    A name is read as it stands, or without the articles and prepositions before it.

    Raises
    ------
    UnreadablePhrase
        Where the name is unknown (P001), means several rows (P002), or was not in use then (P003).

    """
    for start in _starts(phrase):
        found = names.find(phrase.language, phrase.text[start:])
        if found:
            line = _only(phrase, start, found, on)
            return Name(line.table_name, line.row_id, tuple(_words(phrase, start, line.row_id)))
    raise UnreadablePhrase([_unknown(phrase, names)])


def _only(phrase: Phrase, start: int, found: Sequence[NameRow], on: date | None) -> NameRow:
    used = [line for line in found if on is None or _in_use(line, on.year)]
    blamed = list(_words(phrase, start, ""))[-1:]
    if not used:
        raise unreadable("P003", phrase, blamed, str(on and on.year))
    ids = sorted({line.row_id for line in used})
    if len({(line.table_name, line.row_id) for line in used}) > 1:
        raise unreadable("P002", phrase, blamed, " and ".join(ids))
    return used[0]


def _in_use(line: NameRow, year: int) -> bool:
    return (line.valid_from or year) <= year <= (line.valid_to or year)


def _starts(phrase: Phrase) -> Iterator[int]:
    """Yield where the name may begin: at the start, and after each of a few articles and prepositions."""
    yield 0
    for match in islice(_ATOM.finditer(fold(phrase.text)), _MOST_LEADING):
        if match[0] not in _leading(phrase.language) or not phrase.text[match.end() :].strip():
            return
        yield match.end()


def _words(phrase: Phrase, start: int, row_id: str) -> Iterator[Word]:
    text = phrase.text
    for match in _ATOM.finditer(text, 0, start):
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
    return frozenset(fold(row["word"]) for row in rows("names") if row["language"] == language)


def _key(name: str) -> str:
    return " ".join(_ATOM.findall(fold(name)))

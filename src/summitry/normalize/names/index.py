"""The names, found by their keys; what a look-up needs is made when the first one needs it."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from summitry.normalize.lexicon import rows
from summitry.normalize.names import endings, keys
from summitry.normalize.spelling import fold
from summitry_validation.nearness import Vocabulary, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

CODE, TITLE = "code", "title"
# Of another language than that of the phrase only a name proper is read.
_OWN_ONLY = frozenset((endings.ADJECTIVE, endings.PEOPLE))
_SEVERAL = 2


class NameRow(NamedTuple):
    """One line of the table `names`: what bears the name, and in which years (None where not limited)."""

    table_name: str
    row_id: str
    name: str
    language: str
    valid_from: int | None = None
    valid_to: int | None = None
    form: str = ""

    def used(self, year: int) -> bool:
        """Return whether the name was in use in a year."""
        return within(year, self.valid_from, self.valid_to)


def within(year: int, first: int | None, last: int | None) -> bool:
    """Return whether a year lies between two, of which either may be open.

    >>> within(1990, 1949, None), within(1990, None, 1989)
    (True, False)
    """
    return (first or year) <= year <= (last or year)


Found = list[NameRow]


class Index:
    """Lines of names by what they are found by; codes are found as they are written only."""

    def __init__(self, lines: Iterable[NameRow]) -> None:
        self._lines = lines

    @cached_property
    def lines(self) -> Sequence[NameRow]:
        """Return all lines."""
        return tuple(self._lines)

    @cached_property
    def languages(self) -> frozenset[str]:
        """Return the languages that have names."""
        return frozenset(line.language for line in self.lines)

    @cached_property
    def codes(self) -> Mapping[str, Found]:
        """Return the lines of each code."""
        return _grouped((line.name, line) for line in self.lines if line.form == CODE)

    @cached_property
    def by_key(self) -> Mapping[str, Found]:
        """Return the lines of each key."""
        accented = [line for line in self._spelt if not line.name.isascii()]
        out = keys.atoms_of([keys.written_out(line.name) for line in accented])
        pairs = [*zip(self._atoms, self._spelt, strict=True), *zip(out, accented, strict=True)]
        return _grouped(("".join(words), line) for words, line in pairs)

    @cached_property
    def by_bag(self) -> Mapping[str, Found]:
        """Return the lines of each name of several words, whatever their order."""
        return self._of_several(keys.bag)

    @cached_property
    def by_stem(self) -> Mapping[str, Found]:
        """Return the lines of each German name of several words, whatever its case."""
        return self._of_several(endings.stem, "de")

    @cached_property
    def by_word(self) -> Mapping[str, Sequence[tuple[Sequence[str], NameRow]]]:
        """Return the lines of names of several words by each of these, with all of them."""
        found: dict[str, list[tuple[Sequence[str], NameRow]]] = {}
        for words, line in zip(self._atoms, self._spelt, strict=True):
            for word in set(words) if len(words) >= _SEVERAL else ():
                found.setdefault(word, []).append((words, line))
        return found

    @cached_property
    def _spelt(self) -> Sequence[NameRow]:
        return [line for line in self.lines if line.form != CODE]

    @cached_property
    def _atoms(self) -> Sequence[Sequence[str]]:
        return [*keys.atoms_of([line.name for line in self._spelt])]

    def _of_several(self, key: Callable[[Sequence[str]], str], language: str = "") -> Mapping[str, Found]:
        pairs = zip(self._atoms, self._spelt, strict=True)
        several = ((words, line) for words, line in pairs if len(words) >= _SEVERAL)
        return _grouped((key(words), line) for words, line in several if language in ("", line.language))


class Names:
    """Names, as a phrase may spell them; `titles` says whether a seat stands for its power."""

    def __init__(self, index: Index, titles: bool = False) -> None:
        self.index = index
        self.titles = titles
        self._parts: dict[tuple[str, ...], Names] = {}
        self._hints: dict[str, Vocabulary] = {}

    @classmethod
    def from_rows(cls, lines: Iterable[NameRow]) -> Names:
        """Return the names of these lines, which are read when the first is sought."""
        return cls(Index(lines))

    def of(self, *tables: str) -> Names:
        """Return those of these tables only."""
        if tables not in self._parts:
            lines = (line for line in self.index.lines if line.table_name in tables)
            self._parts[tables] = Names(Index(lines), self.titles)
        return self._parts[tables]

    def with_titles(self) -> Names:
        """Return the same names, and titles and seats that stand for the thing itself."""
        return Names(self.index, titles=True)

    def find(self, language: str, name: str) -> Found:
        """Return the lines of a name, however it is spelt, in its own language before any other."""
        return self.spelt(language, name) or self.akin(language, name)

    def spelt(self, language: str, name: str) -> Found:
        """Return the lines of a name of this language that is spelt so."""
        if language not in self.index.languages:
            return []
        return self._own(self.index.by_key.get(keys.key(name), ()), language)

    def akin(self, language: str, name: str) -> Found:
        """Return the lines of a name that is inflected, inverted, of another language, or a code."""
        if language not in self.index.languages:
            return []
        words = keys.atoms(name)
        if len(words) == 1 and fold(name).split()[-1] in _common(language):
            return []
        turned = self.index.by_bag.get(keys.bag(words), ()) if len(words) >= _SEVERAL else ()
        return (
            self._inflected(words, language)
            or [line for line in self.index.codes.get(name.strip(), ()) if self._sought(line)]
            or self._alien(self.index.by_key.get("".join(words), ()))
            or self._own(turned, language)
            or self._alien(turned)
            or self._own(self._shortened(name), language)
        )

    def spellings(self, language: str) -> list[str]:
        """Return every name of a language that is sought, as it is written."""
        return [line.name for line in self.index.lines if line.language == language and self._sought(line)]

    def near(self, language: str, word: str) -> str:
        """Return the name most like a word, "" where none is."""
        if language not in self._hints:
            self._hints[language] = Vocabulary(self.spellings(language))
        return nearest(word, self._hints[language])

    def _shortened(self, name: str) -> Found:
        """Return the names some words of which are cut short by a point: "Dem. Rep. of the Congo"."""
        whole, cut = keys.shortened(name) if "." in name else ([], [])
        if not whole or not cut:
            return []
        lines = self.index.by_word.get(whole[0], ())
        return [line for words, line in lines if _fits(sorted(words), whole, sorted(cut))]

    def _sought(self, line: NameRow) -> bool:
        return self.titles or line.form != TITLE

    def _own(self, lines: Iterable[NameRow], language: str) -> Found:
        return [line for line in lines if line.language == language and self._sought(line)]

    def _alien(self, lines: Iterable[NameRow]) -> Found:
        """Return the names proper among lines of any language."""
        return [line for line in lines if line.form not in _OWN_ONLY and self._sought(line)]

    def _inflected(self, words: Sequence[str], language: str) -> Found:
        stems = self.index.by_stem.get(endings.stem(words), ()) if language == "de" else ()
        if found := self._own(stems, language):
            return found
        for key, form in endings.listed(words, language):
            lines = [line for line in self.index.by_key.get(key, ()) if _takes(line, form, language)]
            if found := [line for line in lines if self._sought(line)]:
                return found
        return []


def _takes(line: NameRow, form: str, language: str) -> bool:
    """Return whether a name takes an ending of this form; what any noun takes, an English adjective does."""
    if form or line.form not in _OWN_ONLY:
        return line.form == form or not form
    return line.language == language and (line.form == endings.PEOPLE or language == "en")


def _fits(words: Sequence[str], whole: Sequence[str], cut: Sequence[str]) -> bool:
    """Return whether sorted words are these whole ones, and others that begin as the sorted short ones do."""
    rest = [word for word in words if word not in whole]
    if len(words) != len(whole) + len(cut) or len(rest) != len(cut):
        return False
    return all(word.startswith(start) for word, start in zip(rest, cut, strict=True))


@cache
def _common(language: str) -> frozenset[str]:
    return frozenset(
        row["word"] for row in rows("names") if (row["kind"], row["language"]) == ("word", language)
    )


def _grouped(pairs: Iterable[tuple[str, NameRow]]) -> Mapping[str, Found]:
    found: dict[str, Found] = {}
    for key, line in pairs:
        found.setdefault(key, []).append(line)
    return found

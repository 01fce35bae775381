"""Words with one meaning each, by room and language, and the one scan that finds them in a phrase.

A line of `words/<room>.csv` or `words/<room>-*.csv` (word, language, kind, value, rule) feeds recognition and
hints. `rule` names the assumption under which the word has this value. The language `*` stands for every
language of the room. A blank or hyphen in a word matches any run of both, a `~` each ending of a German
adjective, and `ae`, `oe`, `ue`, `ss` the letters that they stand for.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summitry.normalize.results import UnreadablePhrase, Word, unreadable
from summitry.normalize.spelling import fold
from summitry_validation.findings import Finding
from summitry_validation.nearness import Vocabulary, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summitry.text import Phrase

DIGITS = "digits"
# The rule of a word that the language of the phrase lacks and another language has.
FOREIGN = "word-is-foreign"
_ENDINGS = ("e", "er", "en", "em", "es")
_FOLDER = Path(__file__).with_name("words")
_PLAIN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})


@dataclass(frozen=True, slots=True, eq=False)  # Each is made once; a lexicon is found by it for each phrase.
class Room:
    """A grammar's words file, its pattern for digits, and its codes for an unknown word and language.

    `shared` names the words file and the kinds of words that it has in common with another grammar.
    """

    name: str
    word_code: str
    language_code: str
    digits: str = "[0-9]+"
    shared: tuple[str, tuple[str, ...]] = ("", ())


class Entry(NamedTuple):
    """One line of a words file."""

    word: str
    kind: str
    value: str
    rule: str = ""


Atoms = tuple[str, ...]
Longer = dict[str, list[tuple[Atoms, Entry]]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one room and language: those of one atom, and longer ones by their first and second.

    Longer words are in order, longest first. `spellings` are the words as the words file writes them.
    """

    alone: Mapping[str, Entry]
    longer: Mapping[str, Longer]
    atoms: re.Pattern[str]
    spellings: Vocabulary

    def begins(self, atom: str) -> bool:
        """Return whether a word begins with this atom."""
        return atom in self.alone or atom in self.longer


def scan(phrase: Phrase, room: Room) -> tuple[Word, ...]:
    """Return the words of a phrase in their order; blanks and quotation marks are no words.

    Digits have the kind `digits` and their folded text as value.

    Raises
    ------
    UnreadablePhrase
        With one finding for each run of letters, or other character, that the lexicon does not know.

    """
    words = skim(phrase, room)
    refuse_strays(phrase, room, words)
    return words


def refuse_strays(phrase: Phrase, room: Room, words: Iterable[Word]) -> None:
    """Raise UnreadablePhrase with one finding for each word without a kind."""
    strays = [word for word in words if not word.kind]
    if strays:
        known = lexicon(room, phrase.language)
        raise UnreadablePhrase(_unknown(phrase, stray, room, known) for stray in strays)


def skim(phrase: Phrase, room: Room, beside: str = "") -> tuple[Word, ...]:
    """Return the words of a phrase in their order; one that the lexicon does not know has no kind.

    `beside` is a second language whose words count where the language of the phrase has none.

    Raises
    ------
    UnreadablePhrase
        Where the room has no words in the language of the phrase.

    """
    known = lexicon(room, phrase.language, beside)
    if not known.alone:
        raise unreadable(room.language_code, phrase, detail=phrase.language)
    return _words(phrase.text, known)


@cache
def lexicon(room: Room, language: str, beside: str = "") -> Lexicon:
    """Return the lexicon of a room for a language; it is empty where the room has no such language."""
    atoms = re.compile(rf"{room.digits}|[^\W\d_]+|[^ ]")
    own = _entries(_chosen(room, language), atoms)
    lent = _entries(_chosen(room, beside), atoms)
    known = {parts: entry._replace(rule=entry.rule or FOREIGN) for parts, entry in lent.items()} | own
    # Three letters are like too many words to be what was meant.
    words = dict.fromkeys(entry.word for entry in known.values() if entry.kind != "code")
    alone = {parts[0]: entry for parts, entry in known.items() if len(parts) == 1}
    return Lexicon(alone, _longer(known), atoms, Vocabulary(words))


@cache
def rows(room: str) -> Sequence[Mapping[str, str]]:
    """Return the lines of a room's words files."""
    paths = sorted(path for path in _FOLDER.iterdir() if path.stem.partition("-")[0] == room)
    return tuple(row for path in paths for row in _lines(path))


def _lines(path: Path) -> Iterator[Mapping[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        columns, *found = csv.reader(lines)
    return (dict(zip(columns, line, strict=True)) for line in found)


def spellings(word: str) -> Iterator[str]:
    """Yield the forms of a word of a words file.

    >>> list(spellings("dänisch~"))[:2]
    ['dänische', 'dänischer']
    """
    stem, inflected, rest = word.partition("~")
    if not stem:
        yield word
        return
    yield from (f"{stem}{ending}{rest}" for ending in (_ENDINGS if inflected else ("",)))


def _chosen(room: Room, language: str) -> list[Mapping[str, str]]:
    own = rows(room.name)
    if not any(row["language"] == language for row in own):
        return []
    other, kinds = room.shared
    shared = [row for row in rows(other) if row["kind"] in kinds] if other else []
    return [row for row in (*shared, *own) if row["language"] in (language, "*")]


def _entries(rows: Iterable[Mapping[str, str]], pattern: re.Pattern[str]) -> dict[Atoms, Entry]:
    """Return the words of these lines by their atoms; the letters that a word stands for come second."""
    entries: dict[Atoms, Entry] = {}
    for row in rows:
        for word in spellings(row["word"]):
            entry = Entry(word, row["kind"], row["value"], row["rule"])
            entries[_atoms(word, pattern)] = entry
            if not word.isascii():
                entries.setdefault(_atoms(word.translate(_PLAIN), pattern), entry)
    return entries


def _longer(known: Mapping[Atoms, Entry]) -> Mapping[str, Longer]:
    """Return the words of several atoms."""
    found: dict[str, Longer] = {}
    several = [one for one in known.items() if len(one[0]) > 1]
    for parts, entry in sorted(several, key=lambda one: -len(one[0])):
        found.setdefault(parts[0], {}).setdefault(parts[1], []).append((parts[2:], entry))
    return found


def _atoms(word: str, pattern: re.Pattern[str]) -> Atoms:
    """Return the atoms of a word, without the hyphens inside it."""
    atoms = tuple(pattern.findall(fold(word)))
    return tuple([atom for atom in atoms if atom != "-"]) or atoms if "-" in atoms else atoms


def _words(text: str, known: Lexicon) -> tuple[Word, ...]:
    folded = fold(text)
    atoms: list[str] = known.atoms.findall(folded)
    alone, longer = known.alone, known.longer
    words, index, end = [], 0, 0
    while index < len(atoms):
        atom = atoms[index]
        after, entry = _longest(atoms, index, known) if atom in longer else (0, None)
        entry = entry or alone.get(atom) or _open(atom)
        # Only blanks stand between atoms, so that each is found where it begins.
        start = folded.index(atom, end)
        end = start + len(atom)
        index += 1
        while index < after:
            end = folded.index(atoms[index], end) + len(atoms[index])
            index += 1
        words.append(Word(text[start:end], start, end, entry.kind, entry.value, entry.rule))
    return tuple(words)


def _open(atom: str) -> Entry:
    """Return the entry of digits, or of a stray."""
    is_digits = "0" <= atom[0] <= "9" or (len(atom) > 1 and atom[0] in ".,")
    return Entry(atom, DIGITS if is_digits else "", atom)


def _longest(atoms: Sequence[str], index: int, known: Lexicon) -> tuple[int, Entry | None]:
    """Return where the longest word of several atoms that starts here ends, and the word; or 0 and None."""
    second = _behind_hyphens(atoms, index + 1)
    if second < len(atoms):
        for rest, entry in known.longer[atoms[index]].get(atoms[second], ()):
            if after := _after(atoms, second + 1, rest):
                return after, entry
    return 0, None


def _after(atoms: Sequence[str], index: int, rest: Iterable[str]) -> int:
    """Return where the rest of a word ends, hyphens in it or not, or 0 where it does not stand here."""
    for part in rest:
        index = _behind_hyphens(atoms, index)
        if index >= len(atoms) or atoms[index] != part:
            return 0
        index += 1
    return index


def _behind_hyphens(atoms: Sequence[str], index: int) -> int:
    """Return the first place from here on that has no hyphen, or the last place."""
    while index < len(atoms) - 1 and atoms[index] == "-":
        index += 1
    return index


def _unknown(phrase: Phrase, stray: Word, room: Room, known: Lexicon) -> Finding:
    near = nearest(stray.text, known.spellings)
    return Finding(room.word_code, stray.text, phrase.part(stray.start, stray.end), near=near)

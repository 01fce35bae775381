"""Words with one meaning each, by room and language, and the one scan that finds them in a phrase.

A line of `words/<room>.csv` (word, language, kind, value, rule) feeds recognition and hints. `rule` names
the assumption under which the word has this value. The language `*` stands for every language of the room.
A blank or hyphen in a word matches any run of both.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from summitry.normalize.results import UnreadablePhrase, Word, unreadable
from summitry.normalize.spelling import fold
from summitry_validation.findings import Finding
from summitry_validation.nearness import Vocabulary, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summitry.text import Phrase

DIGITS = "digits"


@dataclass(frozen=True, slots=True)
class Room:
    """A grammar's words file, its pattern for digits, and its codes for an unknown word and language.

    `shared` names the words file and the kinds of words that it has in common with another grammar.
    """

    name: str
    word_code: str
    language_code: str
    digits: str = "[0-9]+"
    shared: tuple[str, tuple[str, ...]] = ("", ())


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a words file."""

    word: str
    kind: str
    value: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one room and language: by first atom, longest first, each with all of its atoms.

    `spellings` are the words as the words file writes them.
    """

    entries: Mapping[str, Sequence[tuple[Sequence[str], Entry]]]
    atoms: re.Pattern[str]
    spellings: Vocabulary


def scan(phrase: Phrase, room: Room) -> tuple[Word, ...]:
    """Return the words of a phrase in their order; blanks and quotation marks are no words.

    Digits have the kind `digits` and their folded text as value.

    Raises
    ------
    UnreadablePhrase
        With one finding for each run of letters, or other character, that the lexicon does not know.

    """
    words = skim(phrase, room)
    strays = [word for word in words if not word.kind]
    if strays:
        known = lexicon(room, phrase.language)
        raise UnreadablePhrase(_unknown(phrase, stray, room, known) for stray in strays)
    return words


def skim(phrase: Phrase, room: Room) -> tuple[Word, ...]:
    """Return the words of a phrase in their order; one that the lexicon does not know has no kind.

    Raises
    ------
    UnreadablePhrase
        Where the room has no words in the language of the phrase.

    """
    known = lexicon(room, phrase.language)
    if not known.entries:
        raise unreadable(room.language_code, phrase, detail=phrase.language)
    return tuple(_words(phrase.text, known))


@cache
def lexicon(room: Room, language: str) -> Lexicon:
    """Return the lexicon of a room for a language; it is empty where the room has no such language."""
    atoms = re.compile(rf"{room.digits}|[^\W\d_]+|[^ ]")
    entries: dict[str, list[tuple[list[str], Entry]]] = {}
    for row in _chosen(room, language):
        parts = _atoms(row["word"], atoms)
        entries.setdefault(parts[0], []).append(
            (parts, Entry(row["word"], row["kind"], row["value"], row["rule"]))
        )
    for same_start in entries.values():
        same_start.sort(key=lambda parts_entry: -len(parts_entry[0]))
    spellings = Vocabulary(entry.word for some in entries.values() for _, entry in some)
    return Lexicon(entries, atoms, spellings)


@cache
def rows(room: str) -> Sequence[Mapping[str, str]]:
    """Return the lines of a room's words file."""
    text = files(__package__).joinpath("words", f"{room}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


def _chosen(room: Room, language: str) -> list[Mapping[str, str]]:
    own = rows(room.name)
    if not any(row["language"] == language for row in own):
        return []
    other, kinds = room.shared
    shared = [row for row in rows(other) if row["kind"] in kinds] if other else []
    return [row for row in (*own, *shared) if row["language"] in (language, "*")]


def _atoms(word: str, pattern: re.Pattern[str]) -> list[str]:
    """Return the atoms of a word, without the hyphens inside it."""
    atoms = [match[0] for match in pattern.finditer(fold(word))]
    return [atom for atom in atoms if atom != "-"] or atoms


def _words(text: str, known: Lexicon) -> Iterator[Word]:
    matches = list(known.atoms.finditer(fold(text)))
    atoms = [match[0] for match in matches]
    index = 0
    while index < len(atoms):
        after, entry = _longest(atoms, index, known)
        start, end = matches[index].start(), matches[after - 1].end()
        yield Word(text[start:end], start, end, entry.kind, entry.value, entry.rule)
        index = after


def _longest(atoms: Sequence[str], index: int, known: Lexicon) -> tuple[int, Entry]:
    """Return where the longest word that starts here ends, and the word; digits and strays are one atom."""
    for parts, entry in known.entries.get(atoms[index], ()):
        after = _after(atoms, index, parts)
        if after:
            return after, entry
    atom = atoms[index]
    return index + 1, Entry(atom, DIGITS if "0" <= atom[0] <= "9" else "", atom)


def _after(atoms: Sequence[str], index: int, parts: Sequence[str]) -> int:
    """Return where these parts end, hyphens between them or not, or 0 where they do not stand here."""
    after = index + 1
    for part in parts[1:]:
        while after < len(atoms) - 1 and atoms[after] == "-":
            after += 1
        if after >= len(atoms) or atoms[after] != part:
            return 0
        after += 1
    return after


def _unknown(phrase: Phrase, stray: Word, room: Room, known: Lexicon) -> Finding:
    near = nearest(stray.text, known.spellings)
    return Finding(room.word_code, stray.text, phrase.part(stray.start, stray.end), near=near)

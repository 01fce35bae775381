"""Words with one meaning each, by room and language, and the one scan that finds them in a phrase.

A line of `words/<room>.csv` or `words/<room>-*.csv` (word, language, kind, value, rule) feeds recognition and
hints. `rule` names the assumption under which the word has this value. The language `*` stands for every
language of the room. A blank or hyphen in a word matches any run of both, a `~` each ending of a German
adjective, and `ae`, `oe`, `ue`, `ss` the letters that they stand for.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

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
_PLAIN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})


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


@dataclass(slots=True)
class Start:
    """The words that begin with one atom: the one of no other atom, and longer ones by their second atom."""

    alone: Entry | None
    longer: dict[str, list[tuple[list[str], Entry]]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one room and language, by first atom; longer ones are in order, longest first.

    `spellings` are the words as the words file writes them.
    """

    entries: Mapping[str, Start]
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
    if not known.entries:
        raise unreadable(room.language_code, phrase, detail=phrase.language)
    return tuple(_words(phrase.text, known))


@cache
def lexicon(room: Room, language: str, beside: str = "") -> Lexicon:
    """Return the lexicon of a room for a language; it is empty where the room has no such language."""
    atoms = re.compile(rf"{room.digits}|[^\W\d_]+|[^ ]")
    own = _entries(_chosen(room, language), atoms)
    lent = _entries(_chosen(room, beside), atoms)
    known = {parts: replace(entry, rule=entry.rule or FOREIGN) for parts, entry in lent.items()} | own
    # Three letters are like too many words to be what was meant.
    words = dict.fromkeys(entry.word for entry in known.values() if entry.kind != "code")
    return Lexicon(_starts(known), atoms, Vocabulary(words))


@cache
def rows(room: str) -> Sequence[Mapping[str, str]]:
    """Return the lines of a room's words files."""
    folder = files(__package__).joinpath("words")
    names = sorted(file.name for file in folder.iterdir() if re.fullmatch(rf"{room}(-.+)?[.]csv", file.name))
    texts = [folder.joinpath(name).read_text(encoding="utf-8") for name in names]
    return tuple(row for text in texts for row in csv.DictReader(text.splitlines()))


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


def _entries(rows: Iterable[Mapping[str, str]], atoms: re.Pattern[str]) -> dict[tuple[str, ...], Entry]:
    """Return the words of these lines by their atoms; the letters that a word stands for come second."""
    entries: dict[tuple[str, ...], Entry] = {}
    for row in rows:
        for word in spellings(row["word"]):
            entry = Entry(word, row["kind"], row["value"], row["rule"])
            entries[_atoms(word, atoms)] = entry
            if not word.isascii():
                entries.setdefault(_atoms(word.translate(_PLAIN), atoms), entry)
    return entries


def _starts(entries: Mapping[tuple[str, ...], Entry]) -> dict[str, Start]:
    starts: dict[str, Start] = {}
    for parts, entry in sorted(entries.items(), key=lambda one: -len(one[0])):
        start = starts.setdefault(parts[0], Start(None, {}))
        if len(parts) == 1:
            start.alone = entry
        else:
            start.longer.setdefault(parts[1], []).append((list(parts), entry))
    return starts


def _atoms(word: str, pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Return the atoms of a word, without the hyphens inside it."""
    atoms = tuple(match[0] for match in pattern.finditer(fold(word)))
    return tuple(atom for atom in atoms if atom != "-") or atoms


def _words(text: str, known: Lexicon) -> Iterator[Word]:
    matches = list(known.atoms.finditer(fold(text)))
    atoms = [match[0] for match in matches]
    index, count = 0, len(atoms)
    while index < count:
        start = known.entries.get(atoms[index])
        after, entry = _longest(atoms, index, start) if start else (index + 1, _open(atoms[index]))
        first, last = matches[index].start(), matches[after - 1].end()
        yield Word(text[first:last], first, last, entry.kind, entry.value, entry.rule)
        index = after


def _open(atom: str) -> Entry:
    """Return the entry of digits, or of a stray."""
    is_digits = "0" <= atom[0] <= "9" or (len(atom) > 1 and atom[0] in ".,")
    return Entry(atom, DIGITS if is_digits else "", atom)


def _longest(atoms: Sequence[str], index: int, start: Start) -> tuple[int, Entry]:
    """Return where the longest word that starts here ends, and the word."""
    if start.longer:
        second = index + 1
        while second < len(atoms) - 1 and atoms[second] == "-":
            second += 1
        for parts, entry in start.longer.get(atoms[second], ()) if second < len(atoms) else ():
            after = _after(atoms, second, parts)
            if after:
                return after, entry
    return index + 1, start.alone or _open(atoms[index])


def _after(atoms: Sequence[str], second: int, parts: Sequence[str]) -> int:
    """Return where these parts end, hyphens between them or not, or 0 where they do not stand here."""
    after = second + 1
    for part in parts[2:]:
        while after < len(atoms) - 1 and atoms[after] == "-":
            after += 1
        if after >= len(atoms) or atoms[after] != part:
            return 0
        after += 1
    return after


def _unknown(phrase: Phrase, stray: Word, room: Room, known: Lexicon) -> Finding:
    near = nearest(stray.text, known.spellings)
    return Finding(room.word_code, stray.text, phrase.part(stray.start, stray.end), near=near)

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
from summitry_validation.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summitry.text import Phrase

DIGITS = "digits"
SIMILAR = 75.0

_BLANKS = dict.fromkeys(map(ord, "\t\n\r\u00a0\u2007\u2009\u200a\u202f"), " ")
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")
_QUOTES = dict.fromkeys(map(ord, '„“”"‚‘«»‹›'), " ")
_FOLD = _BLANKS | _DASHES | _QUOTES | {ord("’"): "'"}


@dataclass(frozen=True, slots=True)
class Room:
    """A grammar's words file, its pattern for digits, and its codes for an unknown word and language."""

    name: str
    word_code: str
    language_code: str
    digits: str = "[0-9]+"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a words file."""

    word: str
    kind: str
    value: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one room and language by their folded spelling, and the pattern that finds the longest."""

    entries: Mapping[str, Entry]
    pattern: re.Pattern[str]


def scan(phrase: Phrase, room: Room) -> tuple[Word, ...]:
    """Return the words of a phrase in their order; blanks and quotation marks are no words.

    Digits have the kind `digits` and their folded text as value.

    Raises
    ------
    UnreadablePhrase
        With one finding for each run of letters, or other character, that the lexicon does not know.

    """
    words = lexicon(room, phrase.language)
    if not words.entries:
        raise unreadable(room.language_code, phrase, detail=phrase.language)
    tokens = [_token(match, phrase.text, words) for match in words.pattern.finditer(fold(phrase.text))]
    strays = [token for token in tokens if not token.kind]
    if strays:
        raise UnreadablePhrase(_unknown(phrase, stray, room, words) for stray in strays)
    return tuple(tokens)


@cache
def lexicon(room: Room, language: str) -> Lexicon:
    """Return the lexicon of a room for a language; it is empty where the room has no such language."""
    rows = _rows(room.name)
    known = any(row["language"] == language for row in rows)
    chosen = [row for row in rows if known and row["language"] in (language, "*")]
    entries = {_key(row["word"]): _entry(row) for row in chosen}
    return Lexicon(entries, re.compile(_pattern(entries, room.digits)))


def fold(text: str) -> str:
    """Return a text in lower case with plain blanks and hyphens, each character where it was.

    >>> fold("4–5\u202fMRD.")
    '4-5 mrd.'
    """
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lower.translate(_FOLD)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word most like this one, in its own spelling, or "" where none is close.

    >>> nearest("Miliarden", ["Millionen", "Milliarden"])
    'Milliarden'
    """
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only a failure needs it

    match = process.extractOne(word, known, scorer=fuzz.ratio, processor=fold, score_cutoff=SIMILAR)
    return match[0] if match else ""


@cache
def _rows(room: str) -> list[dict[str, str]]:
    text = files(__package__).joinpath("words", f"{room}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _entry(row: Mapping[str, str]) -> Entry:
    return Entry(row["word"], row["kind"], row["value"], row["rule"] or "")


def _pattern(keys: Iterable[str], digits: str) -> str:
    longest_first = sorted(keys, key=len, reverse=True)
    words = "|".join(_spelling(key) for key in longest_first)
    return f"(?P<word>{words})|(?P<{DIGITS}>{digits})|(?P<stray>[^\\W\\d_]+|[^ ])"


def _spelling(key: str) -> str:
    """Return the pattern of one word; one that ends in a letter must not run on into another letter."""
    spelled = "[ -]+".join(map(re.escape, key.split(" ")))
    return spelled + (r"(?![^\W\d_])" if key[-1].isalpha() else "")


def _key(word: str) -> str:
    folded = fold(word)
    return re.sub("[ -]+", " ", folded).strip() or folded


def _token(match: re.Match[str], text: str, words: Lexicon) -> Word:
    start, end = match.span()
    if match.lastgroup == "word":
        entry = words.entries[_key(match[0])]
        return Word(text[start:end], start, end, entry.kind, entry.value, entry.rule)
    kind = DIGITS if match.lastgroup == DIGITS else ""
    return Word(text[start:end], start, end, kind, match[0])


def _unknown(phrase: Phrase, stray: Word, room: Room, words: Lexicon) -> Finding:
    near = nearest(stray.text, [entry.word for entry in words.entries.values()])
    return Finding(room.word_code, stray.text, phrase.part(stray.start, stray.end), near=near)

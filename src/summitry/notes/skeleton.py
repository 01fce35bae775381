"""The skeleton of a new note: what it needs is blank, the rest commented out, and each key is explained."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from summitry.notes.classes import Note
from summitry.notes.keys import keys, label, written
from summitry.notes.values import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summitry.notes.keys import Key

    Row = tuple[str, str]
    """A line of the skeleton, and what is said beside it."""

COLUMN, WIDTH = 24, 104
TERMS = {"choice": "The key is one of", "pick": "The key is one of", "groups": "The keys are"}
HEAD = """---
# Fill in what is blank, replace what stands in < >, and delete what the source has nothing for.
# A key with a # before it may be left out; to use it, remove the #. For a second entry copy the first.
# Ids are names of your own, in small letters, digits and hyphens, and stay for ever: white-house-april.
# Actors, persons and places are those of raw/actors.csv, persons.csv and places.csv; a ? after one, or
# after a locator, says that the source only implies it.
# Write what the source says, and nothing that follows from it. Its words stand in quotes: 'im Mai 1987'.
# `at` is where it says so: p2s3 is the third sentence of the second paragraph; `summitry read` shows them.
# docs/notes.md defines every key and term, with a worked example. `summitry check` says what is missing.
"""
FOOT = "---\nRemarks in your own words. They are not published.\n"


def skeleton(name: str, source: str = "", full: bool = False) -> str:
    """Return the text of a new note; where `full`, every key stands in it with its example.

    >>> skeleton("harbour-dispute").splitlines()[9]
    'note: harbour-dispute   # The name of the file.'
    """
    known = {"note": name, "source": source}
    rows = (_filled(row, known) for row in _entry(Note, full))
    return HEAD + "".join(f"{line}\n" for row in rows for line in _lines(*row)) + FOOT


def _filled(row: Row, known: Mapping[str, str]) -> Row:
    word = row[0].partition(":")[0]
    return (f"{word}: {known[word]}", keys(Note)[word].says) if known.get(word) else row


def _lines(line: str, says: str) -> Iterator[str]:
    beside = [f"# {words}" for words in wrap(says, WIDTH - COLUMN, break_on_hyphens=False)]
    yield " ".join([f"{line:<{COLUMN - 1}}", *beside[:1]]).rstrip()
    yield from (" " * COLUMN + words for words in beside[1:])


def _entry(entry: type[Entry], full: bool, top: bool = True) -> Iterator[Row]:
    for name, key in keys(entry).items():
        section = top and key.shape == "entries"
        if section:
            yield "", ""
        rows = _key(name, key, full, top)
        yield from rows if full or section or key.required else ((f"#{line}", says) for line, says in rows)


def _key(name: str, key: Key, full: bool, top: bool) -> Iterator[Row]:
    word = written(name, key)[0] if full or key.shape != "choice" else f"<{key.codelist}>"
    if key.below is Entry:
        yield f"{word}: {key.example if full else ''}".rstrip(), _says(key)
    elif top or key.shape != "entries":
        yield f"{word}:", f"{key.says} {_doc(key)}" if key.shape == "people" else key.says
        yield from ((f"  {line}", says) for line, says in _below(key, full))
    elif not full:
        yield f"{word}:", f"{key.says} Entries as in the section {word}."


def _below(key: Key, full: bool) -> Iterator[Row]:
    rows = list(_entry(key.below, full, top=False))
    if key.shape == "entry":
        yield from rows
    elif key.shape == "people":
        yield from ((f"{'  ' if number else '- '}{line}", says) for number, (line, says) in enumerate(rows))
    else:
        below = "demand" if key.shape == "answers" else label(key.below)
        yield f"first-{below}:" if full else f"<{below}-id>:", _doc(key)
        yield from ((f"  {line}", says) for line, says in rows)


def _doc(key: Key) -> str:
    return (key.below.__doc__ or "").strip()


def _says(key: Key) -> str:
    default = f" Left out: {key.default}." if key.default else ""
    terms = f" {TERMS.get(key.shape, 'One of')}: {', '.join(key.options)}." if key.codelist else ""
    example = f" E.g. {key.example}" if key.example and key.form != "term" else ""
    return key.says + default + terms + example

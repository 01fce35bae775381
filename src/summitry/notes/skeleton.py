"""The skeleton of a new note: every key explained, what must be there blank, the rest commented out."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from summitry.notes.classes import Note
from summitry.notes.keys import keys, label, written
from summitry.notes.values import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.notes.keys import Key

WIDTH = 100
HEAD = (
    "# Fill in what is blank, delete what is not needed. To use a key that has a # before it, remove the #.",
    "# `at` is paragraph and sentence of the source, as `summitry read` prints. docs/notes.md explains more.",
)
FOOT = "---\nRemarks in your own words. They are not published.\n"


def skeleton(name: str, full: bool = False) -> str:
    """Return the text of a new note; where `full`, every key stands in it with its example.

    >>> skeleton("harbour-dispute").splitlines()[4]
    'note: harbour-dispute'
    """
    body = "\n".join(("---", *HEAD, *_entry(Note, full, top=True), FOOT))
    blank = f"note: {keys(Note)['note'].example}" if full else "note:"
    return body.replace(blank, f"note: {name}", 1)


def _entry(entry: type[Entry], full: bool, top: bool = False) -> Iterator[str]:
    for name, key in keys(entry).items():
        if key.shape == "entries" and not top:
            yield from _comment(f"Under `{name}:` may stand {label(key.below)}s, written as in that section.")
        else:
            yield from _comment(_advice(key))
            needed = full or key.required or key.shape == "entries"
            yield from (line if needed else f"#{line}" for line in _lines(name, key, full))


def _lines(name: str, key: Key, full: bool) -> Iterator[str]:
    word = written(name, key)[0]
    if key.below is Entry:
        yield f"{word}: {key.example if full else ''}".rstrip()
    else:
        yield f"{word}:"
        yield from _below(key, full)


def _below(key: Key, full: bool) -> Iterator[str]:
    lines = list(_entry(key.below, full))
    if key.shape == "people":
        yield "  -"
        yield from (f"    {line}" for line in lines)
    elif key.shape == "entry":
        yield from (f"  {line}" for line in lines)
    else:
        yield f"  first-{'demand' if key.shape == 'answers' else label(key.below)}:"
        yield from (f"    {line}" for line in lines)


def _advice(key: Key) -> str:
    if key.codelist and key.below is Entry:
        return f"{key.says} One of: {', '.join(key.options)}."
    return f"{key.says} E.g. {key.example}" if key.example else key.says


def _comment(text: str) -> Iterator[str]:
    return (f"# {line}" for line in wrap(text, WIDTH, break_on_hyphens=False))

"""The one layout of a note's front matter, which `summitry fmt` gives it.

- The keys of an entry stand in the order of the tables below; ids and terms stay in the author's order. A key
  that no table has stays behind the key that it stands behind.
- An indent is two blanks, that of a list too. What stands in brackets stays there, on one line, spaced as in
  `{by: ARL, to: [BOR, CAL]}`, unless it has comments: then it becomes a block.
- The source's words stand in single quotes, or in double quotes where they hold an apostrophe. Without quotes
  they are given some, unless a comment stands behind them: its `#` may be the source's own.
- Other text stands without quotes where YAML reads it so, and else in quotes as the source's words do.
- Text of several lines keeps its lines, and only their indent changes.
- A comment line belongs to what follows it, at the end of a block to the block. A comment behind a value
  stays there: in its column if it was set off to one, else two blanks behind. A comment line right under a
  comment, and further in than the block, goes on with it. Blank lines belong to what follows them; several
  become one, and none opens a block.
- Lines end in LF and not in blanks, down to the second `---`. The remarks below stay as they are.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from summitry.notes.classes import Note
from summitry.notes.formatting.comparison import differences
from summitry.notes.formatting.fences import join, split
from summitry.notes.formatting.layout import layout
from summitry.notes.formatting.order import ordered
from summitry.notes.formatting.parser import parse
from summitry.notes.front import UnreadableNoteError
from summitry.notes.reader import read
from summitry_validation.findings import Finding, FindingsError, Place

if TYPE_CHECKING:
    from collections.abc import Iterable

HALF_READ = ("N003", "N035")
"""Codes of what the reader passes over without reading it: a second key, a key that is no text."""


def formatted(file: str, text: str) -> str:
    """Return the text of a note in its one form; `file` is its path as findings show it.

    Raises
    ------
    FindingsError
        Where the reader does not read the whole note (its findings and N070), or where values, comments or
        remarks would not stay what they are (N072).

    """
    reading = read(file, text)
    unread = [one for one in reading.findings if not reading.note or one.code in HALF_READ]
    if unread:
        raise UnreadableNoteError([*unread, Finding("N070", place=Place(file))])
    part, remarks = split(file, text)
    source = parse(part.text)
    form = join(layout(replace(source, root=ordered(source.root, Note))), remarks)
    if lost := differences(file, text, form):
        raise FindingsError(lost)
    return form


def unsettled(file: str, text: str, form: str) -> list[Finding]:
    r"""Return a finding at the first line of a note that differs from its one form, or none.

    >>> unsettled("raw/notes/a.md", "---\nnote:  a\n---\n", "---\nnote: a\n---\n")[0].place
    Place(file='raw/notes/a.md', line=2, column=7, width=1)
    """
    if text == form:
        return []
    old, new = text.split("\n"), form.split("\n")
    line = _alike(zip(old, new, strict=False))
    here, there = (lines[min(line, len(lines) - 1)] for lines in (old, new))
    return [Finding("N071", there, Place(file, line + 1, _alike(zip(here, there, strict=False)) + 1))]


def _alike(pairs: Iterable[tuple[str, str]]) -> int:
    """Return how many pairs are alike before the first that is not."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))

"""Front matter as it is written: words with their quotes, every comment and blank line in its place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, or a blank line where `text` is empty.

    `start` counts the characters of the front matter, `line` and `column` count from 0. `gap` is the number
    of blanks between the comment and what stands before it on its line, or -1 where nothing does. `more` are
    the comment lines below with which it goes on.
    """

    text: str
    start: int
    line: int
    column: int
    gap: int
    more: tuple[Comment, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """A scalar: its value, and its lines as written, without their indent.

    `style` is the YAML quote or block mark; the first line of a block of text is its header, as in `>-`.
    `verbatim` says that they are the source's.
    """

    value: str
    lines: tuple[str, ...]
    style: str
    verbatim: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A key of a map and its value, or a value of a list, whose key is None.

    `above` are the comments and blank lines before it, `beside` is the comment at the end of its line.
    `column` is where it begins, from 0.
    """

    key: Words | None
    value: Words | Collection
    column: int
    above: tuple[Comment, ...] = ()
    beside: Comment | None = None


@dataclass(frozen=True, slots=True)
class Collection:
    """A map, or a list where `mapping` is false; in brackets on one line where `flow`.

    `below` are the comments at its end, `column` is where it begins, from 0.
    """

    items: tuple[Item, ...] = ()
    mapping: bool = True
    flow: bool = False
    column: int = 0
    below: tuple[Comment, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """The one map of the front matter, with the comments around it."""

    root: Collection
    above: tuple[Comment, ...] = ()
    below: tuple[Comment, ...] = ()

"""The notation in which the patterns of acts and occasions are written, and what it matches.

`(a|b)` is one of several, `[a|b]` one of several or nothing, `[..]` up to five words, `*` the rest of a word.
A small letter stands for a capital one as well; a capital letter only for itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Neither a comma nor the beginning of another act stands within a gap.
_GAP = r"(?:(?!(?:with|met|attended|addressed|visited|discussed|accompanied)\b)[^\s,;:()]+ ){0,5}?"
_PART = re.compile(r" ?\[\.\.\] ?| ?\[([^\]]*)\] ?|\(|\)|\||\*|[^\[\]()|* ]+| ")
_KEY = 3


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern; `keys` are how the words begin with which it may begin, at most three letters."""

    source: str
    expression: re.Pattern[str]
    keys: frozenset[str]


def compiled(source: str) -> Pattern:
    """Return what a pattern in this notation matches.

    >>> pattern = compiled("(meet*|talks) [again] with")
    >>> bool(pattern.expression.match("Meeting with")), sorted(pattern.keys)
    (True, ['mee', 'tal'])
    """
    expression = "".join(_regex(source)).strip()
    return Pattern(source, re.compile(rf"{expression}(?![\w])"), frozenset(_keys(source)))


def key(word: str) -> str:
    """Return the letters by which the patterns are found that may begin with a word."""
    return word[:_KEY].lower()


def _regex(source: str) -> Iterator[str]:
    for match in _PART.finditer(source):
        part = match[0]
        if ".." in part:
            yield (" " if part[0] == " " else "") + _GAP
        elif match[1] is not None:
            yield _optional(part, match[1], last=match.end() == len(source))
        elif part == "*":
            yield r"[\w’-]*"
        elif part in "()|":
            yield {"(": "(?:", ")": ")", "|": "|"}[part]
        else:
            yield "".join(map(_letter, part))


def _optional(part: str, inside: str, last: bool) -> str:
    choice = "".join(_regex(f"({inside})"))
    if last:
        return f"(?: {choice})?"
    return f"{' ' if part[0] == ' ' else ''}(?:{choice} )?"


def _letter(letter: str) -> str:
    if letter.islower():
        return f"[{letter}{letter.upper()}]"
    return re.escape(letter)


def _keys(source: str) -> Iterator[str]:
    """Yield how a text may begin that the pattern matches."""
    rest = source.lstrip()
    if rest.startswith("["):
        inside, _, after = rest[1:].partition("]")
        yield from (key(one.strip()) for one in inside.split("|"))
        yield from _keys(after)
    elif rest.startswith("("):
        yield from (key(one.strip().split(" ")[0]) for one in _choices(rest))
    else:
        yield key(re.split(r"[ \[(*|]", rest)[0])


def _choices(source: str) -> Iterator[str]:
    """Yield the alternatives of the group with which a source begins."""
    depth, start = 0, 1
    for at, letter in enumerate(source):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if (letter == "|" and depth == 1) or depth == 0:
            yield source[start:at]
            start = at + 1
        if depth == 0:
            return

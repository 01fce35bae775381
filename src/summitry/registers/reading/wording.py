"""A text as clauses of words: where one thing ends that is said and the next begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# One spelling for each sign, and none for quotation marks and brackets, which set off parts of a name.
_SIGNS = str.maketrans({"'": "’", "‘": "’", "`": "’", "–": "-", "—": "-", "“": "", "”": "", "[": "", "]": ""})
_SPELLINGS = (
    (re.compile(r"\bU\.N\b\.?(?=\W|\Z)"), "UN"),
    # Two titles of one person, and the titles of those who are to enter an office.
    (re.compile(r"(?<=[a-z])(?:/|-(?=(?:Foreign|Prime|Defense|Prince)\b))(?=[A-Z])"), " and "),
    (re.compile(r" ?- ?([Ee]lect|[Dd]esignate)\b"), r" \1"),
    (re.compile(r"- (?=[A-Za-z])"), "-"),
    (re.compile(r"(?<=Prime Minister)(?=[A-Z])"), " "),
    (re.compile(r"\bP5 ?\+ ?1"), "P5+1"),
)
_WORD = re.compile(r"[^\s,;:()]+|[,;:()]")
# After these a full stop ends no sentence.
_SHORT = re.compile(
    r"(?:(?:[A-Z]\.)+|(?:Dr|Gen|Lt|Col|Mr|Mrs|Ms|St|Ft|Jr|Sr|Rev|Adm|Amb|Sept|Oct|Nov|Dec|Jan|Feb|Aug)\.)\Z"
)
_STOP = ".!?"


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a sign of a text; `text` is without the full stop that ends a sentence."""

    text: str
    start: int
    end: int
    owns: bool = False

    @property
    def is_capital(self) -> bool:
        """Return whether the word begins with a capital letter."""
        return self.text[:1].isupper()


@dataclass(frozen=True)
class Clause:
    """Words that belong together; `text` is the whole text, in which each word has its place."""

    text: str
    words: tuple[Word, ...]

    @cached_property
    def lower(self) -> tuple[str, ...]:
        """Return the words in small letters."""
        return tuple(word.text.lower() for word in self.words)

    @property
    def end(self) -> int:
        """Return the place after the last word."""
        return self.words[-1].end


def plain(text: str) -> str:
    """Return a text with one spelling for each sign.

    >>> plain("Met at the U.N. on July 9–11 [as President-elect].")
    'Met at the UN on July 9-11 as President elect.'
    """
    text = text.translate(_SIGNS)
    for old, new in _SPELLINGS:
        text = old.sub(new, text)
    return text


def clauses(text: str) -> Iterator[Clause]:
    """Yield the clauses of a plain text: sentences, and what a semicolon sets apart.

    >>> [clause.lower for clause in clauses("Met Gen. Otto; left. Saw Oslo’s port.")]
    [('met', 'gen.', 'otto'), ('left',), ('saw', 'oslo', 'port')]
    """
    words: list[Word] = []
    for match in _WORD.finditer(text):
        last = match[0] == ";" or _ends(text, match)
        if match[0] != ";":
            words.append(_word(match, last))
        if last and words:
            yield Clause(text, tuple(words))
            words = []
    if words:
        yield Clause(text, tuple(words))


def _ends(text: str, match: re.Match[str]) -> bool:
    if match[0][-1] not in _STOP:
        return False
    rest = text[match.end() :].lstrip()
    if not rest:
        return True
    return not _SHORT.search(match[0]) and not rest[0].islower()


def _word(match: re.Match[str], last: bool) -> Word:
    bare = match[0].rstrip(_STOP) if last or not _SHORT.search(match[0]) else match[0]
    owns = bare.endswith(("’s", "s’")) and len(bare) > 2  # noqa: PLR2004 - a letter and the ending
    text = bare.removesuffix("’s") if owns else bare
    return Word(text or match[0], match.start(), match.start() + len(bare or match[0]), owns)

"""What the scan of a quantity leaves open, settled by each word itself or by the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.normalize import numbers
from summitry.normalize.amounts import adjectives, carriers, deadlines, owners, pence, spans
from summitry.normalize.lexicon import DIGITS, Room, skim
from summitry.normalize.spelling import fold
from summitry.text import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summitry.normalize.results import Word

ROOM = Room("amounts", word_code="A001", language_code="A002", digits=numbers.PATTERN)

# What settles words by those around them, where there is a word of such a kind.
_PASSES: Sequence[tuple[frozenset[str], Callable[[list[Word]], None]]] = (
    (frozenset(("base",)), owners.settle),
    (frozenset(("attached",)), pence.settle),
    (frozenset(("carrier",)), carriers.settle),
    (frozenset(("filler",)), spans.settle),
    (frozenset(("filler", "to")), deadlines.settle),
)
_COMPOSED = frozenset(("sign", "joined"))
_OPEN = frozenset((DIGITS, "code", ""))


def settle(phrase: Phrase, found: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words of a scan, each settled by itself, and whose product a share is of left aside."""
    kinds = {word.kind for word in found}
    if not _COMPOSED.isdisjoint(kinds):
        found = [part for word in found for part in _apart(phrase, word)]
    settled = [
        _settled(word, phrase.language) if word.kind in _OPEN and not word.value.isdecimal() else word
        for word in found
    ]
    if "" in kinds and phrase.language == "de":
        settled = [part for word in settled for part in adjectives.parts(word)]
    for needed, settles in _PASSES:
        if not kinds.isdisjoint(needed):
            settles(settled)
    return tuple(settled)


def _settled(word: Word, language: str) -> Word:
    """Return a word, a code of three letters counting in capitals only."""
    if word.kind == "code":
        return word if word.text.isupper() else word._replace(kind="")
    return numbers.settled(word, language)


def _apart(phrase: Phrase, word: Word) -> tuple[Word, ...]:
    """Return a sign such as A$ or US $, or its parts where it is none: "a $5 billion loan", "pay us $5"."""
    if word.kind == "joined":
        return _disjoined(word)
    if word.kind != "sign" or _is_whole(fold(word.text), word.text):
        return (word,)
    letters = len(word.text.rstrip("$ "))
    parts = ((word.start, word.start + letters), (word.end - 1, word.end))
    found = tuple(
        part._replace(start=start + part.start, end=start + part.end)
        for start, end in parts
        for part in skim(Phrase(phrase.text[start:end], phrase.language), ROOM)
    )
    # An article does not touch its sum.
    return found if " " in word.text else (found[0]._replace(kind=""), *found[1:])


def _disjoined(word: Word) -> tuple[Word, Word]:
    """Return "and more than" as its two words, for "and more" alone stands behind its number."""
    start = len(word.text.split()[0])
    rest = word.text[start:].lstrip()
    kind = "and" if fold(word.text[:start]) in ("and", "und") else "or"
    link = word._replace(text=word.text[:start], end=word.start + start, kind=kind, value="between")
    return link, word._replace(text=rest, start=word.end - len(rest), kind="comparator")


def _is_whole(folded: str, text: str) -> bool:
    """Return whether letters belong to a sign, as those of "A$" and "US $" do, and not of "us $"."""
    has_letters = folded[1].isalpha()
    return (text.isupper() and has_letters) or (" " not in folded and (text.isupper() or has_letters))

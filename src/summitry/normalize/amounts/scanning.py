"""The words of a quantity: what the scan finds, and what only the words around a word can settle."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summitry.normalize import numbers
from summitry.normalize.amounts import adjectives, carriers, deadlines, owners, pence, spans
from summitry.normalize.lexicon import DIGITS, FOREIGN, Room, lexicon, refuse_strays, skim
from summitry.normalize.numbers.digits import decimal
from summitry.normalize.results import unreadable
from summitry.normalize.spelling import fold
from summitry.text import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from summitry.normalize.results import Word

ROOM = Room("amounts", word_code="A001", language_code="A002", digits=numbers.PATTERN)

# The language whose words may stand among those of another.
_BESIDE: Mapping[str, str] = {"de": "en", "en": "de", "fr": "en"}
# German number words that English writes too, for another number.
_FALSE_FRIENDS: Mapping[str, str] = {"billion": "1000000000", "trillion": "1000000000000"}
_COMPOSED = frozenset(("sign", "joined"))
_OPEN = frozenset((DIGITS, "code", ""))
# What settles words by those around them, where there is a word of such a kind.
_PASSES: Sequence[tuple[str, Callable[[list[Word]], None]]] = (
    ("base", owners.settle),
    ("attached", pence.settle),
    ("carrier", carriers.settle),
    ("filler", spans.settle),
    ("filler", deadlines.settle),
    ("to", deadlines.settle),
)
# Words that tell how to read what stands near them in a text, and are no part of an amount.
_ONLY_NEAR = frozenset(("change", "exchange"))


def words(phrase: Phrase) -> tuple[Phrase, tuple[Word, ...]]:
    """Return the words of a phrase, and the phrase in the language that they are in.

    A phrase that only another language reads is of that language.

    Raises
    ------
    UnreadablePhrase
        Where a word is known in no language (A001), or may mean two things (A013).

    """
    found = _scanned(phrase)
    if "" in {word.kind for word in found}:
        phrase, found = _with_loans(phrase, found)
        refuse_strays(phrase, ROOM, found)
    if phrase.language == "de":
        found = _without_false_friends(phrase, found)
    return phrase, found


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
    for kind, settles in _PASSES:
        if kind in kinds:
            settles(settled)
    return tuple(settled)


def _settled(word: Word, language: str) -> Word:
    """Return a word, a code of three letters counting in capitals only."""
    if word.kind == "code":
        return word if word.text.isupper() else replace(word, kind="")
    return numbers.settled(word, language)


def _apart(phrase: Phrase, word: Word) -> tuple[Word, ...]:
    """Return a sign such as A$ or US $, or its parts where it is none: "a $5 billion loan", "pay us $5"."""
    if word.kind == "joined":
        return _disjoined(word)
    if word.kind != "sign" or _is_whole(fold(word.text), word.text):
        return (word,)
    letters = len(word.text.rstrip("$ "))
    parts = ((word.start, word.start + letters), (word.end - 1, word.end))
    return tuple(
        replace(part, start=start + part.start, end=start + part.end)
        for start, end in parts
        for part in skim(Phrase(phrase.text[start:end], phrase.language), ROOM)
    )


def _disjoined(word: Word) -> tuple[Word, Word]:
    """Return "and more than" as its two words, for "and more" alone stands behind its number."""
    start = len(word.text.split()[0])
    rest = word.text[start:].lstrip()
    kind = "and" if fold(word.text[:start]) in ("and", "und") else "or"
    link = replace(word, text=word.text[:start], end=word.start + start, kind=kind, value="between")
    return link, replace(word, text=rest, start=word.end - len(rest), kind="comparator")


def _is_whole(folded: str, text: str) -> bool:
    """Return whether letters belong to a sign, as those of "A$" and "US $" do, and not of "us $"."""
    has_letters = folded[1].isalpha()
    return (text.isupper() and has_letters) or (" " not in folded and (text.isupper() or has_letters))


def _scanned(phrase: Phrase, beside: str = "") -> tuple[Word, ...]:
    """Return the settled words of a whole phrase, without the stop at its end."""
    found = settle(phrase, skim(phrase, ROOM, beside))
    found = found[:-1] if found and found[-1].text == "." else found
    if _ONLY_NEAR.isdisjoint([word.kind for word in found]):
        return found
    return tuple(replace(word, kind="") if word.kind in _ONLY_NEAR else word for word in found)


def _with_loans(phrase: Phrase, found: tuple[Word, ...]) -> tuple[Phrase, tuple[Word, ...]]:
    """Return the phrase and its words with those of another language, where that one has them all."""
    beside = _BESIDE[phrase.language]
    first = next(word for word in found if not word.kind)
    if fold(first.text) not in lexicon(ROOM, beside).entries:
        return phrase, found
    other = Phrase(phrase.text, beside, phrase.place)
    whole = _scanned(other)
    if all(word.kind for word in whole):
        strays = {word.start for word in found if not word.kind}
        return other, tuple(_loan(word) if word.start in strays else word for word in whole)
    mixed = _scanned(phrase, beside)
    for word in mixed:
        _refuse_two_readings(phrase, word)
    return phrase, mixed


def _loan(word: Word) -> Word:
    return replace(word, rule=word.rule or FOREIGN)


def _refuse_two_readings(phrase: Phrase, word: Word) -> None:
    """Refuse digits that either language of a mixed phrase reads in its way: "1,500"."""
    if word.kind != DIGITS:
        return
    own, other = (decimal(word.value, language) for language in (phrase.language, _BESIDE[phrase.language]))
    if own is not None and other is not None and own != other:
        raise unreadable("A013", phrase, [word], f"{own:f}, {other:f}")


def _without_false_friends(phrase: Phrase, found: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return German words with "5 billion" settled: English beside English words, else open."""
    if _FALSE_FRIENDS.keys().isdisjoint({word.text for word in found}):
        return found
    is_english = any(word.rule == FOREIGN for word in found)
    kinds = ["", *(word.kind for word in found)]
    friends = list(found)
    for index, word in enumerate(found):
        if word.text in _FALSE_FRIENDS and (is_english or kinds[index] in (DIGITS, "half")):
            english = _FALSE_FRIENDS[word.text]
            if not is_english:
                raise unreadable("A013", phrase, [word], f"{english}, {word.value}")
            friends[index] = replace(word, value=english, rule=FOREIGN)
    return tuple(friends)

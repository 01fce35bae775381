"""The words of a whole phrase, those of another language among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.normalize.amounts.settling import ROOM, settle
from summitry.normalize.lexicon import DIGITS, FOREIGN, lexicon, refuse_strays, skim
from summitry.normalize.numbers.digits import decimal
from summitry.normalize.results import unreadable
from summitry.normalize.spelling import fold
from summitry.text import Phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.normalize.results import Word

# Words of no kind, and those that tell how to read what stands near them in a text.
STRANGE = frozenset(("", "change", "exchange"))
# The language whose words may stand among those of another.
_BESIDE: Mapping[str, str] = {"de": "en", "en": "de", "fr": "en"}
# Single letters that are scales in another language are none in this one: "5 t" are tons.
_LOOSE = frozenset(("t", "b"))
# German number words that English writes too, for another number.
_FALSE_FRIENDS: Mapping[str, str] = {"billion": "1000000000", "trillion": "1000000000000"}


def words(phrase: Phrase) -> tuple[Phrase, tuple[Word, ...]]:
    """Return the words of a phrase, and the phrase in the language that they are in.

    A phrase that only another language reads is of that language.

    Raises
    ------
    UnreadablePhrase
        Where a word is known in no language (A001), or may mean two things (A013).

    """
    found = _scanned(phrase)
    if not STRANGE.isdisjoint([word.kind for word in found]):
        phrase, found = _with_loans(phrase, _strange(found))
        refuse_strays(phrase, ROOM, found)
    if phrase.language == "de":
        found = _without_false_friends(phrase, found)
    return phrase, found


def _scanned(phrase: Phrase, beside: str = "") -> tuple[Word, ...]:
    """Return the settled words of a whole phrase, without the stop at its end."""
    found = settle(phrase, skim(phrase, ROOM, beside))
    return found[:-1] if found and found[-1].text == "." else found


def _strange(found: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words with those as strays that only tell how to read what stands near them."""
    return tuple(word._replace(kind="") if word.kind in STRANGE else word for word in found)


def _with_loans(phrase: Phrase, found: tuple[Word, ...]) -> tuple[Phrase, tuple[Word, ...]]:
    """Return the phrase and its words with those of another language, where that one has them all."""
    beside = _BESIDE[phrase.language]
    first = next(word for word in found if not word.kind)
    is_loose = not _LOOSE.isdisjoint({word.text.lower() for word in found if not word.kind})
    if is_loose or not lexicon(ROOM, beside).begins(fold(first.text)):
        return phrase, found
    other = Phrase(phrase.text, beside, phrase.place)
    whole = _strange(_scanned(other))
    if all(word.kind for word in whole):
        strays = {word.start for word in found if not word.kind}
        return other, tuple(_loan(word) if word.start in strays else word for word in whole)
    mixed = _strange(_scanned(phrase, beside))
    for word in mixed:
        _refuse_two_readings(phrase, word)
    return phrase, mixed


def _loan(word: Word) -> Word:
    return word._replace(rule=word.rule or FOREIGN)


def _refuse_two_readings(phrase: Phrase, word: Word) -> None:
    """Refuse digits that either language of a mixed phrase reads in its way: "1,500"."""
    if word.kind != DIGITS:
        return
    own, other = (decimal(word.value, language) for language in (phrase.language, _BESIDE[phrase.language]))
    if own is not None and other is not None and own != other:
        raise unreadable("A013", phrase, [word], f"{own:f}, {other:f}")


def _without_false_friends(phrase: Phrase, found: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return German words with "5 billion" settled: English beside English words, else open."""
    if _FALSE_FRIENDS.keys().isdisjoint({word.text.lower() for word in found}):
        return found
    is_english = any(word.rule == FOREIGN for word in found)
    friends = list(found)
    for index, word in enumerate(found):
        english = _FALSE_FRIENDS.get(word.text.lower(), "")
        if english and (is_english or _is_odd(found[index - 1] if index else None, word)):
            if not is_english:
                raise unreadable("A013", phrase, [word], f"{english}, {word.value}")
            friends[index] = word._replace(value=english, rule=FOREIGN)
    return tuple(friends)


def _is_odd(before: Word | None, word: Word) -> bool:
    """Return whether German would write another form behind this number: "5 Billionen", "eine Billion"."""
    if before is None or before.kind not in (DIGITS, "half", "number"):
        return False
    if word.text.islower() and before.kind != "number":
        return True
    return before.kind != "half" and not before.value.startswith("0") and before.value != "1"

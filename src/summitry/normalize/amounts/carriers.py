"""What a sum is for, such as aid or a loan: words that say nothing of the sum, and what ties them to it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from summitry.normalize.asides import ARTICLES, FIGURES, WINDOW
from summitry.normalize.results import unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.results import Word
    from summitry.text import Phrase

CHANGE, RATE = "change", "rate"
_SIZE = "over-is-the-size-of-it"
_BESIDE = frozenset(("carrier", "period"))


def settle(words: list[Word]) -> None:
    """Settle each carrier and what ties it to its sum: "a payment of £400", "ein Kredit über 5 Euro".

    One that a share is of is a stray ("5 percent of aid"), and one that is counted ties nothing.
    """
    for index, word in enumerate(words):
        if word.kind == "carrier":
            _settle(words, index)


def _settle(words: list[Word], index: int) -> None:
    word, before = words[index], _before(words, index)
    if _is_share_of(words, index, before):
        words[index] = word._replace(kind="")
        return
    is_article = before >= 0 and words[before].kind == "number" and words[before].text.lower() in ARTICLES
    if is_article:
        words[before] = _idle(words[before])
    if is_article or before < 0 or words[before].kind not in FIGURES:
        _tie(words, index)
    if word.value == "one_off":
        words[index] = word._replace(kind="period")


def refuse_moves(phrase: Phrase, words: Sequence[Word]) -> None:
    """Refuse the two ends of a change, which are no range: "an increase from 4 to 5 percent".

    Raises
    ------
    UnreadablePhrase
        Where "from" stands beside a word of change (A010).

    """
    moved = phrase.language == "en" and any(word.kind == "carrier" and word.value == CHANGE for word in words)
    if moved and any(word.kind == "from" for word in words):
        raise unreadable("A010", phrase)


def _before(words: Sequence[Word], index: int) -> int:
    """Return where the word before a carrier stands, other carriers and periods left aside, or -1."""
    before = index - 1
    while before >= max(index - WINDOW, 0) and words[before].kind in _BESIDE:
        before -= 1
    return before


def _tie(words: list[Word], index: int) -> None:
    """Make idle what ties a carrier to its sum: the "of" behind it, and the "for" or "of" before it."""
    after, before = index + 1, index - 1
    if after < len(words) and words[after].kind == "of":
        words[after] = _idle(words[after])
    if after < len(words) and words[after].kind == "over" and words[after].text.lower() == "über":
        words[after] = words[after]._replace(kind="filler", value="exact", rule=_SIZE)
    if before >= 0 and words[before].kind in ("for", "of"):
        words[before] = _idle(words[before])


def _is_share_of(words: Sequence[Word], index: int, before: int) -> bool:
    """Return whether a percentage before a carrier is, or may be, a share of it.

    It is none of aid in "a 5 percent increase in aid".
    """
    near = words[max(index - WINDOW, 0) : index]
    behind = list(takewhile(lambda word: not _is_share(word), reversed(near)))
    if len(behind) == len(near) or any(word.kind == "carrier" and word.value == CHANGE for word in behind):
        return False
    return words[index].value not in {CHANGE, RATE} or words[before].kind != "unit"


def _is_share(word: Word) -> bool:
    return word.kind == "unit" and word.value.startswith("per") and word.value != "persons"


def _idle(word: Word) -> Word:
    return word._replace(kind="filler", value="", rule="")

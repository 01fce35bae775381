"""Hyphens and articles that say nothing, as in "5-Milliarden-Dollar", and bounds inside a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summitry.normalize.asides import ARTICLES, FIGURES, MONEY, WINDOW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.results import Word

# The hyphens of "5-Milliarden-Dollar" and "$5 million-plus": what follows is no second number.
_GLUE = re.compile("(?<=[nstmuF])-(?=[stuyFhl]|m(?![nt]))|-\\Z")
# Behind these, a hyphen that touches a number is its sign.
_BEFORE_SIGN = frozenset("cCvfzajOl")
_TURNED = re.compile("(?<![nt])nc(?=[st])|nls")
# The article of "a $5-billion" and "ein 5-Milliarden-Dollar": it counts nothing.
_ARTICLE = re.compile("n(?=c?(?P<money>m?)n)")


def idle(core: Sequence[Word], kinds: str) -> set[int]:
    """Return where hyphens and articles stand that say nothing."""
    left = {match.start() for match in _ARTICLE.finditer(kinds) if _is_article(core, match)}
    if "-" not in kinds:
        return left
    return left | {match.start() for match in _GLUE.finditer(kinds) if _touches(core, match.start())}


def turned(core: list[Word], kinds: str) -> tuple[list[Word], str]:
    """Return the words with the bound of "eine gute Milliarde" first, and that of "5+ million" last."""
    match = _TURNED.search(kinds)
    if not match or not (core[match.start()].text.lower() in ARTICLES or core[match.start() + 1].text == "+"):
        return core, kinds
    start = match.start() + (kinds[match.start() + 1] == "l")
    core = [*core[:start], core[start + 1], core[start], *core[start + 2 :]]
    return core, kinds[:start] + kinds[start + 1] + kinds[start] + kinds[start + 2 :]


def _touches(core: Sequence[Word], index: int) -> bool:
    """Return whether a hyphen touches what follows it: not the dash of "50 - hundred people"."""
    return index + 1 == len(core) or core[index].end == core[index + 1].start


def signed(core: list[Word], kinds: str) -> tuple[list[Word], str]:
    """Return the words with a hyphen read as a minus where it touches a number and none stands before it.

    The plus of "+5" is no more than its number says.
    """
    if kinds[:1] == "l" and len(core) > 1 and core[0].end == core[1].start:
        core, kinds = core[1:], kinds[1:]
    letters = list(kinds)
    for index, word in enumerate(core[:-1]):
        is_first = not index or letters[index - 1] in _BEFORE_SIGN or (index == 1 and letters[0] == "m")
        after = core[index + 1]
        is_number = letters[index + 1] != "x" and after.text[0] not in ".,"
        if letters[index] == "-" and is_first and after.start == word.end and is_number:
            core[index], letters[index] = word._replace(kind="minus", value="-"), "M"
    return core, "".join(letters)


def _is_article(core: Sequence[Word], match: re.Match[str]) -> bool:
    """Return whether a number word is an article: of "a five", but not of "ein, zwei" or "a dollar fifty"."""
    start = match.start()
    word, following = core[start], core[start + 1 : start + WINDOW]
    if word.text.lower() not in ARTICLES or (match["money"] and _is_name(core[match.start("money")])):
        return False
    if start and core[start - 1].kind in MONEY and not core[start - 1].text[-1].isalpha():
        return False
    figure, after = _figure(following)
    is_glued = bool(after) and after[0].kind == "unit" and after[0].start == figure.end
    return word.text.lower() in ("a", "an") or figure.kind == "digits" or is_glued


def _is_name(money: Word) -> bool:
    return money.kind != "code" and money.text[-1].isalpha()


def _figure(words: Sequence[Word]) -> tuple[Word, Sequence[Word]]:
    """Return the first figure among these words, and what follows it."""
    index = next(index for index, word in enumerate(words) if word.kind in FIGURES)
    return words[index], words[index + 1 : index + 2]

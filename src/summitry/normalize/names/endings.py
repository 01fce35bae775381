"""Endings: the forms in which a sentence has a name, by the few rules that need no line of their own.

German declines ("der Tschechischen Republik", "Südkoreas", "den Russinnen"), and English adds an `s` for
whose and how many. A rule only proposes: what it makes of a word counts where a name is spelt so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PEOPLE, ADJECTIVE = "inhabitants", "adjective"
ANY = ""
_DECLINED = ("en", "em", "er", "e", "n")
_SHORTEST = 4
# For each ending of a word: what stands in its place in the name as it is listed, and the form of that name.
_RULES: dict[str, Sequence[tuple[str, str, str]]] = {
    "de": (
        ("s", "", ANY),
        ("es", "", ANY),
        ("n", "", ANY),
        *((ending, "", ADJECTIVE) for ending in ("e", "er", "es", "en", "em")),
        *((ending, "", PEOPLE) for ending in ("s", "r", "n", "m", "in", "innen")),
        *(("e", listed, PEOPLE) for listed in ("en", "er")),
        *((ending, "en", PEOPLE) for ending in ("", "in", "innen")),
    ),
    "en": (("s", "", ANY), ("ans", "an", ANY), ("men", "man", PEOPLE), ("", "s", PEOPLE)),
}


def listed(words: Sequence[str], language: str) -> Iterator[tuple[str, str]]:
    """Yield keys of names of which these words may be a form, each with the form that the name must have.

    >>> ("sudkorea", "") in listed(["sudkoreas"], "de"), ("russen", "inhabitants") in listed(["russin"], "de")
    (True, True)
    """
    if not words:
        return
    before, last = "".join(words[:-1]), words[-1]
    for ending, instead, form in _RULES.get(language, ()):
        if last.endswith(ending) and len(last) - len(ending) >= _SHORTEST - 1:
            yield f"{before}{last[: len(last) - len(ending)]}{instead}", form


def stem(words: Sequence[str]) -> str:
    """Return the key of a German name of several words, whatever its case.

    >>> stem(["vereinigtes", "konigreich"]) == stem(["vereinigten", "konigreichs"])
    True
    """
    return " ".join(map(_stem, words))


def _stem(word: str) -> str:
    for endings in (("s",), _DECLINED):
        ending = next((one for one in endings if word.endswith(one)), "")
        if ending and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
    return word

"""Amounts in running text: money, percentages and what is counted, each with its place."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING
from unicodedata import is_normalized

from summitry.normalize.amounts.context import borders
from summitry.normalize.amounts.edges import IN_FORMULA, can_end, can_start, may_read
from summitry.normalize.amounts.reading import read
from summitry.normalize.amounts.scanning import STRANGE
from summitry.normalize.amounts.settling import ROOM, settle
from summitry.normalize.amounts.vetoes import is_vetoed
from summitry.normalize.asides import FIGURES, WINDOW
from summitry.normalize.lengths import TIMES
from summitry.normalize.lexicon import skim
from summitry.normalize.results import Hit, UnreadablePhrase
from summitry.normalize.spelling import composed
from summitry.text import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitry.normalize.results import Amount, Word

# Two ends of a range and a span of time, or a sum, its cents and a span.
_MOST_FIGURES = 3
# Why a stretch is no amount, and none of its parts is one.
_FINAL = frozenset(("A008", "A011", "A013"))
# What is taken off from costs is a part of a formula.
_COSTS = re.compile(r"\b(?:kosten|costs?)\s*\Z", re.IGNORECASE)
_LINK = re.compile("(?:and|und) +", re.IGNORECASE)


def find(phrase: Phrase) -> tuple[Hit[Amount], ...]:
    """Return what a running text states, from left to right; its marks may stand apart from their letters."""
    if is_normalized("NFC", phrase.text):
        return _found(phrase)
    text, places = composed(phrase.text)
    return tuple(
        replace(hit, start=start, end=end, text=phrase.text[start:end])
        for hit in _found(Phrase(text, phrase.language))
        for start, end in ((places[hit.start], places[hit.end]),)
    )


def _found(phrase: Phrase) -> tuple[Hit[Amount], ...]:
    words = settle(phrase, skim(phrase, ROOM))
    hits = [hit for run in _runs(phrase.text, words) for hit in _in_run(phrase, run)]
    behind = [0, *(hit.end for hit in hits)]
    return tuple(
        hit
        for hit, end in zip(hits, behind, strict=False)
        if not _is_taken_off(phrase.text[end : hit.start], hit)
    )


def _is_taken_off(between: str, hit: Hit[Amount]) -> bool:
    """Return whether a sum is taken off the one or the costs before it, and so is none below zero."""
    is_minus = hit.start > 0 and hit.text.lower().startswith("minus")
    return is_minus and bool(not between.strip(" ,") or _COSTS.search(between))


def _runs(text: str, words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the stretches of known words between borders."""
    outside = borders(text, words)
    for known, run in groupby(
        enumerate(words), key=lambda one: one[1].kind not in STRANGE and one[0] not in outside
    ):
        if known:
            yield [word for _, word in run]


def _in_run(phrase: Phrase, run: Sequence[Word]) -> Iterator[Hit[Amount]]:
    start = 0
    while start < len(run):
        hit, after = _longest(phrase, run, start) if can_start(phrase.text, run, start) else (None, start + 1)
        if hit:
            yield hit
        start = after


def _longest(phrase: Phrase, run: Sequence[Word], start: int) -> tuple[Hit[Amount] | None, int]:
    """Return the longest hit that begins here, or None, and where to go on."""
    after = _behind(run, start)
    reach = _reach(run, start)
    if all(word.kind not in FIGURES for word in run[start:reach]):
        return None, after
    for end in range(reach, start, -1):
        if can_end(run, end) and may_read(run[start:end]):
            hit, is_final = _hit(phrase, run[start], run[end - 1])
            if hit or (is_final and run[start].kind != "vague"):
                return hit, end
            after = end if is_final else after
    return None, after


def _behind(run: Sequence[Word], start: int) -> int:
    """Return where to go on behind a word that begins no hit: behind the whole of a formula."""
    after = start + 1
    if run[start].kind == "cost" and "plus" in [word.kind for word in run[after : after + 2]]:
        while after < len(run) and run[after].kind in IN_FORMULA:
            after += 1
    return after


def _reach(run: Sequence[Word], start: int) -> int:
    """Return where a phrase that begins here ends at the latest."""
    figures, inside = 0, False
    for index, word in enumerate(run[start : start + WINDOW], start):
        is_figure = word.kind in FIGURES
        figures += is_figure and not inside
        if figures > _MOST_FIGURES:
            return index
        inside = is_figure
    return min(len(run), start + WINDOW)


def _hit(phrase: Phrase, first: Word, last: Word) -> tuple[Hit[Amount] | None, bool]:
    """Return the hit from one word to another, or None, and whether no part of the stretch may be one."""
    # "und eine halbe Million" begins behind the "und".
    link = _LINK.match(first.text) if first.kind == "half" else None
    start = first.start + (link.end() if link else 0)
    is_stop = "." not in last.text[:-1] and _is_stop(phrase.text, last.end)
    for end in (last.end - 1, last.end) if is_stop else (last.end,):
        text = phrase.text[start:end]
        try:
            found = read(Phrase(text, phrase.language))
        except UnreadablePhrase as error:
            if _is_final(first, error):
                return None, True
            continue
        if is_vetoed(phrase.text, start, end, found):
            return None, True
        return (None if _is_none(first, found) else Hit(start, end, text, found)), False
    return None, False


def _is_final(first: Word, error: UnreadablePhrase) -> bool:
    codes = {finding.code for finding in error.findings}
    return bool(codes & _FINAL) or ("A005" in codes and first.kind == "vague")


def _is_stop(text: str, end: int) -> bool:
    """Return whether a point ends a sentence, and so may be none of an abbreviation."""
    after = text[end : end + 3].lstrip()
    return text[end - 1] == "." and (not after or after[0].isupper())


def _is_none(first: Word, found: Amount) -> bool:
    """Return whether what was read is a length of time, or one end of a move: "from 5%", "to 5%"."""
    is_move = first.kind == "from" and found.comparator != "between"
    return found.unit in TIMES or is_move or (first.kind == "to" and found.comparator == "exact")

"""The nearest known word, for hints."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LIKENESS = 70.0


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that is most like `word`, or nothing where none is like it.

    >>> nearest("measur", ["measure", "meeting"])
    'measure'
    >>> nearest("knd", ["at", "by"])
    ''
    """
    from rapidfuzz import fuzz, process  # noqa: PLC0415  # only a finding needs it

    match = process.extractOne(word, sorted(known), scorer=fuzz.ratio, score_cutoff=LIKENESS)
    return match[0] if match else ""

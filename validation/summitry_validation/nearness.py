"""The nearest known word, for hints; a hint is never applied."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SIMILAR = 70.0


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word most like this one, or an empty string where none is alike.

    >>> nearest("NO", ["NOR", "KOR", "USA"]), nearest("xyz", ["NOR"])
    ('NOR', '')
    """
    # Only a mistake needs a hint; a clean run need not load the matcher.
    fuzz, process = import_module("rapidfuzz.fuzz"), import_module("rapidfuzz.process")
    match = process.extractOne(
        word, list(known), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=SIMILAR
    )
    return match[0] if match else ""

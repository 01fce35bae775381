"""Words that a reader may have meant."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that is most like this one, or "" where none is alike.

    >>> nearest("pay_mor", ["pay", "pay_more", "waive"])
    'pay_more'
    """
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.7)), "")

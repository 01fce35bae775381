"""One wording where records have several."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def most_used(texts: Iterable[str]) -> str:
    """Return the text that is used most, of several such the one that stands first; "" for none.

    >>> most_used(["NATO Summit", "NATO Summit Meeting", "NATO Summit Meeting", ""])
    'NATO Summit Meeting'
    """
    counts = Counter(text for text in texts if text)
    return max(counts, key=lambda text: counts[text], default="")

"""Why a clause that no rule reads is refused: the first of a few plain reasons that fits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summitry.normalize.clauses import NUMBER
from summitry.normalize.results import unreadable

if TYPE_CHECKING:
    from summitry.normalize.clauses import Clause
    from summitry.normalize.results import UnreadablePhrase


def refused(clause: Clause) -> UnreadablePhrase:
    """Return the error for a clause of no known shape."""
    figures = list(re.finditer(f"x|{NUMBER}", clause.kinds.replace("D", "ny")))
    if not figures:
        return unreadable("A004", clause.phrase, clause.words)
    for name, words in (("unit", clause.of("muye")), ("bound", clause.of("cCvf"))):
        if len(words) > 1:
            return unreadable("A006", clause.phrase, words, name)
    if len(figures) > 1 and not clause.of("aOzj-A"):
        return unreadable("A006", clause.phrase, clause.of("ntx"), "number")
    return unreadable("A010", clause.phrase, clause.words)

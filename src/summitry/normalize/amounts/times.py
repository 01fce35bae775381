"""Words such as "a year" that tell when something was, and not how often: "a year ago", "am Tag der Wahl"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summitry.normalize.spelling import fold

if TYPE_CHECKING:
    from summitry.normalize.results import Word

_NEAR = 40
_ARTICLE = re.compile("an? ")
_LATER = re.compile(
    r" (?:ago|earlier|later|before|after|prior|previously|from now|hence|since|or (?:so|two|more)|and a half"
    r"|century|centuries|decade|into)\b"
)
_WHEN = re.compile("(?:im|am|in der|in dem|zum) ")
_MONTHS = "januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember"
_OF = re.compile(
    r",? (?:zuvor|davor|danach|darauf|später|früher|vorher|nachher|vor|nach|de[rsmn]|dieser|dieses|seine[rs]"
    rf"|ihre[rs]|eine[rs]|seit|von|als|nachdem|bevor|{_MONTHS})\b"
)


def is_point(text: str, word: Word) -> bool:
    """Return whether a period is a point in time, since what follows says which, or how far from now."""
    after, name = fold(text[word.end : word.end + _NEAR]), fold(word.text)
    if _ARTICLE.match(name):
        return bool(_LATER.match(after))
    return bool(_WHEN.match(name) and _OF.match(after))

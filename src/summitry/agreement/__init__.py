"""Agreement of two codings of the same passages: on finding the units, and on coding them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.agreement import codings, passages
from summitry.agreement.coded import Coded, coded
from summitry.agreement.decisions import decided
from summitry.agreement.disagreements import Disagreement, disagreements
from summitry.agreement.found import Found, found
from summitry.agreement.pairing import pair
from summitry.agreement.units import units

if TYPE_CHECKING:
    from summitry.agreement.units import Sentence

__all__ = ["Agreement", "Coded", "Disagreement", "Found", "agree"]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two codings agree on some sentences, and what they differ in.

    `first`, `second` and `decisions` are paths; the last is empty where nothing was decided. `pairs` are the
    ids of the units that both coders have, the first's before the second's.
    """

    first: str
    second: str
    decisions: str
    sentences: tuple[Sentence, ...]
    pairs: tuple[tuple[str, str], ...]
    found: tuple[Found, ...]
    coded: tuple[Coded, ...]
    disagreements: tuple[Disagreement, ...]

    @property
    def passages(self) -> tuple[str, ...]:
        """Return the compared paragraphs, each run of them behind its source, as in `a-book p30-p50`."""
        return passages.runs(self.sentences)


def agree(
    first: str, second: str, passage: range | None = None, decisions: str = "", root: str | None = None
) -> Agreement:
    """Return the agreement of the codings in two folders of notes.

    Parameters
    ----------
    first, second
        The folders, or the folders of the projects that hold them in raw/notes.
    passage
        The numbers of the paragraphs that both coders were given; without it, the paragraphs in which both
        cite a sentence.
    decisions
        The CSV file with the decisions of an adjudicator, empty for none.
    root
        The project whose authorities serve a folder that lies in none.

    Raises
    ------
    FindingsError
        Where a folder has no notes or notes with errors, the two have no passage in common, or the decisions
        do not fit.

    """
    one, other = (codings.read(folder, root) for folder in (first, second))
    sentences = passages.compared(one, other, passage)
    mine, theirs = (units(coding, frozenset(sentences)) for coding in (one, other))
    pairing = pair(mine, theirs, {**one.parents, **other.parents})
    differing = tuple(disagreements(mine, theirs, pairing))
    return Agreement(
        one.folder,
        other.folder,
        decisions,
        sentences,
        tuple((first, second) for second, first in pairing.same.items()),
        found(mine, theirs, pairing, sentences),
        tuple(coded(pairing)),
        decided(differing, decisions) if decisions else differing,
    )

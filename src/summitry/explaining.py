"""Why a published row says what it says: its words, how each was read, what was assumed, and the source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry import gathering, project
from summitry.publishing.recovery import finish
from summitry_validation import contract
from summitry_validation.findings import Finding, FindingsError
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitry.assembly import Assembly
    from summitry.assembly.facts import Inference, Row
    from summitry.gathering import Gathered


@dataclass(frozen=True, slots=True)
class Explanation:
    """A row, the evidence and caveats about it, what it rests on, and the line on which its words stand."""

    row: Row
    line: str
    inferences: Sequence[Inference]
    evidence: Sequence[Row]
    caveats: Sequence[Row]
    titles: dict[str, str]


def why(id: str, root: str | None = None) -> Explanation:  # noqa: A002 - the word that users type
    """Return where the published row of this id comes from.

    Raises
    ------
    FindingsError
        Where no row has this id, or the notes have errors.

    """
    here = project.find(root)
    finish(here.root)
    gathered = gathering.gather(here)
    found = next(_rows_of(id, gathered.assembly), None)
    if found is None:
        known = [one.key for some in gathered.assembly.rows.values() for one in some]
        raise FindingsError([Finding("R005", id, near=nearest(id, known))])
    return _explanation(found, gathered, here)

"""What the last check saw and found: enough to answer again, where nothing has changed since."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.checking.coding import decoded, encoded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry_validation.findings import Finding


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The digest of a tree, the number of its notes, and the findings on them."""

    digest: str
    notes: int
    findings: Sequence[Finding]

    @property
    def text(self) -> str:
        """Return the snapshot as JSON."""
        return json.dumps([self.digest, self.notes, encoded(self.findings)])


def snapshot(text: str) -> Snapshot | None:
    """Return the snapshot of a text, None for any other text.

    >>> snapshot(Snapshot("ab12", 2, ()).text)
    Snapshot(digest='ab12', notes=2, findings=())
    >>> snapshot('["ab12", "two", []]') is snapshot("[") is None
    True
    """
    try:
        match json.loads(text):
            case [str(digest), int(notes), list(findings)]:
                return Snapshot(digest, notes, decoded(findings))
    except (ValueError, RecursionError):
        pass
    return None

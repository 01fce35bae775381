"""Check: whatever is wrong in raw/, without building anything, and without pandas, pyarrow or pandera."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry import gathering
from summitry.publishing.recovery import finish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.project import Project
    from summitry_validation.findings import Finding


def check(project: Project) -> Sequence[Finding]:
    """Return every finding about the notes and what they refer to."""
    finish(project.root)
    return gathering.gather(project).findings

"""The one way in which a test shows that a finding code can be provoked."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summitry_validation.findings import Finding


def provokes(findings: Iterable[Finding], code: str) -> Finding:
    """Return the first finding with this code, or fail and show what was found instead."""
    found = list(findings)
    match = next((finding for finding in found if finding.code == code), None)
    assert match, f"expected {code}, found {[(f.code, f.value) for f in found]}"
    return match

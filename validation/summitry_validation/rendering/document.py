"""Findings as one JSON document, for programs; its schema stands in `document_schema`."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from summitry_validation.catalogue import catalogue, message, severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summitry_validation.findings import Finding
    from summitry_validation.rendering import Lines

SEVERITIES = ("error", "warning")


def document(findings: Iterable[Finding], lines: Lines) -> Iterator[str]:
    """Yield the whole document, in ASCII, so that no character of a value acts on what shows it."""
    found = list(findings)
    tally = Counter(severity(finding) for finding in found)
    counts = {name: tally[name] for name in SEVERITIES}
    yield json.dumps({"findings": [_facts(one) for one in found], "counts": counts}, indent=2)


def _facts(finding: Finding) -> dict[str, Any]:
    entry = catalogue()[finding.code]
    return {
        "code": finding.code,
        "severity": entry.severity,
        "message": message(finding),
        "rule": entry.rule,
        "remedy": entry.remedy,
        **asdict(finding),
    }

"""The catalogue: what each finding code means, how severe it is, and what to do about it.

One TOML file a family of codes: N note, A amount, D date or duration, P actor, person or place, T table,
R reference, X package, E evidence, Q plausible error.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summitry_validation.findings import Finding

FAMILIES = {
    "N": "Notes",
    "A": "Amounts",
    "D": "Dates and durations",
    "P": "Actors, persons, offices, places",
    "T": "Tables",
    "R": "References",
    "X": "Packages",
    "E": "Evidence",
    "Q": "Plausible errors",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What the catalogue says of one code; `message` is a format string over the facts of a finding."""

    code: str
    severity: str
    message: str
    rule: str
    remedy: str
    good: str
    bad: str


@cache
def catalogue() -> Mapping[str, Entry]:
    """Return every entry by its code, in the order of the families."""
    return {entry.code: entry for family in FAMILIES for entry in _family(family)}


def severity(finding: Finding) -> str:
    """Return "error" or "warning"."""
    return catalogue()[finding.code].severity


def message(finding: Finding) -> str:
    """Return the finding in one sentence, without its place.

    >>> from summitry_validation.findings import Finding
    >>> message(Finding("A001", "Miliarden"))
    "'Miliarden' is no word for a bound, number, scale, currency or period"
    """
    return catalogue()[finding.code].message.format(value=finding.value, detail=finding.detail)


def failed(findings: Iterable[Finding]) -> bool:
    """Return whether a finding among these is an error."""
    return any(severity(finding) == "error" for finding in findings)


def _family(family: str) -> list[Entry]:
    # A run without a finding needs neither the catalogue nor what reads it.
    tomllib, resources = import_module("tomllib"), import_module("importlib.resources")
    text = resources.files(__name__).joinpath(f"{family}.toml").read_text(encoding="utf-8")
    return [Entry(code, **facts) for code, facts in sorted(tomllib.loads(text).items())]

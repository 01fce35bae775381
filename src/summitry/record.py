"""The record of a build: what was inferred, and what was made and checked."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import TYPE_CHECKING

from summitry.assembly.coverage import of_rows
from summitry_validation import contract
from summitry_validation.catalogue import severity
from summitry_validation.rendering import headline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitry.assembly import Assembly
    from summitry.gathering import Gathered
    from summitry_validation.findings import Finding

HEADER = ("table_name", "row_id", "column_name", "rule", "words", "reading")


def files(gathered: Gathered, findings: Sequence[Finding]) -> dict[str, bytes]:
    """Return the bytes of build/assumptions.csv and build/report.md."""
    report = "\n".join(_report(gathered, findings)) + "\n"
    return {
        "build/assumptions.csv": _assumptions(gathered.assembly),
        "build/report.md": report.encode(),
    }


def summary(assembly: Assembly) -> list[str]:
    """Return a line for each published table with its number of rows."""
    return [f"{len(assembly.rows.get(name, ())):6} {name}" for name in contract.tables()]


def _assumptions(assembly: Assembly) -> bytes:
    page = io.StringIO(newline="")
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(HEADER)
    rows = (
        (one.table, one.key, one.column, one.assumption.rule, one.assumption.words, one.assumption.reading)
        for one in assembly.inferences
    )
    writer.writerows(sorted(rows))
    return page.getvalue().encode()


def _report(gathered: Gathered, findings: Sequence[Finding]) -> Iterator[str]:
    yield "# Build report"
    yield ""
    yield from _tables(gathered.assembly)
    yield from _checks()
    yield from _warnings(findings)
    yield from _assumed(gathered.assembly)
    yield from _coverage(gathered)


def _tables(assembly: Assembly) -> Iterator[str]:
    yield from ("## Tables", "", "| table | rows |", "|---|---:|")
    for name in contract.tables():
        yield f"| {name} | {len(assembly.rows.get(name, ()))} |"
    yield ""


def _checks() -> Iterator[str]:
    yield from ("## What was checked", "")
    yield "The staged bytes: descriptor, hashes, CSV against Parquet, types, constraints, codelists, keys,"
    yield "references, evidence and rules across columns (docs/findings.md); then all again by frictionless."
    yield "No error was found."
    yield ""


def _warnings(findings: Sequence[Finding]) -> Iterator[str]:
    warnings = [finding for finding in findings if severity(finding) == "warning"]
    yield from ("## Warnings", "")
    yield from (f"- {headline(finding)}" for finding in warnings)
    yield from () if warnings else ("None.",)
    yield ""


def _assumed(assembly: Assembly) -> Iterator[str]:
    yield from ("## Assumptions", "", "| rule | cells |", "|---|---:|")
    for rule, number in sorted(Counter(one.assumption.rule for one in assembly.inferences).items()):
        yield f"| {rule} | {number} |"
    yield ""


def _coverage(gathered: Gathered) -> Iterator[str]:
    yield from ("## Coverage of the sources", "")
    covered = of_rows(gathered.assembly.rows.get("evidence", ()), gathered.world)
    for key, one in covered.items():
        reasons = Counter(reason.replace("_", " ") for reason in one.reasons.values())
        told = ", ".join(f"{number} {reason}" for reason, number in sorted(reasons.items()))
        yield f"- {key}: {one.cited} of {len(one.rows)} sentences support a row."
        yield f"  Without a row, with a reason: {told or 'none'}."
        yield f"  Without both: {', '.join(one.ranges(one.open)) or 'none'}."

"""The page docs/limits.md, made from the limits and what the worst inputs cost: `python -m bench.limits`."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from bench.measuring import ROOT
from summitry_validation import limits
from summitry_validation.catalogue import catalogue
from summitry_validation.limits import Limit
from summitry_validation.regular_files import size

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

COSTS = ROOT / "bench" / "worst.csv"
HEAD = """# Limits

What others write may be wrong, damaged or made to do harm. Whatever it is, Summitry answers with findings
and the exit code 1 (2 if the command itself is mistyped), reads nothing outside of the project or package,
asks no network, and takes bounded time and memory. What is larger than these limits is a finding under one
of the [codes](findings.md) beside it, and is not read; they lie far above honest use.

| of what | at most | codes | exit code |
|---|---:|---|---:|
"""
MIDDLE = """
Parquet files are decoded in a process of their own, because damaged pages can end the process that decodes
them. That one may end; the finding is then T013.

## What the worst inputs take

`make worst` makes each of these files, lets the command meet it, and writes these lines: with its process, by
the clock on the wall, and the largest memory of a process.

| what | command | exit code | seconds | memory |
|---|---|---:|---:|---:|
"""


def page(costs: Sequence[Mapping[str, str]]) -> str:
    """Return the page as Markdown."""
    return HEAD + "".join(_limits()) + MIDDLE + "".join(map(_cost, costs))


def costs() -> list[dict[str, str]]:
    """Return what the worst inputs cost when they were measured."""
    with COSTS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _limits() -> Iterator[str]:
    for one in (value for value in vars(limits).values() if isinstance(value, Limit)):
        most = size(one.most) if one.unit == "bytes" else f"{one.most:,} {one.unit}"
        codes = one.codes.split(", ")
        exits = {int(catalogue()[code].severity == "error") for code in codes}
        yield f"| {one.what} | {most} | {', '.join(codes)} | {' or '.join(map(str, sorted(exits)))} |\n"


def _cost(cost: Mapping[str, str]) -> str:
    cells = cost["what"], f"`{cost['command']}`", cost["exit"], cost["seconds"], f"{cost['megabytes']} MB"
    return f"| {' | '.join(cells)} |\n"


if __name__ == "__main__":
    print(page(costs()), end="")

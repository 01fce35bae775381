"""The page of the measures, docs/benchmarks.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.machine import machine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bench.measuring import Measure

HEAD = """# Benchmarks

This page is made by `make bench`. It holds what we take against the least that could be done, the floor, both
measured in one run and in turns; each time is the median of several runs by the clock on the wall, that of a
build of one. Times change with the machine and with what else it does; ratios do much less. The notes are
invented (`summitry.testing`) in the mix of those in this repository, as long as the longer ones: some 14 kB.
A check trusts no file that was saved less than two seconds before, so that right after an edit it reads more.

Measured on: {machine}.

| what | takes | floor | takes | ratio | aim |
|---|---:|---|---:|---:|---|
"""


def page(lines: Iterable[str]) -> str:
    """Return the page with these lines of measures."""
    return HEAD.format(machine=machine()) + "".join(lines)


def rows(text: str) -> dict[str, str]:
    """Return the lines of measures of a page, by what is measured against what.

    Raises ValueError where the page was measured on another machine, whose times say nothing here.
    """
    head = HEAD.format(machine=machine())
    if not text.startswith(head):
        raise ValueError("the page is of another machine: measure every case")
    table, _, _ = text.removeprefix(head).partition("\n\n")
    cells = {line: line.split(" | ") for line in table.strip().splitlines(keepends=True)}
    return {f"{some[0].removeprefix('| ')} | {some[2]}": f"{line.rstrip()}\n" for line, some in cells.items()}


def row(one: Measure) -> str:
    """Return the line of a measure."""
    ratio = one.seconds / one.floor_seconds
    shown = f"{ratio:.1f}x" if ratio >= 1 else f"{ratio:.2f}x"
    cells = one.what, _time(one.seconds), one.floor, _time(one.floor_seconds), shown, one.aim
    return f"| {' | '.join(cells)} |\n"


def _time(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"

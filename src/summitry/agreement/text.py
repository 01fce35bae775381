"""An agreement as lines for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.agreement import figures
from summitry_validation.rendering.words import several

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitry.agreement import Agreement
    from summitry.agreement.disagreements import Disagreement, Side

UNDEFINED = "Alpha is undefined where nothing varies, so that the coders could not have differed."


def lines(agreement: Agreement) -> Iterator[str]:
    """Yield the figures, then every disagreement with its places."""
    yield f"first:  {agreement.first}"
    yield f"second: {agreement.second}"
    yield f"{number_of(agreement)}: {', '.join(agreement.passages)}"
    yield from ("", "Units found", *_table(figures.found(agreement.found), 1))
    yield from ("", "Columns of the units that both have", *_table(figures.coded(agreement.coded), 2))
    yield from ("", UNDEFINED)
    for one in agreement.disagreements:
        yield from ("", *(_cell(one) if one.column else _unit(one)))
        if agreement.decisions:
            yield f"  = {figures.name(one)}" + (f": {one.decision.reason}" if one.decision else "")


def number_of(agreement: Agreement) -> str:
    """Return how many sentences are compared, in words."""
    return several(len(agreement.sentences), "sentence")


def closing(agreement: Agreement) -> str:
    """Return in one line how much there is to settle."""
    both, either = agreement.found[-1].both, agreement.found[-1].either
    left = sum(not one.decision for one in agreement.disagreements)
    undecided = f", {left} without a decision" if agreement.decisions else ""
    differing = several(len(agreement.disagreements), "disagreement")
    return f"{both} of {either} units in both, {differing}{undecided}"


def _table(rows: Sequence[tuple[str, ...]], left: int) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            cell.ljust(width) if at < left else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(cells).rstrip()


def _unit(one: Disagreement) -> Iterator[str]:
    side, who, other = (one.first, "first", "second") if one.first.id else (one.second, "second", "first")
    yield f"{one.table}: the {who} only ({', '.join(one.sentences)})"
    yield f"  {side.id}  {side.place}"
    if one.beside:
        yield f"  there the {other} has {', '.join(one.beside)}"


def _cell(one: Disagreement) -> Iterator[str]:
    yield f"{one.table}.{one.column} ({', '.join(one.sentences)})"
    yield from (_value("first", one.first), _value("second", one.second))


def _value(who: str, side: Side) -> str:
    return f"  {who:<7} {side.value or 'not stated'}  {side.id}  {side.place}"

"""An agreement as a page in Markdown: figures, then every disagreement with what was decided."""

from __future__ import annotations

from itertools import groupby
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from summitry.agreement import figures
from summitry.agreement.text import UNDEFINED, number_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summitry.agreement import Agreement
    from summitry.agreement.disagreements import Disagreement, Side

_UNITS = ("row", "sentences", "what the other made of them", "decision")
_CELLS = ("column", "first", "second", "decision")


def lines(agreement: Agreement) -> Iterator[str]:
    """Yield the page; places are those in the folders of the two codings, which it names."""
    yield f"First: `{agreement.first}`. Second: `{agreement.second}`. {number_of(agreement)}:"
    yield f"{', '.join(agreement.passages)}."
    yield from ("", "## Units found", "", *_table(figures.found(agreement.found)))
    yield from ("", "## Columns of the units that both have", "", *_table(figures.coded(agreement.coded)))
    yield from ("", UNDEFINED)
    yield from ("", "## Disagreements and decisions", "", *_table(figures.decided(agreement.disagreements)))
    units = [one for one in agreement.disagreements if not one.column]
    yield from _sections("Found by one coder only", units, _UNITS)
    cells = [one for one in agreement.disagreements if one.column]
    yield from _sections("Coded differently", cells, _CELLS)


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    header, *rest = rows
    yield f"| {' | '.join(header)} |"
    yield f"|{'---|' * len(header)}"
    yield from (f"| {' | '.join(row)} |" for row in rest)


def _sections(title: str, rows: Iterable[Disagreement], header: tuple[str, ...]) -> Iterator[str]:
    yield from ("", f"### {title}")
    for table, some in groupby(rows, key=lambda one: one.table):
        shown = [_cell(one) if one.column else _unit(one) for one in some]
        yield from ("", f"**{table}**", "", *_table([header, *shown]))


def _unit(one: Disagreement) -> tuple[str, ...]:
    who, side = ("first", one.first) if one.first.id else ("second", one.second)
    beside = ", ".join(f"`{key}`" for key in one.beside) or "nothing"
    return f"{who}: {_row(side)}", ", ".join(one.sentences), beside, _decision(one)


def _cell(one: Disagreement) -> tuple[str, ...]:
    return (
        f"`{one.column}`, {', '.join(one.sentences)}",
        *(f"**{side.value or 'not stated'}**<br>{_row(side)}" for side in (one.first, one.second)),
        _decision(one),
    )


def _row(side: Side) -> str:
    return f"`{side.id}` ({PurePosixPath(side.place).name})"


def _decision(one: Disagreement) -> str:
    reason = one.decision.reason.replace("|", "\\|") if one.decision else ""
    return f"**{figures.name(one)}**" + (f": {reason}" if reason else "")

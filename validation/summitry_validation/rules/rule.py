"""A rule as data: where it holds, and one expression that is true of the rows that break it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import narwhals as nw

from summitry_validation import contract
from summitry_validation.findings import Cell, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

Frame = nw.DataFrame[Any]
Frames = Mapping[str, Frame]


@dataclass(frozen=True, slots=True)
class Join:
    """Columns of the row that `column` names in another table, seen as `<column>.<name>`."""

    column: str
    table: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """Rows of `table` for which `broken` is true break the rule; `columns` are to blame, worst first."""

    code: str
    table: str
    columns: tuple[str, ...]
    broken: nw.Expr
    joins: tuple[Join, ...] = ()

    def findings(self, frames: Frames) -> Iterator[Finding]:
        """Yield a finding for each row that breaks the rule."""
        if self.table not in frames or any(join.table not in frames for join in self.joins):
            return
        frame = frames[self.table]
        for join in self.joins:
            frame = _joined(frame, join, frames[join.table])
        key = contract.tables()[self.table].primary_key
        for row in frame.filter(self.broken).select(dict.fromkeys((*key, *self.columns))).rows(named=True):
            yield blamed(self.code, self.table, row, self.columns)


def blamed(
    code: str, table: str, row: Mapping[str, Any], columns: tuple[str, ...], detail: str = ""
) -> Finding:
    """Return the finding for a row, by its key; the value shown is that of the first column to blame."""
    key = ".".join(str(row[name]) for name in contract.tables()[table].primary_key)
    shown = ", ".join(f"{name} {_shown(row[name])}" for name in columns)
    return Finding(code, shown, cell=Cell(table, key, columns[0]), detail=detail)


def texts(frame: Frame, table: str) -> Frame:
    """Return a frame whose codelist columns are text, however its reader holds them."""
    declared = contract.tables().get(table)
    named = [field.name for field in declared.fields if field.codelist] if declared else []
    return frame.with_columns(nw.col(name).cast(nw.String) for name in named if name in frame.columns)


def plain(value: Any) -> Any:
    """Return a cell, None for any null: some frames have NaN or NaT for it, which differ from themselves."""
    return None if value is None or value != value else value  # noqa: PLR0124 - as said


def filled(column: str) -> nw.Expr:
    """Return where a column is not null."""
    return ~nw.col(column).is_null()


def differ(one: str, other: str) -> nw.Expr:
    """Return where two columns are both filled and not equal."""
    return filled(one) & filled(other) & (nw.col(one) != nw.col(other))


def same(one: str, other: str) -> nw.Expr:
    """Return where two columns are both filled and equal."""
    return filled(one) & filled(other) & (nw.col(one) == nw.col(other))


def greater(one: str, other: str) -> nw.Expr:
    """Return where two columns are both filled and the first is greater."""
    return filled(one) & filled(other) & (nw.col(one) > nw.col(other))


def among(column: str, *terms: str) -> nw.Expr:
    """Return where a column is filled with one of these terms."""
    return filled(column) & nw.col(column).is_in(terms)


def _joined(frame: Frame, join: Join, other: Frame) -> Frame:
    key = contract.tables()[join.table].primary_key[0]
    renamed = other.select(
        nw.col(key).alias(join.column),
        *(nw.col(name).alias(f"{join.column}.{name}") for name in join.columns),
    )
    # A key that stands twice is reported; a thousand rows that name it a thousand times make no million here.
    if renamed[join.column].n_unique() < len(renamed):
        renamed = renamed.unique(join.column, keep="first")
    return frame.join(renamed, on=join.column, how="left")


def _shown(value: object) -> str:
    return "is empty" if plain(value) is None else f"is {value}"

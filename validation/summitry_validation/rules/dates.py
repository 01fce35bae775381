"""Rules for date quartets: the EDTF string gives the bounds, and ends do not come before starts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry_validation import contract, edtf
from summitry_validation.rules.rule import Rule, blamed, filled, greater, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import narwhals as nw

    from summitry_validation.findings import Finding
    from summitry_validation.rules.rule import Frames


def _quartets() -> Iterator[tuple[str, str]]:
    for table in contract.tables().values():
        yield from (
            (table.name, name.removesuffix("_basis")) for name in table.columns if name.endswith("_basis")
        )


# `compliance_basis`, `meeting_basis` and `dates_basis` rest on no EDTF string.
QUARTETS = tuple(
    (table, name) for table, name in _quartets() if f"{name}_edtf" in contract.tables()[table].columns
)


def _empty_together(name: str) -> nw.Expr:
    bounds = filled(f"{name}_min") | filled(f"{name}_max")
    return (filled(f"{name}_edtf") != filled(f"{name}_basis")) | (bounds & ~filled(f"{name}_edtf"))


RULES = (
    *(
        Rule("T080", table, (f"{name}_basis", f"{name}_edtf"), _empty_together(name))
        for table, name in QUARTETS
    ),
    *(
        Rule("T081", table, (f"{name}_min", f"{name}_max"), greater(f"{name}_min", f"{name}_max"))
        for table, name in QUARTETS
    ),
    *(
        Rule("T082", table, ("end_max", "start_min"), greater("start_min", "end_max"))
        for table in ("summits", "processes")
    ),
    Rule("T082", "offices", ("valid_to", "valid_from"), greater("valid_from", "valid_to")),
)


def check(frames: Frames) -> Iterator[Finding]:
    """Yield a finding for each date that is no EDTF string, or whose bounds are not those of its quartet."""
    for table, declared in contract.tables().items():
        for column in (name for name in declared.columns if _is_date(name) and table in frames):
            for row in frames[table].filter(filled(column)).rows(named=True):
                yield from _cell(table, column, row)


def _is_date(column: str) -> bool:
    return column.endswith("_edtf") or column == "assessed_as_of"


def _cell(table: str, column: str, row: Mapping[str, Any]) -> Iterator[Finding]:
    try:
        bounds = edtf.bounds(str(row[column]))
    except edtf.EdtfError as error:
        yield blamed("T083", table, row, (column,), str(error))
        return
    name = column.removesuffix("_edtf")
    if (table, name) not in QUARTETS:
        return
    if (plain(row[f"{name}_min"]), plain(row[f"{name}_max"])) != (bounds.min, bounds.max):
        columns = (f"{name}_min", f"{name}_max", column)
        yield blamed("T084", table, row, columns, f"{bounds.min or '..'} to {bounds.max or '..'}")

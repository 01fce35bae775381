"""The facts of registers with their certain errors mended; raw/registers/ stays as it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from summitry_validation.findings import Finding
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summitry.registers.facts import Cells, Facts
    from summitry.registers.known_errors import KnownError

# What a record has one row of, by the file of the row.
_SINGLE = {"records": "record", "readings": "reading"}


def corrected(facts: Mapping[str, Facts], errors: Iterable[KnownError]) -> dict[str, Facts]:
    """Return the facts with each error of high confidence mended that has a proposed value.

    An error that does not fit, since the register has another value by now, changes nothing: `unfit` says so.

    Parameters
    ----------
    facts
        The records of any registers, by `<register>.<number>`.
    errors
        What `known_errors.read` gives.
    """
    found = dict(facts)
    for error in errors:
        if error.is_applied and _value(found, error) == error.register_value:
            found[error.record_id] = _mended(found[error.record_id], error)
    return found


def unfit(facts: Mapping[str, Facts], errors: Iterable[KnownError]) -> Iterator[Finding]:
    """Yield a finding for each error whose cell does not exist, or has another value by now."""
    for error in errors:
        value = _value(facts, error)
        if error.record_id not in facts:
            yield Finding("R050", error.record_id, error.place, detail="there is no such record")
        elif value is None:
            yield _no_cell(facts[error.record_id], error)
        elif value != error.register_value:
            yield Finding(
                "R051", error.register_value, error.place, detail=f"{error.record_id} has {value!r}"
            )


def _no_cell(facts: Facts, error: KnownError) -> Finding:
    rows = _rows(facts, error.file)
    known = [*rows[0]] if rows else []
    name = " ".join(filter(None, (error.file, error.position, error.field)))
    near = "" if error.field in known else nearest(error.field, known)
    return Finding("R050", name, error.place, near=near, detail=f"{error.record_id} has no such cell")


def _value(facts: Mapping[str, Facts], error: KnownError) -> str | None:
    """Return what stands in the cell now; None where there is no such cell."""
    if error.record_id not in facts:
        return None
    rows = _rows(facts[error.record_id], error.file)
    return next((row.get(error.field) for row in rows if _is_meant(row, error)), None)


def _rows(facts: Facts, file: str) -> Sequence[Cells]:
    found = getattr(facts, _SINGLE.get(file, file))
    return (found,) if file in _SINGLE else found


def _is_meant(row: Cells, error: KnownError) -> bool:
    return row.get("position", "") == error.position


def _mended(facts: Facts, error: KnownError) -> Facts:
    change = {error.field: error.proposed_value}
    rows = [{**row, **change} if _is_meant(row, error) else row for row in _rows(facts, error.file)]
    # The name of a member comes from the file, so that its type cannot be known here.
    members: dict[str, Any] = {_SINGLE.get(error.file, error.file): rows}
    if error.file in _SINGLE:
        members[_SINGLE[error.file]] = rows[0]
    return replace(facts, **members)

"""What an adjudicator decided on single disagreements, written by hand in a CSV file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from summitry.sheets.checks import check_cells
from summitry.sheets.codes import Codes
from summitry.sheets.rows import read as read_sheet
from summitry_validation.contract import Field
from summitry_validation.findings import Finding, FindingsError
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summitry.agreement.disagreements import Disagreement
    from summitry.sheets.rows import Row

CODES = Codes("E054", "E055", "E055", "E055", "E056", "E056", "E057", "E057")
TERMS = ("first_right", "second_right", "both_defensible", "both_wrong", "rule_unclear")
_FIELDS = (
    Field("first", "string", "First", "The first coding's row.", "note.row"),
    Field("second", "string", "Second", "The second coding's row.", "note.row"),
    Field("column", "string", "Column", "Empty for a unit that one lacks.", "role"),
    Field(
        "decision",
        "string",
        "Decision",
        "Who is right.",
        TERMS[0],
        {"required": True, "pattern": "|".join(TERMS)},
    ),
    Field("reason", "string", "Reason", "Why, in a few words.", "The sentence says so", {"required": True}),
)
_COLUMNS = tuple(field.name for field in _FIELDS)
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Decision:
    """One of `TERMS`, and the reason in a few words."""

    term: str
    reason: str


def decided(disagreements: Sequence[Disagreement], file: str) -> tuple[Disagreement, ...]:
    """Return disagreements with what a file decides on them; a decision names its two rows and the column.

    Raises
    ------
    FindingsError
        Where the file cannot be read, has a faulty line, decides twice, or decides what nobody disagrees on.

    """
    findings: list[Finding] = []
    sheet = read_sheet(_text(file), file, _COLUMNS, CODES, findings)
    check_cells(sheet, _FIELDS, CODES, findings)
    keys = [(one.first.id, one.second.id, one.column) for one in disagreements]
    findings += _misplaced(sheet.rows, keys)
    if findings:
        raise FindingsError(findings)
    found = {_key(row): Decision(row["decision"], row["reason"]) for row in sheet.rows}
    return tuple(replace(one, decision=found.get(key)) for one, key in zip(disagreements, keys, strict=True))


def _text(file: str) -> str:
    try:
        return Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FindingsError([Finding("E059", file, detail=str(error))]) from error


def _key(row: Row) -> Key:
    return row["first"], row["second"], row["column"]


def _misplaced(rows: Iterable[Row], known: Sequence[Key]) -> Iterator[Finding]:
    names = [_name(one) for one in known]
    seen: set[Key] = set()
    for row in rows:
        name = _name(_key(row))
        if _key(row) in seen:
            yield Finding("E057", name, row.line.place)
        elif _key(row) not in known:
            yield Finding("E058", name, row.line.place, near=nearest(name, names))
        seen.add(_key(row))


def _name(one: Key) -> str:
    return ", ".join(filter(None, one))

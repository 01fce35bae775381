"""Why a published row says what it says: its words, how each was read, what was assumed, and the source."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry import gathering, neighbours, project
from summitry.publishing.cells import text
from summitry.publishing.recovery import finish
from summitry_validation import contract, regular_files
from summitry_validation.catalogue import failed
from summitry_validation.findings import Finding, FindingsError
from summitry_validation.limits import PUBLISHED_FILE, RAW_FILE
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from summitry.assembly import Assembly
    from summitry.assembly.facts import Inference, Row
    from summitry.project import Project
    from summitry_validation.findings import Place


@dataclass(frozen=True, slots=True)
class Explanation:
    """A row and what it rests on; `lines` are the note lines of its cells, by column, as place and text.

    `beside` says how a summit stands to others, and which of them share a record with it.
    """

    row: Row
    published: bool
    lines: Mapping[str, tuple[str, str]]
    inferences: Sequence[Inference]
    evidence: Sequence[Row]
    caveats: Sequence[Row]
    titles: Mapping[str, str]
    beside: Sequence[str] = ()


def why(id: str, root: str | None = None) -> Explanation:
    """Return where the published row of this id comes from; that of a record is the summit it tells of.

    Raises
    ------
    FindingsError
        Where no row has this id, or the notes have errors.

    """
    here = project.find(root)
    finish(here.root)
    gathered = gathering.gather(here)
    if failed(gathered.findings):
        raise FindingsError(gathered.findings)
    assembly = gathered.assembly
    row = _row(id, assembly)
    return Explanation(
        row=row,
        published=_is_published(here, row),
        lines=_lines(here, row.part.places),
        inferences=[one for one in assembly.inferences if (one.table, one.key) == (row.table, row.key)],
        evidence=_about(row, assembly, "evidence"),
        caveats=_about(row, assembly, "caveats"),
        titles={key: source.title for key, source in gathered.world.sources.items()},
        beside=[*neighbours.lines(row, assembly.rows)],
    )


def lines(explanation: Explanation) -> Iterator[str]:
    """Yield the explanation for people, a section for each step from the published row back to the source."""
    yield from _published(explanation)
    yield from _phrases(explanation)
    yield from _section("Assumed", [_inference(one) for one in explanation.inferences])
    yield from _section("Evidence", [_evidence(one, explanation.titles) for one in explanation.evidence])
    caveats = (one.cells for one in explanation.caveats)
    yield from _section("Caveats", [f"{cells['kind']}: {cells['text']}" for cells in caveats])
    yield from _section("Beside it", explanation.beside)


def _row(id: str, assembly: Assembly) -> Row:
    # A record, which is a row of passages, has the id of the event that no other record tells of.
    names = sorted(contract.tables(), key=lambda name: name == "summits")
    rows = {one.key: one for name in names for one in reversed(assembly.rows.get(name, ()))}
    id = neighbours.told(id, assembly.rows) or id
    if id not in rows:
        same_key = next((key for key in rows if key.endswith(f".{id}")), "")
        raise FindingsError([Finding("R005", id, near=same_key or nearest(id, rows))])
    return rows[id]


def _is_published(here: Project, row: Row) -> bool:
    """Return whether the published CSV has this row as the notes give it now."""
    columns = contract.tables()[row.table].columns
    now = {column: text(row.cells.get(column)) for column in columns}
    path = here.root / "datapackage" / f"{row.table}.csv"
    try:
        return regular_files.is_inside(path, here.root) and now in _rows(path)
    except (OSError, UnicodeDecodeError, csv.Error):
        return False


def _rows(path: Path) -> Iterator[dict[str, str]]:
    page = regular_files.text(path, PUBLISHED_FILE.most)
    yield from csv.DictReader(io.StringIO(page, newline=""))


def _lines(here: Project, places: Mapping[str, Place]) -> dict[str, tuple[str, str]]:
    """Return by column where its words stand, and the whole line there."""
    files = {file: _file(here.root / file) for file in {place.file for place in places.values()}}
    return {
        column: (
            f"{place.file}:{place.line}:{place.column}",
            "".join(files[place.file][place.line - 1 :][:1]),
        )
        for column, place in places.items()
    }


def _file(path: Path) -> list[str]:
    try:
        return regular_files.text(path, RAW_FILE.most, path.parent).split("\n")
    # It has gone since it was read for the assembly.
    except (OSError, UnicodeDecodeError):
        return []


def _about(row: Row, assembly: Assembly, table: str) -> list[Row]:
    names = row.table, row.key
    return [
        one for one in assembly.rows.get(table, ()) if (one.cells["table_name"], one.cells["row_id"]) == names
    ]


def _published(explanation: Explanation) -> Iterator[str]:
    row = explanation.row
    where = f" (written at {row.place.file}:{row.place.line})" if row.place else ""
    yield f"{row.table}: {row.key}{where}"
    if not explanation.published:
        yield "  (the notes have changed since the last build; this is the row that they give now)"
    for column in contract.tables()[row.table].columns:
        if row.cells.get(column) is not None:
            yield f"  {column:<24} {text(row.cells[column])}"


def _phrases(explanation: Explanation) -> Iterator[str]:
    read = {column: words for column, words in explanation.row.part.words.items() if words}
    for column, words in read.items():
        where, line = explanation.lines.get(column, ("", ""))
        yield from ("", f"Read as {column}: {where}", f"  {line.strip()}")
        for word in words:
            yield f"  {word.text!r:<24} {word.kind:<12} {word.value}"


def _section(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield from ("", title, *(f"  {line}" for line in lines))


def _inference(one: Inference) -> str:
    rule, words, reading = one.assumption.rule, one.assumption.words, one.assumption.reading
    return f"{one.column}: {words!r} read as {reading} (rule {rule})"


def _evidence(one: Row, titles: Mapping[str, str]) -> str:
    cells = one.cells
    column = f" for {cells['column_name']}" if cells.get("column_name") else ""
    source = str(cells["source_id"])
    title = f" (the source is {titles[source]!r})" if source in titles else ""
    return f"{source} {cells['locator']} {cells['support']} it{column}{title}"

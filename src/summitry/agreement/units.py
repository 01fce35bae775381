"""The units of a coding: the rows that its coder made of the compared sentences."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.agreement.codings import Coding
    from summitry.assembly.facts import Row

Sentence = tuple[str, str]
"""The key of a source, and the locator of one sentence of it."""

TABLES = ("processes", "summits", "participants", "demands", "amounts", "outcomes", "statements")
"""The tables whose rows a coder finds in the text."""

LINKS = "demand_outcomes"
"""What ties two units, and has no evidence of its own: it rests on that of its outcome."""

NOWHERE: frozenset[Sentence] = frozenset()


@dataclass(frozen=True, slots=True)
class Unit:
    """A row, and those of the compared sentences that state or imply it."""

    row: Row
    sentences: frozenset[Sentence]

    @property
    def key(self) -> str:
        """Return the id of the row."""
        return self.row.key

    @property
    def place(self) -> str:
        """Return where the row is written, as file and line."""
        return f"{self.row.place.file}:{self.row.place.line}" if self.row.place else ""


def cited(coding: Coding) -> dict[str, frozenset[Sentence]]:
    """Return the sentences that state or imply each row as a whole, by the id of the row."""
    found: dict[str, set[Sentence]] = defaultdict(set)
    for one in coding.rows.get("evidence", ()):
        cells = one.cells
        if (
            cells["table_name"] in TABLES
            and not cells["column_name"]
            and cells["source_id"] in coding.anchors
        ):
            found[str(cells["row_id"])].add((str(cells["source_id"]), str(cells["locator"])))
    return {key: frozenset(sentences) for key, sentences in found.items()}


def units(coding: Coding, compared: frozenset[Sentence]) -> Mapping[str, list[Unit]]:
    """Return the units of each table in the order of the notes: the rows with evidence in these sentences."""
    evidence = {key: sentences & compared for key, sentences in cited(coding).items()}
    found = {
        table: [Unit(row, evidence.get(_source(row), NOWHERE)) for row in coding.rows.get(table, ())]
        for table in (*TABLES, LINKS)
    }
    return {table: [one for one in some if one.sentences] for table, some in found.items()}


def _source(row: Row) -> str:
    return str(row.cells["outcome_id"]) if row.table == LINKS else row.key

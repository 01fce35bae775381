"""Questions with their queries and answers, as they stand in tests/questions/, and a database to ask."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import duckdb

from projects import OURS, ROOT
from summitry_validation import contract

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FOLDER = ROOT / "tests" / "questions"
STRANDS = sorted(file for file in FOLDER.glob("*.sql") if file.stem != "views")
_OF_PROCESS = ("process_id", "summit_id", "demand_id", "row_id")
_OTHERS = """
    CREATE OR REPLACE TABLE others AS SELECT process_id FROM processes WHERE process_id NOT IN (
        SELECT row_id FROM evidence WHERE table_name = 'processes' AND source_id = $source
    ) UNION SELECT DISTINCT split_part(summit_id, '.', 1) FROM summits WHERE origin = 'register'
"""
_OFFICES = """
    DELETE FROM offices WHERE office_id IN (SELECT office_id FROM read_csv($file, all_varchar = true))
"""
_QUESTION = re.compile(
    r"""
    --\ (?P<id>[a-z0-9-]+)\n
    (?:--\ [^\n]+\n)+?
    --\ (?P<kind>positive|negative|bound|open);\ (?P<locators>p\d+s\d+(?:\ p\d+s\d+)*)(?P<mended>;\ mended)?\n
    (?P<answer>(?:--\ \|[^\n]*\n)+)
    (?P<query>[^-].*;)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Question:
    """One question: where the source speaks of it, the query, and the table that answers it, line by line."""

    id: str
    strand: str
    kind: str
    locators: tuple[str, ...]
    answer: tuple[str, ...]
    query: str


def questions() -> Iterator[Question]:
    """Yield the questions of all strands; each file has a heading and then one block a question."""
    for file in STRANDS:
        _, *blocks = file.read_text(encoding="utf-8").strip().split("\n\n")
        for block in blocks:
            yield _question(file.stem, block)


def _question(strand: str, block: str) -> Question:
    match = _QUESTION.fullmatch(block)
    assert match, f"no question in the form of tests/questions/README.md:\n{block}"
    answer = tuple(line.removeprefix("-- ") for line in match["answer"].splitlines())
    locators = tuple(match["locators"].split())
    return Question(match["id"], strand, match["kind"], locators, answer, match["query"])


def database(rows: int | None = None) -> duckdb.DuckDBPyConnection:
    """Return a database of the published Parquet tables, or of their first `rows`, with the shared views.

    It has what the source tells that the questions are about: notes on other sources are left out, and so are
    the meetings that only a register tells of.
    """
    tables = duckdb.connect()
    for name in contract.tables():
        file = ROOT / "datapackage" / f"{name}.parquet"
        limit = "" if rows is None else f"LIMIT {rows}"
        tables.execute(f"CREATE TABLE {name} AS FROM read_parquet($file) {limit}", {"file": str(file)})
    forget_others(tables)
    tables.execute((FOLDER / "views.sql").read_text(encoding="utf-8"))
    return tables


def forget_others(tables: duckdb.DuckDBPyConnection) -> None:
    """Remove the rows of processes that the source does not tell of, with which their ids begin."""
    tables.execute(_OTHERS, {"source": OURS})
    tables.execute(_OFFICES, {"file": str(ROOT / "raw" / "registers" / "identities" / "offices.csv")})
    for name, table in contract.tables().items():
        if columns := [column for column in _OF_PROCESS if column in table.columns]:
            theirs = f"split_part(coalesce({', '.join(columns)}), '.', 1) IN (FROM others)"
            tables.execute(f"CREATE OR REPLACE TABLE {name} AS FROM {name} WHERE ({theirs}) IS NOT TRUE")


def ask(tables: duckdb.DuckDBPyConnection, query: str) -> tuple[str, ...]:
    """Return the answer to a query as the lines of a table, as the question files hold it."""
    found = tables.execute(query)
    head = [column[0] for column in found.description or ()]
    return _page([head, *([_cell(value) for value in row] for row in found.fetchall())])


def _cell(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def _page(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = (" | ".join(map(str.ljust, row, widths)) for row in rows)
    return tuple(f"| {line} |" for line in lines)

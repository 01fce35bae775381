"""What a reader asked of the source, the published tables answer: no more and no less than it says."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

import asking

if TYPE_CHECKING:
    import duckdb

    from asking import Question

QUESTIONS = list(asking.questions())


@pytest.fixture(scope="module")
def tables() -> duckdb.DuckDBPyConnection:
    """Return the published tables."""
    return asking.database()


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_the_tables_answer(question: Question, tables: duckdb.DuckDBPyConnection) -> None:
    answer = asking.ask(tables, question.query)
    assert answer == question.answer, "\n-- ".join(("the tables now say", *answer))


def test_no_question_has_its_answer_where_there_is_nothing_to_ask() -> None:
    empty = asking.database(rows=0)
    assert [one.id for one in QUESTIONS if asking.ask(empty, one.query) == one.answer] == []


def test_a_note_on_another_source_changes_no_answer() -> None:
    tables = asking.database()
    before = tables.sql("FROM summits").fetchall()
    tables.execute("INSERT INTO processes BY NAME SELECT 'dues' AS process_id")
    tables.execute("INSERT INTO summits BY NAME SELECT 'dues.talks' AS summit_id, 'dues' AS process_id")
    asking.forget_others(tables)
    assert tables.sql("FROM summits").fetchall() == before


def test_each_question_has_an_id_of_its_own() -> None:
    assert [id_ for id_, times in Counter(one.id for one in QUESTIONS).items() if times > 1] == []


def test_each_question_names_sentences_that_there_are(tables: duckdb.DuckDBPyConnection) -> None:
    known = {row[0] for row in tables.execute("SELECT locator FROM passages").fetchall()}
    assert [one.id for one in QUESTIONS if not known.issuperset(one.locators)] == []


def test_an_answer_of_several_rows_has_an_order() -> None:
    several = (one for one in QUESTIONS if len(one.answer) > 2)
    assert [one.id for one in several if "ORDER BY" not in one.query] == []


def test_no_strand_and_no_kind_is_thin() -> None:
    strands = Counter(one.strand for one in QUESTIONS)
    kinds = Counter(one.kind for one in QUESTIONS)
    assert len(QUESTIONS) >= 110
    assert min(strands[file.stem] for file in asking.STRANDS) >= 18
    assert kinds["negative"] + kinds["open"] >= 50
    assert kinds["bound"] >= 18

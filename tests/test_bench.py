"""The benchmark: every case runs, and the page shows what it measured."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bench.__main__ import CASES
from bench.accuracy import Score, scores, verdict
from bench.corpus import cases
from bench.measuring import Measure, Size
from bench.page import page, row, rows
from bench.peers import OURS
from projects import ROOT

if TYPE_CHECKING:
    from types import ModuleType

TINY = Size(some=2, many=3, runs=1, built=2, wait=0)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_every_case_runs(case: ModuleType) -> None:
    measures = [*case.measures(TINY)]
    assert measures
    assert all(one.seconds > 0 and one.floor_seconds > 0 for one in measures)


def test_every_file_of_the_benchmark_is_a_case_or_serves_them() -> None:
    serving = {
        "__init__",
        "__main__",
        "measuring",
        "floors",
        "machine",
        "page",
        "corpus",
        "peers",
        "accuracy",
        "hostile",
        "worst",
        "limits",
    }
    files = {path.stem for path in (ROOT / "bench").glob("*.py")}
    assert files - serving == {case.__name__.removeprefix("bench.") for case in CASES}


@pytest.fixture(scope="module")
def judged() -> list[Score]:
    """Return the score of every reader, worked out once."""
    return [*scores()]


def test_every_reader_is_judged_on_every_case_of_its_corpus(judged: list[Score]) -> None:
    for score in judged:
        assert score.cases == len(cases(score.corpus))


def test_a_wrong_answer_is_told_from_a_missing_one() -> None:
    verdicts = [verdict(("5",), answer) for answer in (("5",), ("6",), None)]
    assert verdicts == ["right", "wrong", "silent"]


def test_we_answer_no_case_of_the_corpora_wrongly(judged: list[Score]) -> None:
    assert [score.wrong for score in judged if score.reader == OURS] == [0, 0, 0, 0]


def test_the_page_gives_times_and_their_ratio() -> None:
    shown = page([row(Measure("`check`", "nothing", "3x", 3.0, 0.5))])
    assert shown.endswith("| `check` | 3.0 s | nothing | 500 ms | 6.0x | 3x |\n")
    assert str(Path.home()) not in shown


def test_the_lines_of_a_page_are_kept_where_they_are_not_measured_again() -> None:
    measures = [Measure("`check`", "nothing", "3x", 3.0, 0.5), Measure("`build`", "nothing", "", 4.0, 2.0)]
    shown = page(map(row, measures))
    assert rows(f"{shown}\n## Right\n\n| a | b | c |\n") == {one.what_against: row(one) for one in measures}


def test_a_page_of_another_machine_is_not_mixed_with_ours() -> None:
    with pytest.raises(ValueError, match="another machine"):
        rows(page([]).replace("processors", "cores"))

"""A meeting began and ended on the days that its phrase names; a day between two of them stays unsure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from projects import COST_SHARING, codes, edit
from provoking import provokes
from summitry.checking import check
from summitry.gathering import gather

if TYPE_CHECKING:
    from summitry.project import Project

WHEN = "when: 'im April'"
COLUMNS = ("start_edtf", "start_basis", "end_edtf", "end_basis")


def dates(project: Project, written: str) -> list[object]:
    """Return when a meeting of ours began and ended, once its `when` is written so."""
    edit(project, COST_SHARING, WHEN, written)
    rows = gather(project).assembly.rows["summits"]
    meeting = next(row.cells for row in rows if row.key == "us-rok-cost-sharing.white-house-april")
    return [meeting[column] for column in COLUMNS]


@pytest.mark.parametrize(
    "words",
    ["vom 10. bis 11. April 2019", "am 10. und 11. April 2019", "10.–11. April 2019", "10./11.4.2019"],
)
def test_a_meeting_of_two_days_began_on_the_first_and_ended_on_the_last(project: Project, words: str) -> None:
    assert dates(project, f"when: '{words}'") == ["2019-04-10", "stated", "2019-04-11", "stated"]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("zwischen dem 10. und 12. April 2019", "2019-04-10/2019-04-12"),
        ("Anfang April 2019", "2019-04-01/2019-04-10"),
        ("Anfang bis Mitte April 2019", "2019-04-01/2019-04-20"),
        ("vom 10. bis etwa 12. April 2019", "2019-04-10/2019-04-12~"),
        ("April bis Mai 2019", "2019-04/2019-05"),
        ("2019-04-10/2019-04-12", "2019-04-10/2019-04-12"),
    ],
)
def test_any_other_span_leaves_the_first_day_unsure(project: Project, words: str, edtf: str) -> None:
    assert dates(project, f"when: '{words}'") == [edtf, "stated", None, None]


def test_the_last_day_has_the_place_and_the_words_of_the_phrase(project: Project) -> None:
    edit(project, COST_SHARING, WHEN, "when: 'vom 10. bis 11. April 2019'")
    rows = gather(project).assembly.rows["summits"]
    part = next(row.part for row in rows if row.key == "us-rok-cost-sharing.white-house-april")
    assert part.places["end_edtf"] == part.places["start_edtf"]
    assert part.words["end_edtf"] == part.words["start_edtf"]


@pytest.mark.parametrize("until", ["am 11. April 2019", "bis zum 11. April 2019", "April 2019"])
def test_an_end_that_agrees_may_stand_beside_the_two_days(project: Project, until: str) -> None:
    written = f"when: 'vom 10. bis 11. April 2019'\n    until: '{until}'"
    assert dates(project, written) == ["2019-04-10", "stated", "2019-04-11", "stated"]
    assert codes(check(project)) == []


def test_an_end_beside_the_two_days_is_the_last_of_them(project: Project) -> None:
    edit(project, COST_SHARING, WHEN, "when: 'vom 10. bis 11. April 2019'\n    until: '12. April 2019'")
    assert provokes(check(project), "D040").detail == "2019-04-11"
